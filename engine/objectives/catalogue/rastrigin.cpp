#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem rastrigin(int n) {
  CatalogueProblem problem =
      n == 2 ? CatalogueProblem("20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)", "x y")
             : CatalogueProblem(
                   "sum(i, 1, " + std::to_string(n) + ", 10 + w[i]^2 - 10*cos(2*pi*w[i]))", n);
  problem.show({{-5.12, 5.12}}).minimum(std::vector<double>(n, 0), 0);
  if (n == 2) {
    const double a = 1.9899122337085495;
    problem.local_minimum({-a, a}, 7.959662381108176).local_minimum({a, -a}, 7.959662381108176);
  }
  return problem.start(std::vector<double>(n, 3.5));
}

}  // namespace

constexpr CatalogueFunction rastrigin_function = {
    .name = "rastrigin",
    .title = "Rastrigin",
    .dimensions = {1, 1000, 1, 2},
    .note =
        "About 11^N local minima in its window; curvature 396.8 at the global "
        "one, so steplengths above 0.005 hop out of it.",
    .reference = "Rastrigin 1974",
    .family = rastrigin};

void register_rastrigin(Catalogue& catalogue) { catalogue.add(rastrigin_function); }

}  // namespace descent
