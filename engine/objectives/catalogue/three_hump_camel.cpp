#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem three_hump_camel(int) {
  return CatalogueProblem("2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2", {"x", "y"})
      .show({{-2, 2}})
      .minimum({0, 0}, 0)
      .local_minimum({1.7475523458302888, -0.8737761729151444}, 0.2986384422368598)
      .local_minimum({-1.7475523458302888, 0.8737761729151444}, 0.2986384422368598)
      .saddle({1.07054229182366, -0.53527114591183}, 0.8773615577631402)
      .saddle({-1.07054229182366, 0.53527114591183}, 0.8773615577631402)
      .start({1, 1})
      .start({-1.9, 1.5});
}

}  // namespace

void register_three_hump_camel(Catalogue& catalogue) {
  catalogue.add({.name = "three_hump_camel",
                 .title = "Three-hump camel",
                 .note = "One global and two local minima.",
                 .reference = "Dixon and Szegö 1978",
                 .problem = three_hump_camel});
}

}  // namespace descent
