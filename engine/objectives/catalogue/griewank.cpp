#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem griewank(int n) {
  const std::string text = std::to_string(n);
  CatalogueProblem problem =
      n == 2 ? CatalogueProblem("(x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2)) + 1", "x y")
             : CatalogueProblem("sum(i, 1, " + text + ", w[i]^2)/4000 - prod(i, 1, " + text +
                                    ", cos(w[i]/sqrt(i))) + 1",
                                n);
  return problem.show({{-10, 10}})
      .minimum(std::vector<double>(n, 0), 0)
      .start(std::vector<double>(n, 7));
}

}  // namespace

constexpr CatalogueFunction griewank_function = {
    .name = "griewank",
    .title = "Griewank",
    .dimensions = {1, 1000, 1, 2},
    .note = "A very wide bowl with a fine texture; usually posed on [-100, 100] or [-600, 600].",
    .reference = "Griewank 1981",
    .family = griewank};

void register_griewank(Catalogue& catalogue) { catalogue.add(griewank_function); }

}  // namespace descent
