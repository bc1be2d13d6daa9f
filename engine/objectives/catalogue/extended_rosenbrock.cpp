#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem extended_rosenbrock(int n) {
  std::vector<double> start(n, 1);
  for (int i = 0; i < n; i += 2) start[i] = -1.2;
  return CatalogueProblem("sum(i, 1, " + std::to_string(n / 2) +
                              ", 100*(w[2*i] - w[2*i-1]^2)^2 + (1 - w[2*i-1])^2)",
                          n)
      .show({{-2, 3}})
      .minimum(std::vector<double>(n, 1), 0)
      .start(start);
}

}  // namespace

constexpr CatalogueFunction extended_rosenbrock_function = {
    .name = "extended_rosenbrock",
    .title = "Extended Rosenbrock",
    .dimensions = {2, 1000, 2, 4},
    .note = "N/2 separate valleys, unlike the chained form.",
    .reference = "Moré, Garbow and Hillstrom 1981, problem 21",
    .family = extended_rosenbrock};

void register_extended_rosenbrock(Catalogue& catalogue) {
  catalogue.add(extended_rosenbrock_function);
}

}  // namespace descent
