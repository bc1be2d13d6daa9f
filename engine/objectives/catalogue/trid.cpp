#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem trid(int n) {
  const std::string text = std::to_string(n);
  CatalogueProblem problem =
      n == 2
          ? CatalogueProblem("(x - 1)^2 + (y - 1)^2 - x*y", "x y")
          : CatalogueProblem(
                "sum(i, 1, " + text + ", (w[i] - 1)^2) - sum(i, 2, " + text + ", w[i]*w[i-1])", n);
  const double size = n;
  std::vector<double> solution;
  for (int i = 1; i <= n; ++i) solution.push_back(i * (size + 1 - i));
  return problem.show({{-size * size, size * size}})
      .minimum(solution, -size * (size + 4) * (size - 1) / 6)
      .start(std::vector<double>(n, 0));
}

}  // namespace

constexpr CatalogueFunction trid_function = {
    .name = "trid",
    .title = "Trid",
    .dimensions = {2, 1000, 1, 2},
    .note =
        "A quadratic with a tridiagonal Hessian (2 on the diagonal, -1 beside "
        "it); its condition grows like N^2.",
    .reference = "Neumaier; Gavana, Global Optimization Benchmarks",
    .family = trid};

void register_trid(Catalogue& catalogue) { catalogue.add(trid_function); }

}  // namespace descent
