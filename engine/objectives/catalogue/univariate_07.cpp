#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_07(int) {
  return CatalogueProblem("sin(x) + sin(10*x/3) + log(x) - 0.84*x + 3", {"x"})
      .within({{2.7, 7.5}})
      .minimum({5.199778371061006}, -1.601307546494395)
      .start({3.5})
      .start({7});
}

}  // namespace

void register_univariate_07(Catalogue& catalogue) {
  catalogue.add({.name = "univariate_07",
                 .title = "Univariate problem 7",
                 .dimensions = {1, 1, 1, 1},
                 .note = "The logarithm bars negative x.",
                 .reference = "Gavana, Global Optimization Benchmarks, univariate problem 7",
                 .problem = univariate_07});
}

}  // namespace descent
