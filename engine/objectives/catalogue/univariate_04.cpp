#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_04(int) {
  return CatalogueProblem("-(16*x^2 - 24*x + 5)*exp(-x)", {"x"})
      .within({{1.9, 3.9}})
      .minimum({2.868033988749895}, -3.8504507088002193)
      .start({2})
      .start({3.5});
}

}  // namespace

void register_univariate_04(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_04",
                 .title = "Univariate problem 4",
                 .dimensions = {1, 1, 1, 1},
                 .note = "Unbounded below towards negative x.",
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 4",
                 .problem = univariate_04});
}

}  // namespace descent
