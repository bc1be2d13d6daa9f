#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem drop_wave(int) {
  return CatalogueProblem("-(1 + cos(12*sqrt(x^2 + y^2)))/((x^2 + y^2)/2 + 2)", {"x", "y"})
      .show({{-5.12, 5.12}})
      .minimum({0, 0}, -1, PointPlace::kink)
      .start({1, -0.8})
      .start({0.1, 0.05});
}

}  // namespace

void register_drop_wave(Catalogue& catalogue) {
  catalogue.add({.name = "drop_wave",
                 .title = "Drop-wave",
                 .smooth = false,
                 .note = "The minimum value is -1, not 0 as one catalogue has it. Smooth in truth, "
                         "but the square root as typed has no derivative at the minimum.",
                 .reference = "Gavana, Global Optimization Benchmarks",
                 .problem = drop_wave});
}

}  // namespace descent
