#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem gramacy_lee(int) {
  return CatalogueProblem("sin(10*pi*x)/(2*x) + (x - 1)^4", {"x"})
      .within({{0.5, 2.5}})
      .minimum({0.5485634445276052}, -0.8690111349894998)
      .start({0.7})
      .start({1.5});
}

}  // namespace

void register_gramacy_lee(Catalogue& catalogue) {
  catalogue.add({.name = "gramacy_lee",
                 .title = "Gramacy-Lee",
                 .dimensions = {1, 1, 1, 1},
                 .reference = "Gramacy and Lee 2012",
                 .problem = gramacy_lee});
}

}  // namespace descent
