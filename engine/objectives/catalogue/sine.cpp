#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem sine(int) {
  return CatalogueProblem("sin(2*w)", {"w"})
      .show({{-3, 3}})
      .minimum({-0.7853981633974483}, -1)
      .minimum({2.356194490192345}, -1)
      .maximum({-2.356194490192345}, 1)
      .maximum({0.7853981633974483}, 1)
      .start({0})
      .start({1});
}

}  // namespace

void register_sine(Catalogue& catalogue) {
  catalogue.add({.name = "sine",
                 .title = "Sine",
                 .dimensions = {1, 1, 1, 1},
                 .note = "Infinitely many minima and maxima; two of each in the window.",
                 .problem = sine});
}

}  // namespace descent
