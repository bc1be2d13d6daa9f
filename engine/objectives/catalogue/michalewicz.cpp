#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem michalewicz(int) {
  return CatalogueProblem("-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20", {"x", "y"})
      .within({{0, 3.141592653589793}})
      .minimum({2.2029055201726093, 1.5707963267948966}, -1.8013034100985525)
      .start({2, 1.8})
      .start({1, 1});
}

}  // namespace

void register_michalewicz(Catalogue& catalogue) {
  catalogue.add(
      {.name = "michalewicz",
       .title = "Michalewicz",
       .note = "Steepness 10: ravines crossing plateaus where the gradient all but vanishes.",
       .reference = "Michalewicz 1992",
       .problem = michalewicz});
}

}  // namespace descent
