#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact modified_rosenbrock_facts[] = {
    facts::show({{-2, 2}}),
    facts::minimum({-0.9095537365026206, -0.9505717126590494}, 34.04024310664063),
    facts::local_minimum({1, 1}, 74), facts::start({-1.2, 1}), facts::start({-1, -0.5})};

constexpr CatalogueFunction modified_rosenbrock_function = {
    .name = "modified_rosenbrock",
    .title = "Modified Rosenbrock",
    .note = "Deceptive: the valley leads away from the global minimum, to (1, 1) with value 74.",
    .reference = "Price 1977; survey of Jamil and Yang 2013 misprints it",
    .formula = "74 + 100*(y - x^2)^2 + (1 - x)^2 - 400*exp(-((x + 1)^2 + (y + 1)^2)/0.1)",
    .inputs = "x y",
    .facts = modified_rosenbrock_facts};

void register_modified_rosenbrock(Catalogue& catalogue) {
  catalogue.add(modified_rosenbrock_function);
}

}  // namespace descent
