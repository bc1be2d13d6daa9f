#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem deckkers_aarts(int) {
  return CatalogueProblem("1e5*x^2 + y^2 - (x^2 + y^2)^2 + 1e-5*(x^2 + y^2)^4", {"x", "y"})
      .show({{-20, 20}})
      .minimum({0, 14.945112151891959}, -24776.51834231769)
      .minimum({0, -14.945112151891959}, -24776.51834231769)
      .start({5, 10})
      .start({-1, 1});
}

}  // namespace

void register_deckkers_aarts(Catalogue& catalogue) {
  catalogue.add({.name = "deckkers_aarts",
                 .title = "Deckkers-Aarts",
                 .note = "Two wells in a steep trough. One catalogue drops a digit of the value "
                         "(-24776.518242168).",
                 .reference = "Dekkers and Aarts 1991",
                 .problem = deckkers_aarts});
}

}  // namespace descent
