#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem cube(int) {
  return CatalogueProblem("100*(y - x^3)^2 + (1 - x)^2", {"x", "y"})
      .show({{-2, 2}})
      .minimum({1, 1}, 0)
      .start({-1.2, 1});
}

}  // namespace

void register_cube(Catalogue& catalogue) {
  catalogue.add({.name = "cube",
                 .title = "Cube",
                 .note = "Rosenbrock's valley bent into a cubic: condition 10018 at the minimum.",
                 .reference = "Leon 1966",
                 .problem = cube});
}

}  // namespace descent
