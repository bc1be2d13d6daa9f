#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem narrow_valley(int) {
  return CatalogueProblem("c*x^2 + 12*y^2", {"x", "y"})
      .with("c", 0.5)
      .show({{-10, 10}, {-2, 2}})
      .minimum({0, 0}, 0)
      .start({10, 1});
}

}  // namespace

void register_narrow_valley(Catalogue& catalogue) {
  catalogue.add({.name = "narrow_valley",
                 .title = "Narrow valley",
                 .note = "The cost w^T C w with C = diag(c, 12) for c = 0.5, 0.1, 0.01; its "
                         "Hessian is 2C, so steplengths above 1/12 diverge.",
                 .problem = narrow_valley});
}

}  // namespace descent
