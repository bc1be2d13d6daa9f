#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem eggholder(int) {
  return CatalogueProblem("-(y + 47)*sin(sqrt(abs(y + x/2 + 47))) - x*sin(sqrt(abs(x - y - 47)))",
                          {"x", "y"})
      .within({{-512, 512}})
      .minimum({512, 404.2318051137578}, -959.6406627208509, PointPlace::boundary)
      .start({400, 400})
      .start({0, 0});
}

}  // namespace

void register_eggholder(Catalogue& catalogue) {
  catalogue.add({.name = "eggholder",
                 .title = "Eggholder",
                 .smooth = false,
                 .note = "The minimum lies on the boundary, where the derivative by x is -3.39: "
                         "unconstrained methods leave the box there.",
                 .reference = "Whitley et al. 1996",
                 .problem = eggholder});
}

}  // namespace descent
