#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact levy_13_facts[] = {facts::show({{-10, 10}}), facts::minimum({1, 1}, 0),
                                  facts::start({0.9, 1.1}), facts::start({-4, 3})};

constexpr CatalogueFunction levy_13_function = {
    .name = "levy_13",
    .title = "Levy 13",
    .note = "A bowl covered with ripples.",
    .reference = "Levy and Montalvo 1985",
    .formula = "sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)",
    .inputs = "x y",
    .facts = levy_13_facts};

void register_levy_13(Catalogue& catalogue) { catalogue.add(levy_13_function); }

}  // namespace descent
