#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem shifted_bowl(int) {
  return CatalogueProblem("x^2 + y^2 + 2", {"x", "y"})
      .show({{-4, 4}})
      .minimum({0, 0}, 2)
      .start({3, 4});
}

}  // namespace

void register_shifted_bowl(Catalogue& catalogue) {
  catalogue.add({.name = "shifted_bowl",
                 .title = "Shifted bowl",
                 .note = "One sweep of coordinate descent solves it.",
                 .problem = shifted_bowl});
}

}  // namespace descent
