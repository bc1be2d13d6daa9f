#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem treccani(int) {
  return CatalogueProblem("x^4 + 4*x^3 + 4*x^2 + y^2", {"x", "y"})
      .show({{-4, 2}, {-3, 3}})
      .minimum({-2, 0}, 0)
      .minimum({0, 0}, 0)
      .saddle({-1, 0}, 1)
      .start({-3, 2})
      .start({1, 2})
      .start({-1, 1});
}

}  // namespace

void register_treccani(Catalogue& catalogue) {
  catalogue.add({.name = "treccani",
                 .title = "Treccani",
                 .note = "Two equal wells, a saddle between them.",
                 .reference = "Gavana, Global Optimization Benchmarks",
                 .problem = treccani});
}

}  // namespace descent
