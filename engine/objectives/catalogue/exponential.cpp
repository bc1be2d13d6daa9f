#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem exponential(int) {
  return CatalogueProblem("exp((2 - x)^2) + exp((3 - y)^2)", {"x", "y"})
      .show({{-1, 5}, {0, 6}})
      .minimum({2, 3}, 2)
      .start({0, 0});
}

}  // namespace

void register_exponential(Catalogue& catalogue) {
  catalogue.add(
      {.name = "exponential",
       .title = "Exponential",
       .note =
           "Rises faster than any power: fixed steplengths are thrown out. The minimum value is 2.",
       .reference = "OptimTestProblems.jl",
       .problem = exponential});
}

}  // namespace descent
