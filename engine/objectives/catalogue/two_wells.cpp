#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact two_wells_facts[] = {
    facts::show({{-3, 3}}), facts::minimum({-0.9675774464554597, 0}, -5.032339968658435),
    facts::local_minimum({0.9053178606008483, 0}, -1.0927320384810153), facts::start({1.5, 1.5}),
    facts::start({0.5, -2})};

constexpr CatalogueFunction two_wells_function = {
    .name = "two_wells",
    .title = "Two wells",
    .note = "A deep and a shallow Gaussian hole in a bowl; y is stretched by 1.4.",
    .reference = "L. Jiang, gradient descent visualization (local minimum)",
    .formula =
        "x^2 + 1.96*y^2 - 2*exp(-5*((x - 1)^2 + 1.96*y^2)) - 6*exp(-5*((x + 1)^2 + 1.96*y^2))",
    .inputs = "x y",
    .facts = two_wells_facts};

void register_two_wells(Catalogue& catalogue) { catalogue.add(two_wells_function); }

}  // namespace descent
