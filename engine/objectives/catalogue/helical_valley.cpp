#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem helical_valley(int) {
  // The angle runs from -1/4 turn to 3/4 turn; atan2(-x, y) is zero on the axis x = 0,
  // y > 0, so that the formula has its only jump where the angle has.
  return CatalogueProblem(
             "100*(z - 10*(0.25 + atan2(-x, y)/(2*pi)))^2 "
             "+ 100*(sqrt(x^2 + y^2) - 1)^2 + z^2",
             {"x", "y", "z"})
      .show({{-2, 2}})
      .minimum({1, 0, 0}, 0)
      .start({-1, 0, 0});
}

}  // namespace

void register_helical_valley(Catalogue& catalogue) {
  catalogue.add(
      {.name = "helical_valley",
       .title = "Helical valley",
       .dimensions = {3, 3, 1, 3},
       .smooth = false,
       .note = "The angle jumps across the half-plane x = 0, y < 0, and x = y = 0 is singular. "
               "Everywhere else it is smooth.",
       .reference = "Fletcher and Powell 1963; Moré, Garbow and Hillstrom 1981, problem 7",
       .problem = helical_valley});
}

}  // namespace descent
