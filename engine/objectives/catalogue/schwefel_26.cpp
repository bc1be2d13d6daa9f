#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem schwefel_26(int) {
  return CatalogueProblem("2*418.982887272433706 - x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))",
                          {"x", "y"})
      .within({{-500, 500}})
      .minimum({420.96874635998205, 420.96874635998205}, -5.495728703912014e-16)
      .start({400, 400})
      .start({-200, 100});
}

}  // namespace

void register_schwefel_26(Catalogue& catalogue) {
  catalogue.add({.name = "schwefel_26",
                 .title = "Schwefel",
                 .smooth = false,
                 .note = "The best point is far from the second best. Kinks at x = 0 and y = 0; "
                         "unbounded below outside the box. Known as 2.26 in Schwefel's book.",
                 .reference = "Schwefel 1981",
                 .problem = schwefel_26});
}

}  // namespace descent
