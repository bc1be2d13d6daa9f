#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem helical_valley(int) {
  return CatalogueProblem(
             "100*(z - 10*if(x > 0, atan(y/x)/(2*pi), atan(y/x)/(2*pi) + 0.5))^2 "
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
