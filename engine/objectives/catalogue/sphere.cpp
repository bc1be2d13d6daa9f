#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem sphere(int n) {
  CatalogueProblem problem =
      n == 2 ? CatalogueProblem("x^2 + y^2", "x y")
             : CatalogueProblem("sum(i, 1, " + std::to_string(n) + ", w[i]^2)", n);
  return problem.show({{-5.12, 5.12}})
      .minimum(std::vector<double>(n, 0), 0)
      .start(std::vector<double>(n, 4));
}

}  // namespace

constexpr CatalogueFunction sphere_function = {
    .name = "sphere",
    .title = "Sphere",
    .dimensions = {1, 1000, 1, 2},
    .note = "Condition 1: the negative gradient points at the minimum.",
    .family = sphere};

void register_sphere(Catalogue& catalogue) { catalogue.add(sphere_function); }

}  // namespace descent
