#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem egg_crate(int) {
  return CatalogueProblem("x^2 + y^2 + 25*(sin(x)^2 + sin(y)^2)", {"x", "y"})
      .show({{-5, 5}})
      .minimum({0, 0}, 0)
      .start({4, -3.5})
      .start({1, 1});
}

}  // namespace

void register_egg_crate(Catalogue& catalogue) {
  catalogue.add({.name = "egg_crate",
                 .title = "Egg crate",
                 .note = "A regular array of local minima on a bowl.",
                 .reference = "Gavana, Global Optimization Benchmarks",
                 .problem = egg_crate});
}

}  // namespace descent
