#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem kinked_ridge(int) {
  return CatalogueProblem("abs(x + y) + 0.2*(x^2 + y^2)", {"x", "y"})
      .show({{-3, 3}})
      .minimum({0, 0}, 0, PointPlace::kink)
      .start({2, -2})
      .start({1.5, -1});
}

}  // namespace

void register_kinked_ridge(Catalogue& catalogue) {
  catalogue.add({.name = "kinked_ridge",
                 .title = "Kinked ridge",
                 .smooth = false,
                 .note = "Coordinate descent stalls on the ridge x + y = 0, away from the minimum.",
                 .problem = kinked_ridge});
}

}  // namespace descent
