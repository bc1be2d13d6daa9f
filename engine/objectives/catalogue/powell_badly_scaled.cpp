#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem powell_badly_scaled(int) {
  return CatalogueProblem("(10000*x*y - 1)^2 + (exp(-x) + exp(-y) - 1.0001)^2", {"x", "y"})
      .show({{0, 0.0001}, {0, 12}})
      .minimum({1.0981593296998175e-05, 9.106146739866524}, 0)
      .start({0, 1});
}

}  // namespace

void register_powell_badly_scaled(Catalogue& catalogue) {
  catalogue.add({.name = "powell_badly_scaled",
                 .title = "Powell badly scaled",
                 .note = "Condition 6.9e17 at the minimum: no first-order method gets there.",
                 .reference = "Powell 1970; Moré, Garbow and Hillstrom 1981, problem 3",
                 .problem = powell_badly_scaled});
}

}  // namespace descent
