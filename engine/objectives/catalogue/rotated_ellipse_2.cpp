#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem rotated_ellipse_2(int) {
  return CatalogueProblem("x^2 - x*y + y^2", {"x", "y"})
      .show({{-2, 2}})
      .minimum({0, 0}, 0)
      .start({-1.5, 1});
}

}  // namespace

void register_rotated_ellipse_2(Catalogue& catalogue) {
  catalogue.add({.name = "rotated_ellipse_2",
                 .title = "Rotated ellipse 2",
                 .note = "Eigenvalues 1 and 3 of the Hessian, axes turned by 45 degrees.",
                 .reference = "Gavana, Global Optimization Benchmarks",
                 .problem = rotated_ellipse_2});
}

}  // namespace descent
