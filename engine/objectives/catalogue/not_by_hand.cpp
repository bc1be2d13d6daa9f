#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem not_by_hand(int) {
  return CatalogueProblem("2^sin(0.1*x^2 + 0.5*y^2)*tanh(y^4*tanh(x + sin(0.2*y^2)))", {"x", "y"})
      .show({{-3, 3}})
      .start({1, 1})
      .start({-2, 1});
}

}  // namespace

void register_not_by_hand(Catalogue& catalogue) {
  catalogue.add(
      {.name = "not_by_hand",
       .title = "Not by hand",
       .note =
           "Why gradients are not computed by hand. Its infimum -2 is approached, not attained.",
       .problem = not_by_hand});
}

}  // namespace descent
