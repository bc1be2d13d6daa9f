#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem schaffer_4(int) {
  return CatalogueProblem("0.5 + (cos(sin(abs(x^2 - y^2)))^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2",
                          {"x", "y"})
      .show({{-10, 10}})
      .minimum({0, 1.2531318314637332}, 0.29257863203598056)
      .minimum({0, -1.2531318314637332}, 0.29257863203598056)
      .minimum({1.2531318314637332, 0}, 0.29257863203598056)
      .minimum({-1.2531318314637332, 0}, 0.29257863203598056)
      .start({2, 1});
}

}  // namespace

void register_schaffer_4(Catalogue& catalogue) {
  catalogue.add(
      {.name = "schaffer_4",
       .title = "Schaffer 4",
       .smooth = false,
       .note = "Four narrow global minima. The absolute value is even, so the function is smooth, "
               "but its second derivative as typed is not defined on the diagonals.",
       .reference = "Schaffer et al. 1989; Mishra 2006",
       .problem = schaffer_4});
}

}  // namespace descent
