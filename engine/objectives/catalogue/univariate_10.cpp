#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_10(int) {
  return CatalogueProblem("-x*sin(x)", {"x"})
      .within({{0, 10}})
      .minimum({7.978665712413241}, -7.916727371587782)
      .local_minimum({2.028757838110434}, -1.8197057411596531)
      .start({4})
      .start({6});
}

}  // namespace

void register_univariate_10(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_10",
                 .title = "Univariate problem 10",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 10",
                 .problem = univariate_10});
}

}  // namespace descent
