#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_21(int) {
  return CatalogueProblem("x*sin(x) + x*cos(2*x)", {"x"})
      .within({{0, 10}})
      .minimum({4.795408686623036}, -9.508350440633095)
      .start({3.5})
      .start({8});
}

}  // namespace

void register_univariate_21(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_21",
                 .title = "Univariate problem 21",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 21",
                 .problem = univariate_21});
}

}  // namespace descent
