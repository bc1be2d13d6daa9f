#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem two_wells(int) {
  return CatalogueProblem(
             "x^2 + 1.96*y^2 - 2*exp(-5*((x - 1)^2 + 1.96*y^2)) - 6*exp(-5*((x + 1)^2 + 1.96*y^2))",
             {"x", "y"})
      .show({{-3, 3}})
      .minimum({-0.9675774464554597, 0}, -5.032339968658435)
      .local_minimum({0.9053178606008483, 0}, -1.0927320384810153)
      .start({1.5, 1.5})
      .start({0.5, -2});
}

}  // namespace

void register_two_wells(Catalogue& catalogue) {
  catalogue.add({.name = "two_wells",
                 .title = "Two wells",
                 .note = "A deep and a shallow Gaussian hole in a bowl; y is stretched by 1.4.",
                 .reference = "L. Jiang, gradient descent visualization (local minimum)",
                 .problem = two_wells});
}

}  // namespace descent
