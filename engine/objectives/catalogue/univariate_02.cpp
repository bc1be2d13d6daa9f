#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_02(int) {
  return CatalogueProblem("sin(x) + sin(10*x/3)", {"x"})
      .within({{2.7, 7.5}})
      .minimum({5.145735290256128}, -1.8995993491521133)
      .start({3.5})
      .start({7});
}

}  // namespace

void register_univariate_02(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_02",
                 .title = "Univariate problem 2",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 2",
                 .problem = univariate_02});
}

}  // namespace descent
