#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem mccormick(int) {
  return CatalogueProblem("sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1", {"x", "y"})
      .within({{-1.5, 4}, {-3, 3}})
      .minimum({-0.5471975511965977, -1.5471975511965979}, -1.9132229549810364)
      .local_minimum({2.5943951023931957, 1.5943951023931955}, 1.2283696986087569)
      .saddle({1.5471975511965979, 0.5471975511965977}, 1.9132229549810364)
      .start({-1, 2})
      .start({3.5, -2})
      .start({-2, 4});
}

}  // namespace

void register_mccormick(Catalogue& catalogue) {
  catalogue.add(
      {.name = "mccormick",
       .title = "McCormick",
       .note = "Unbounded below outside its box, along x = y. Catalogues print the value rounded "
               "to -1.9133, or the formula with -x + 2y, which is another function.",
       .reference = "McCormick 1976",
       .problem = mccormick});
}

}  // namespace descent
