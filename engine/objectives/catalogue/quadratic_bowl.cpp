#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem quadratic_bowl(int) {
  return CatalogueProblem("(x^2 + kappa*y^2)/2", {"x", "y"})
      .with("kappa", 10)
      .show({{-3, 3}})
      .minimum({0, 0}, 0)
      .start({-2.5, 2})
      .start({2.5, 0.5});
}

}  // namespace

void register_quadratic_bowl(Catalogue& catalogue) {
  catalogue.add({.name = "quadratic_bowl",
                 .title = "Quadratic bowl",
                 .note = "Condition number kappa: the example for zig-zag, the largest stable "
                         "steplength and momentum.",
                 .problem = quadratic_bowl});
}

}  // namespace descent
