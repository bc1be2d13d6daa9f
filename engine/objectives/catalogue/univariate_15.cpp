#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_15(int) {
  return CatalogueProblem("(x^2 - 5*x + 6)/(x^2 + 1)", {"x"})
      .within({{-5, 5}})
      .minimum({2.414213562373095}, -0.03553390593273762)
      .start({-1})
      .start({4});
}

}  // namespace

void register_univariate_15(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_15",
                 .title = "Univariate problem 15",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 15",
                 .problem = univariate_15});
}

}  // namespace descent
