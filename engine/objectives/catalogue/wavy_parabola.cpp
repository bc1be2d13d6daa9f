#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem wavy_parabola(int) {
  return CatalogueProblem("sin(3*w) + 0.1*w^2", {"w"})
      .show({{-5, 5}})
      .minimum({-0.5122140283561128}, -0.9731804794973067)
      .local_minimum({1.53658988014775}, -0.7586284086132372)
      .local_minimum({-2.560806938073543}, -0.32954628593577723)
      .local_minimum({3.5847518173037196}, 0.3140209196591906)
      .local_minimum({-4.608298882423005}, 1.1720033155244851)
      .maximum({-3.7494045139671184}, 2.3740595068749593)
      .maximum({-1.6065664148622716}, 1.2523533412882748)
      .maximum({0.5355013344612186}, 1.0280387165728424)
      .maximum({2.6778217297366194}, 1.701008942091854)
      .maximum({4.821469176745737}, 3.271589410748827)
      .start({4.5})
      .start({-1.5})
      .start({2.5});
}

}  // namespace

void register_wavy_parabola(Catalogue& catalogue) {
  catalogue.add(
      {.name = "wavy_parabola",
       .title = "Wavy parabola",
       .dimensions = {1, 1, 1, 1},
       .note =
           "Where descent ends depends on the start. The minimum near 2 in some notes is at 1.54.",
       .problem = wavy_parabola});
}

}  // namespace descent
