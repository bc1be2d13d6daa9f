#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_09(int) {
  return CatalogueProblem("sin(x) + sin(2*x/3)", {"x"})
      .within({{3.1, 20.4}})
      .minimum({17.03919894760176}, -1.9059611187157852)
      .start({10})
      .start({4});
}

}  // namespace

void register_univariate_09(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_09",
                 .title = "Univariate problem 9",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 9",
                 .problem = univariate_09});
}

}  // namespace descent
