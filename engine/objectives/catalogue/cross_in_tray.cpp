#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem cross_in_tray(int) {
  return CatalogueProblem("-0.0001*(abs(sin(x)*sin(y)*exp(abs(100 - sqrt(x^2 + y^2)/pi))) + 1)^0.1",
                          {"x", "y"})
      .show({{-10, 10}})
      .minimum({1.3494066171539107, 1.3494066171539107}, -2.062611870822737)
      .minimum({1.3494066171539107, -1.3494066171539107}, -2.062611870822737)
      .minimum({-1.3494066171539107, 1.3494066171539107}, -2.062611870822737)
      .minimum({-1.3494066171539107, -1.3494066171539107}, -2.062611870822737)
      .start({2.5, 2})
      .start({1, 4});
}

}  // namespace

void register_cross_in_tray(Catalogue& catalogue) {
  catalogue.add({.name = "cross_in_tray",
                 .title = "Cross-in-tray",
                 .smooth = false,
                 .note = "Kinks along the cross x = 0 and y = 0; one catalogue suggests the kink "
                         "(0, 0) as a start.",
                 .reference = "Mishra 2006",
                 .problem = cross_in_tray});
}

}  // namespace descent
