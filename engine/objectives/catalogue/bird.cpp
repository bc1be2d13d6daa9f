#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem bird(int) {
  return CatalogueProblem("sin(x)*exp((1 - cos(y))^2) + cos(y)*exp((1 - sin(x))^2) + (x - y)^2",
                          {"x", "y"})
      .show({{-6.283185307179586, 6.283185307179586}})
      .minimum({4.701043130249553, 3.15293850372493}, -106.76453674926468)
      .minimum({-1.5821421769300335, -3.1302468034546562}, -106.76453674926468)
      .start({0, -5})
      .start({1, 3});
}

}  // namespace

void register_bird(Catalogue& catalogue) {
  catalogue.add({.name = "bird",
                 .title = "Bird",
                 .note = "Catalogues list the minima with coordinates off by 1.3e-5.",
                 .reference = "Mishra 2006",
                 .problem = bird});
}

}  // namespace descent
