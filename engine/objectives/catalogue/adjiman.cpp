#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem adjiman(int) {
  return CatalogueProblem("cos(x)*sin(y) - x/(y^2 + 1)", {"x", "y"})
      .within({{-1, 2}, {-1, 1}})
      .minimum({2, 0.1057834694517169}, -2.021806783359787, PointPlace::boundary)
      .start({0, 0})
      .start({1, -0.5});
}

}  // namespace

void register_adjiman(Catalogue& catalogue) {
  catalogue.add(
      {.name = "adjiman",
       .title = "Adjiman",
       .note = "The minimum lies on the boundary x = 2 of the box; unbounded below beyond it.",
       .reference = "Adjiman et al. 1998",
       .problem = adjiman});
}

}  // namespace descent
