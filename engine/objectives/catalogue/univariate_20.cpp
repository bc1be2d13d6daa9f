#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_20(int) {
  return CatalogueProblem("-(x - sin(x))*exp(-x^2)", {"x"})
      .within({{-10, 10}})
      .minimum({1.1951366417566607}, -0.06349052893643987)
      .start({2})
      .start({0.3});
}

}  // namespace

void register_univariate_20(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_20",
                 .title = "Univariate problem 20",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 20",
                 .problem = univariate_20});
}

}  // namespace descent
