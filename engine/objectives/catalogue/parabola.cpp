#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem parabola(int) {
  return CatalogueProblem("w^2", {"w"}).show({{-2, 2}}).minimum({0}, 0).start({1.5});
}

}  // namespace

void register_parabola(Catalogue& catalogue) {
  catalogue.add(
      {.name = "parabola", .title = "Parabola", .dimensions = {1, 1, 1, 1}, .problem = parabola});
}

}  // namespace descent
