#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_06(int) {
  return CatalogueProblem("-(x + sin(x))*exp(-x^2)", {"x"})
      .within({{-10, 10}})
      .minimum({0.6795786600198815}, -0.8242393984760766)
      .start({2})
      .start({-1});
}

}  // namespace

void register_univariate_06(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_06",
                 .title = "Univariate problem 6",
                 .dimensions = {1, 1, 1, 1},
                 .note = "Flat beyond 3: gradients vanish there.",
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 6",
                 .problem = univariate_06});
}

}  // namespace descent
