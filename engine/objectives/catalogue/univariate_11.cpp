#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_11(int) {
  return CatalogueProblem("2*cos(x) + cos(2*x)", {"x"})
      .within({{-1.5707963267948966, 6.283185307179586}})
      .minimum({2.0943951023931957}, -1.5)
      .minimum({4.188790204786391}, -1.5)
      .start({1})
      .start({5});
}

}  // namespace

void register_univariate_11(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_11",
                 .title = "Univariate problem 11",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 11",
                 .problem = univariate_11});
}

}  // namespace descent
