#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem coupled_quadratic(int) {
  return CatalogueProblem("2*x^2 + 2*y^2 + 2*x*y + 20", {"x", "y"})
      .show({{-5, 5}})
      .minimum({0, 0}, 20)
      .start({3, 4});
}

}  // namespace

void register_coupled_quadratic(Catalogue& catalogue) {
  catalogue.add({.name = "coupled_quadratic",
                 .title = "Coupled quadratic",
                 .note = "Coordinate descent from (3, 4): x = -2 first, then y = 1.",
                 .problem = coupled_quadratic});
}

}  // namespace descent
