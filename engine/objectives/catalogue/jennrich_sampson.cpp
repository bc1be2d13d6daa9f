#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem jennrich_sampson(int) {
  return CatalogueProblem("sum(i, 1, 10, (2 + 2*i - exp(i*x) - exp(i*y))^2)", {"x", "y"})
      .show({{-0.5, 0.5}})
      .minimum({0.2578252136703641, 0.2578252136703641}, 124.36218235561485)
      .start({0.3, 0.4});
}

}  // namespace

void register_jennrich_sampson(Catalogue& catalogue) {
  catalogue.add(
      {.name = "jennrich_sampson",
       .title = "Jennrich-Sampson",
       .note = "Ten residuals; the gradient explodes towards large x and y.",
       .reference = "Jennrich and Sampson 1968; Moré, Garbow and Hillstrom 1981, problem 6",
       .problem = jennrich_sampson});
}

}  // namespace descent
