#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem levy(int n) {
  const std::string last = std::to_string(n);
  const std::string text =
      n == 2 ? "sin(pi*(x + 3)/4)^2 + ((x - 1)/4)^2*(1 + 10*sin(pi*(x + 3)/4 + 1)^2) + "
               "((y - 1)/4)^2*(1 + sin(2*pi*(y + 3)/4)^2)"
             : "sin(pi*(w[1] + 3)/4)^2 + sum(i, 1, " + std::to_string(n - 1) +
                   ", ((w[i] - 1)/4)^2*(1 + 10*sin(pi*(w[i] + 3)/4 + 1)^2)) + ((w[" + last +
                   "] - 1)/4)^2*(1 + sin(2*pi*(w[" + last + "] + 3)/4)^2)";
  CatalogueProblem problem = n == 2 ? CatalogueProblem(text, "x y") : CatalogueProblem(text, n);
  return problem.show({{-10, 10}})
      .minimum(std::vector<double>(n, 1), 0)
      .start(std::vector<double>(n, -6));
}

}  // namespace

constexpr CatalogueFunction levy_function = {.name = "levy",
                                             .title = "Levy",
                                             .dimensions = {2, 1000, 1, 2},
                                             .note = "Waves on a bowl, in parallel furrows.",
                                             .reference = "Levy and Montalvo 1985",
                                             .family = levy};

void register_levy(Catalogue& catalogue) { catalogue.add(levy_function); }

}  // namespace descent
