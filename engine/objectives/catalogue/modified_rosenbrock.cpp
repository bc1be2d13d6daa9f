#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem modified_rosenbrock(int) {
  return CatalogueProblem(
             "74 + 100*(y - x^2)^2 + (1 - x)^2 - 400*exp(-((x + 1)^2 + (y + 1)^2)/0.1)", {"x", "y"})
      .show({{-2, 2}})
      .minimum({-0.9095537365026206, -0.9505717126590494}, 34.04024310664063)
      .local_minimum({1, 1}, 74)
      .start({-1.2, 1})
      .start({-1, -0.5});
}

}  // namespace

void register_modified_rosenbrock(Catalogue& catalogue) {
  catalogue.add(
      {.name = "modified_rosenbrock",
       .title = "Modified Rosenbrock",
       .note = "Deceptive: the valley leads away from the global minimum, to (1, 1) with value 74.",
       .reference = "Price 1977; survey of Jamil and Yang 2013 misprints it",
       .problem = modified_rosenbrock});
}

}  // namespace descent
