#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem flat_quartic(int) {
  return CatalogueProblem("w^4 + 0.1", {"w"})
      .show({{-1.5, 1.5}})
      .minimum({0}, 0.1)
      .start({-1})
      .start({1.2});
}

}  // namespace

void register_flat_quartic(Catalogue& catalogue) {
  catalogue.add({.name = "flat_quartic",
                 .title = "Flat quartic",
                 .dimensions = {1, 1, 1, 1},
                 .note = "The second derivative vanishes at the minimum: steps shrink with the "
                         "gradient and crawl.",
                 .problem = flat_quartic});
}

}  // namespace descent
