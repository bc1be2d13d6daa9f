#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem zirilli(int) {
  return CatalogueProblem("x^4/4 - x^2/2 + x/10 + y^2/2", {"x", "y"})
      .show({{-2, 2}})
      .minimum({-1.0466805318046022, 0}, -0.35238607380003645)
      .local_minimum({0.9456492739235914, 0}, -0.15263944177378455)
      .saddle({0.10103125788101082, 0}, 0.005025515573820983)
      .start({1.5, 1.5})
      .start({-1.8, 1});
}

}  // namespace

void register_zirilli(Catalogue& catalogue) {
  catalogue.add({.name = "zirilli",
                 .title = "Zirilli",
                 .note = "Two wells, one a little lower.",
                 .reference = "Aluffi-Pentini, Parisi and Zirilli 1985",
                 .problem = zirilli});
}

}  // namespace descent
