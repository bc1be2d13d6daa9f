#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem egg_box(int) {
  return CatalogueProblem("cos(x) + cos(y)", {"x", "y"})
      .show({{-4, 4}})
      .minimum({3.141592653589793, 3.141592653589793}, -2)
      .minimum({3.141592653589793, -3.141592653589793}, -2)
      .minimum({-3.141592653589793, 3.141592653589793}, -2)
      .minimum({-3.141592653589793, -3.141592653589793}, -2)
      .saddle({3.141592653589793, 0}, 0)
      .saddle({-3.141592653589793, 0}, 0)
      .saddle({0, 3.141592653589793}, 0)
      .saddle({0, -3.141592653589793}, 0)
      .maximum({0, 0}, 2)
      .start({1, 0.5})
      .start({-1, 2});
}

}  // namespace

void register_egg_box(Catalogue& catalogue) {
  catalogue.add({.name = "egg_box",
                 .title = "Egg box",
                 .note = "Minima, maxima and saddles in a regular pattern.",
                 .problem = egg_box});
}

}  // namespace descent
