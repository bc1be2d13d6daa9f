#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem matyas(int) {
  return CatalogueProblem("0.26*(x^2 + y^2) - 0.48*x*y", {"x", "y"})
      .show({{-10, 10}})
      .minimum({0, 0}, 0)
      .start({-8, 9})
      .start({5, -3});
}

}  // namespace

void register_matyas(Catalogue& catalogue) {
  catalogue.add({.name = "matyas",
                 .title = "Matyas",
                 .note = "A narrow rotated valley: eigenvalues 0.04 and 1.",
                 .reference = "Matyas 1965",
                 .problem = matyas});
}

}  // namespace descent
