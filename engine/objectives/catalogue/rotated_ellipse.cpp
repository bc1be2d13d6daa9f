#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem rotated_ellipse(int) {
  return CatalogueProblem("7*x^2 - 6*sqrt(3)*x*y + 13*y^2", {"x", "y"})
      .show({{-2, 2}})
      .minimum({0, 0}, 0)
      .start({-1.5, 1});
}

}  // namespace

void register_rotated_ellipse(Catalogue& catalogue) {
  catalogue.add({.name = "rotated_ellipse",
                 .title = "Rotated ellipse",
                 .note = "Eigenvalues 8 and 32 of the Hessian, axes turned by 30 degrees.",
                 .reference = "Gavana, Global Optimization Benchmarks",
                 .problem = rotated_ellipse});
}

}  // namespace descent
