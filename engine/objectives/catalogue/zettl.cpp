#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem zettl(int) {
  return CatalogueProblem("(x^2 + y^2 - 2*x)^2 + x/4", {"x", "y"})
      .show({{-1, 5}, {-3, 3}})
      .minimum({-0.029895985050660382, 0}, -0.003791237220468898)
      .start({4, 2})
      .start({1, 1});
}

}  // namespace

void register_zettl(Catalogue& catalogue) {
  catalogue.add({.name = "zettl",
                 .title = "Zettl",
                 .note = "A ring-shaped valley, slightly tilted.",
                 .reference = "Zettl 1970",
                 .problem = zettl});
}

}  // namespace descent
