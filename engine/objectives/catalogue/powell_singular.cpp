#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem powell_singular(int n) {
  std::vector<double> start;
  for (int i = 0; i < n; i += 4) start.insert(start.end(), {3, -1, 0, 1});
  return CatalogueProblem("sum(i, 1, " + std::to_string(n / 4) +
                              ", (w[4*i-3] + 10*w[4*i-2])^2 + 5*(w[4*i-1] - w[4*i])^2 + "
                              "(w[4*i-2] - 2*w[4*i-1])^4 + 10*(w[4*i-3] - w[4*i])^4)",
                          n)
      .show({{-4, 4}})
      .minimum(std::vector<double>(n, 0), 0)
      .start(start);
}

}  // namespace

constexpr CatalogueFunction powell_singular_function = {
    .name = "powell_singular",
    .title = "Powell singular",
    .dimensions = {4, 1000, 4, 4},
    .note =
        "The Hessian is singular (rank N/2) at the minimum: Newton's method "
        "converges only linearly.",
    .reference = "Powell 1962; Moré, Garbow and Hillstrom 1981, problems 13 and 22",
    .family = powell_singular};

void register_powell_singular(Catalogue& catalogue) { catalogue.add(powell_singular_function); }

}  // namespace descent
