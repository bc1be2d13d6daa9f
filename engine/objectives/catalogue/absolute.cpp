#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem absolute(int) {
  return CatalogueProblem("abs(w)", {"w"})
      .show({{-2, 2}})
      .minimum({0}, 0, PointPlace::kink)
      .start({1.75});
}

}  // namespace

void register_absolute(Catalogue& catalogue) {
  catalogue.add({.name = "absolute",
                 .title = "Absolute value",
                 .dimensions = {1, 1, 1, 1},
                 .smooth = false,
                 .note = "The magnitude of the gradient does not vanish: a fixed steplength hops "
                         "around the kink.",
                 .problem = absolute});
}

}  // namespace descent
