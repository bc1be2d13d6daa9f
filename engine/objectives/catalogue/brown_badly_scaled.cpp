#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem brown_badly_scaled(int) {
  return CatalogueProblem("(x - 1e6)^2 + (y - 2e-6)^2 + (x*y - 2)^2", {"x", "y"})
      .show({{0, 2000000}, {-1e-05, 1e-05}})
      .minimum({1000000, 2e-06}, 0)
      .start({1, 1});
}

}  // namespace

void register_brown_badly_scaled(Catalogue& catalogue) {
  catalogue.add({.name = "brown_badly_scaled",
                 .title = "Brown badly scaled",
                 .note = "Coordinates that differ by twelve orders of magnitude: condition 1e12.",
                 .reference = "Moré, Garbow and Hillstrom 1981, problem 4",
                 .problem = brown_badly_scaled});
}

}  // namespace descent
