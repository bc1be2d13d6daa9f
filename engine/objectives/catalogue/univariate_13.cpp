#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_13(int) {
  return CatalogueProblem("-cbrt(x^2) - cbrt(1 - x^2)", {"x"})
      .within({{0.001, 0.99}})
      .minimum({0.7071067811865476}, -1.5874010519681996)
      .start({0.2})
      .start({0.95});
}

}  // namespace

void register_univariate_13(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_13",
                 .title = "Univariate problem 13",
                 .dimensions = {1, 1, 1, 1},
                 .note = "The derivative is infinite at 0 and at 1.",
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 13",
                 .problem = univariate_13});
}

}  // namespace descent
