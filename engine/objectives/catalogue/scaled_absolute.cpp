#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem scaled_absolute(int) {
  return CatalogueProblem("abs(x) + 10*abs(y)", {"x", "y"})
      .show({{-3, 3}})
      .minimum({0, 0}, 0, PointPlace::kink)
      .start({2, 1})
      .start({-2.5, 0.3});
}

}  // namespace

void register_scaled_absolute(Catalogue& catalogue) {
  catalogue.add(
      {.name = "scaled_absolute",
       .title = "Scaled absolute values",
       .smooth = false,
       .note = "The gradient keeps its size up to the kink: a fixed steplength never settles.",
       .problem = scaled_absolute});
}

}  // namespace descent
