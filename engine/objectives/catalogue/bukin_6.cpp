#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem bukin_6(int) {
  return CatalogueProblem("100*sqrt(abs(y - x^2/100)) + abs(x + 10)/100", {"x", "y"})
      .within({{-15, -5}, {-3, 3}})
      .minimum({-10, 1}, 0, PointPlace::kink)
      .start({-7, -1});
}

}  // namespace

void register_bukin_6(Catalogue& catalogue) {
  catalogue.add({.name = "bukin_6",
                 .title = "Bukin 6",
                 .smooth = false,
                 .note = "The gradient grows without bound towards the ridge y = x^2/100.",
                 .reference = "Bukin 1997",
                 .problem = bukin_6});
}

}  // namespace descent
