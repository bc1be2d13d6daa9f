#include <cmath>

#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem dixon_price(int n) {
  CatalogueProblem problem =
      n == 2
          ? CatalogueProblem("(x - 1)^2 + 2*(2*y^2 - x)^2", "x y")
          : CatalogueProblem(
                "(w[1] - 1)^2 + sum(i, 2, " + std::to_string(n) + ", i*(2*w[i]^2 - w[i-1])^2)", n);
  // Every term vanishes where w_1 = 1 and 2 w_i^2 = w_(i-1); only the last sign is free.
  std::vector<double> solution = {1};
  while (static_cast<int>(solution.size()) < n) {
    solution.push_back(std::sqrt(solution.back() / 2));
  }
  problem.show({{-2, 2}}).minimum(solution, 0);
  solution.back() = -solution.back();
  return problem.minimum(solution, 0).start(std::vector<double>(n, -1.5));
}

}  // namespace

constexpr CatalogueFunction dixon_price_function = {
    .name = "dixon_price",
    .title = "Dixon-Price",
    .dimensions = {2, 1000, 1, 2},
    .note = "Two global minima that differ in the sign of the last coordinate.",
    .reference = "Dixon and Price 1989",
    .family = dixon_price};

void register_dixon_price(Catalogue& catalogue) { catalogue.add(dixon_price_function); }

}  // namespace descent
