#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem saddle(int) {
  return CatalogueProblem("x^2 - y^2", {"x", "y"})
      .show({{-2, 2}})
      .saddle({0, 0}, 0)
      .start({1, 1e-08})
      .start({1, 0.1});
}

}  // namespace

void register_saddle(Catalogue& catalogue) {
  catalogue.add({.name = "saddle",
                 .title = "Saddle",
                 .note = "Unbounded below; gradient descent from (1, 1e-8) creeps past the saddle.",
                 .problem = saddle});
}

}  // namespace descent
