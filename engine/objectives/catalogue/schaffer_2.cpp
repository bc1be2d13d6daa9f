#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem schaffer_2(int) {
  return CatalogueProblem("0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2", {"x", "y"})
      .show({{-10, 10}})
      .minimum({0, 0}, 0)
      .start({3, 1})
      .start({-100, 100});
}

}  // namespace

void register_schaffer_2(Catalogue& catalogue) {
  catalogue.add({.name = "schaffer_2",
                 .title = "Schaffer 2",
                 .note = "Rings of local minima; both eigenvalues at the minimum are 0.002. "
                         "Usually posed on [-100, 100].",
                 .reference = "Schaffer et al. 1989",
                 .problem = schaffer_2});
}

}  // namespace descent
