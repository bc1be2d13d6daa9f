#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem el_attar(int) {
  return CatalogueProblem("(x^2 + y - 10)^2 + (x + y^2 - 7)^2 + (x^2 + y^3 - 1)^2", {"x", "y"})
      .show({{-4, 4}})
      .minimum({3.409186822190061, -2.171433036284005}, 1.7127803548622034)
      .start({2, 2})
      .start({-3, -2});
}

}  // namespace

void register_el_attar(Catalogue& catalogue) {
  catalogue.add({.name = "el_attar",
                 .title = "El-Attar-Vidyasagar-Dutta",
                 .note = "Three residuals that cannot all vanish: a least-squares problem with a "
                         "positive minimum.",
                 .reference = "El-Attar, Vidyasagar and Dutta 1979",
                 .problem = el_attar});
}

}  // namespace descent
