#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem univariate_14(int) {
  return CatalogueProblem("-exp(-x)*sin(2*pi*x)", {"x"})
      .within({{0, 4}})
      .minimum({0.22488038589156198}, -0.7886853874086726)
      .start({1})
      .start({3});
}

}  // namespace

void register_univariate_14(Catalogue& catalogue) {
  catalogue.add(
      {.name = "univariate_14",
       .title = "Univariate problem 14",
       .dimensions = {1, 1, 1, 1},
       .note = "One catalogue rounds the minimum to 0.224885, wrong in the last two digits.",
       .reference = "Gavana, Global Optimization Benchmarks, univariate problem 14",
       .problem = univariate_14});
}

}  // namespace descent
