#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem booth(int) {
  return CatalogueProblem("(x + 2*y - 7)^2 + (2*x + y - 5)^2", {"x", "y"})
      .show({{-10, 10}})
      .minimum({1, 3}, 0)
      .start({-9, -9});
}

}  // namespace

void register_booth(Catalogue& catalogue) {
  catalogue.add({.name = "booth",
                 .title = "Booth",
                 .note = "A least-squares form of two linear equations; eigenvalues 2 and 18.",
                 .reference = "Gavana, Global Optimization Benchmarks",
                 .problem = booth});
}

}  // namespace descent
