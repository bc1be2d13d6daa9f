#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem easom(int) {
  return CatalogueProblem("-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)", {"x", "y"})
      .show({{0, 6}})
      .minimum({3.141592653589793, 3.141592653589793}, -1)
      .start({2.9, 2.9})
      .start({4.5, 4.5});
}

}  // namespace

void register_easom(Catalogue& catalogue) {
  catalogue.add({.name = "easom",
                 .title = "Easom",
                 .note = "Flat but for one hole. The minimum is at (pi, pi), not at 3.14 as one "
                         "catalogue has it.",
                 .reference = "Easom 1990",
                 .problem = easom});
}

}  // namespace descent
