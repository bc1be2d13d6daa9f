#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem quartic_pair(int) {
  return CatalogueProblem("x^4 + y^4 - 4*x*y + 1", {"x", "y"})
      .show({{-2, 2}})
      .minimum({1, 1}, -1)
      .minimum({-1, -1}, -1)
      .saddle({0, 0}, 1)
      .start({1.5, -1.4})
      .start({-0.5, 1});
}

}  // namespace

void register_quartic_pair(Catalogue& catalogue) {
  catalogue.add({.name = "quartic_pair",
                 .title = "Two quartic wells",
                 .note = "Two minima and a saddle with simple coordinates.",
                 .problem = quartic_pair});
}

}  // namespace descent
