#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem beale(int) {
  return CatalogueProblem("(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
                          {"x", "y"})
      .show({{-4.5, 4.5}})
      .minimum({3, 0.5}, 0)
      .saddle({0, 1}, 14.203125)
      .start({1, 1})
      .start({2.8, 0.35})
      .start({-1, 1.5});
}

}  // namespace

void register_beale(Catalogue& catalogue) {
  catalogue.add({.name = "beale",
                 .title = "Beale",
                 .note = "A saddle at (0, 1) and flat valleys beyond it.",
                 .reference = "Beale 1958; Moré, Garbow and Hillstrom 1981, problem 5",
                 .problem = beale});
}

}  // namespace descent
