#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem double_well(int) {
  return CatalogueProblem("(x^2 - 1)^2 + y^2", {"x", "y"})
      .show({{-2, 2}})
      .minimum({1, 0}, 0)
      .minimum({-1, 0}, 0)
      .saddle({0, 0}, 1)
      .start({0.1, 1.5})
      .start({-0.5, -1});
}

}  // namespace

void register_double_well(Catalogue& catalogue) {
  catalogue.add({.name = "double_well",
                 .title = "Double well",
                 .note = "The simplest function with two minima and a saddle.",
                 .problem = double_well});
}

}  // namespace descent
