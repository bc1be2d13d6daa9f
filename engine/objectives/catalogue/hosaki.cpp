#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem hosaki(int) {
  return CatalogueProblem("(1 - 8*x + 7*x^2 - 7*x^3/3 + x^4/4)*y^2*exp(-y)", {"x", "y"})
      .within({{0, 5}, {0, 6}})
      .minimum({4, 2}, -2.3458115761012865)
      .local_minimum({1, 2}, -1.1277940269717723)
      .start({3.6, 1.9})
      .start({1.5, 3});
}

}  // namespace

void register_hosaki(Catalogue& catalogue) {
  catalogue.add(
      {.name = "hosaki",
       .title = "Hosaki",
       .note = "Unbounded below outside its box (y < 0). One catalogue prints exp(-x) for exp(-y).",
       .reference = "Bekey and Ung 1974",
       .problem = hosaki});
}

}  // namespace descent
