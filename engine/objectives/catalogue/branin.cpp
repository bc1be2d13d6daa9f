#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem branin(int) {
  return CatalogueProblem("(y - 5.1*x^2/(4*pi^2) + 5*x/pi - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10",
                          {"x", "y"})
      .within({{-5, 10}, {0, 15}})
      .minimum({-3.141592653589793, 12.275}, 0.3978873577297383)
      .minimum({3.141592653589793, 2.275}, 0.3978873577297383)
      .minimum({9.42477796076938, 2.475}, 0.3978873577297383)
      .start({2.5, 7.5})
      .start({-4, 2});
}

}  // namespace

void register_branin(Catalogue& catalogue) {
  catalogue.add({.name = "branin",
                 .title = "Branin",
                 .note = "Three global minima. Published surveys give a fourth point that is none.",
                 .reference = "Branin 1972",
                 .problem = branin});
}

}  // namespace descent
