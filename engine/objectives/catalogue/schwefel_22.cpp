#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem schwefel_22(int) {
  return CatalogueProblem("abs(x) + abs(y) + abs(x*y)", {"x", "y"})
      .show({{-10, 10}})
      .minimum({0, 0}, 0, PointPlace::kink)
      .start({7, -4})
      .start({-3, 5});
}

}  // namespace

void register_schwefel_22(Catalogue& catalogue) {
  catalogue.add({.name = "schwefel_22",
                 .title = "Schwefel 2.22",
                 .smooth = false,
                 .note = "Kinks along both axes: a fixed steplength hops around the minimum.",
                 .reference = "Schwefel 1981",
                 .problem = schwefel_22});
}

}  // namespace descent
