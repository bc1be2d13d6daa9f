#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem cubic(int) {
  return CatalogueProblem("w^3", {"w"}).show({{-2, 2}}).degenerate({0}, 0).start({1});
}

}  // namespace

void register_cubic(Catalogue& catalogue) {
  catalogue.add({.name = "cubic",
                 .title = "Cubic",
                 .dimensions = {1, 1, 1, 1},
                 .note = "Its only stationary point is no extremum; the second derivative vanishes "
                         "there. Unbounded below.",
                 .problem = cubic});
}

}  // namespace descent
