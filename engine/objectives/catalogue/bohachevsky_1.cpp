#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem bohachevsky_1(int) {
  return CatalogueProblem("x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7", {"x", "y"})
      .show({{-1, 1}})
      .minimum({0, 0}, 0)
      .start({0.8, -0.7});
}

}  // namespace

void register_bohachevsky_1(Catalogue& catalogue) {
  catalogue.add(
      {.name = "bohachevsky_1",
       .title = "Bohachevsky 1",
       .note = "Far from the origin it looks like a bowl; close by it has many local minima.",
       .reference = "Bohachevsky, Johnson and Stein 1986",
       .problem = bohachevsky_1});
}

}  // namespace descent
