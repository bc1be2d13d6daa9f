#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem tilted_quartic(int) {
  return CatalogueProblem("(w^4 + w^2 + 10*w)/50", {"w"})
      .show({{-3, 3}})
      .minimum({-1.234772825053297}, -0.16996928446309353)
      .start({2.5});
}

}  // namespace

void register_tilted_quartic(Catalogue& catalogue) {
  catalogue.add({.name = "tilted_quartic",
                 .title = "Tilted quartic",
                 .dimensions = {1, 1, 1, 1},
                 .note = "Convex; its first-order equation 2w^3 + w + 5 = 0 has one real root.",
                 .problem = tilted_quartic});
}

}  // namespace descent
