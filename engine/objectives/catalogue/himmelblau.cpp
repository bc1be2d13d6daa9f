#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem himmelblau(int) {
  return CatalogueProblem("(x^2 + y - 11)^2 + (x + y^2 - 7)^2", {"x", "y"})
      .show({{-6, 6}})
      .minimum({3, 2}, 0)
      .minimum({-2.8051180869527449, 3.131312518250573}, 0)
      .minimum({-3.7793102533777469, -3.2831859912861694}, 0)
      .minimum({3.5844283403304917, -1.8481265269644036}, 0)
      .start({2, 2});
}

}  // namespace

void register_himmelblau(Catalogue& catalogue) {
  catalogue.add({.name = "himmelblau", .title = "Himmelblau", .problem = himmelblau});
}

}  // namespace descent
