#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem levy_13(int) {
  return CatalogueProblem(
             "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)",
             {"x", "y"})
      .show({{-10, 10}})
      .minimum({1, 1}, 0)
      .start({0.9, 1.1})
      .start({-4, 3});
}

}  // namespace

void register_levy_13(Catalogue& catalogue) {
  catalogue.add({.name = "levy_13",
                 .title = "Levy 13",
                 .note = "A bowl covered with ripples.",
                 .reference = "Levy and Montalvo 1985",
                 .problem = levy_13});
}

}  // namespace descent
