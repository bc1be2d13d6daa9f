#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem monkey_saddle(int) {
  return CatalogueProblem("x^3 - 3*x*y^2", {"x", "y"})
      .show({{-2, 2}})
      .degenerate({0, 0}, 0)
      .start({1, 0.5})
      .start({0.5, 1});
}

}  // namespace

void register_monkey_saddle(Catalogue& catalogue) {
  catalogue.add({.name = "monkey_saddle",
                 .title = "Monkey saddle",
                 .note = "The Hessian vanishes at the stationary point; three ways lead down (one "
                         "for the tail). Unbounded below.",
                 .problem = monkey_saddle});
}

}  // namespace descent
