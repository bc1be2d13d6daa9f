#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact bohachevsky_1_facts[] = {facts::show({{-1, 1}}), facts::minimum({0, 0}, 0),
                                        facts::start({0.8, -0.7})};

constexpr CatalogueFunction bohachevsky_1_function = {
    .name = "bohachevsky_1",
    .title = "Bohachevsky 1",
    .note = "Far from the origin it looks like a bowl; close by it has many local minima.",
    .reference = "Bohachevsky, Johnson and Stein 1986",
    .formula = "x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7",
    .inputs = "x y",
    .facts = bohachevsky_1_facts};

void register_bohachevsky_1(Catalogue& catalogue) { catalogue.add(bohachevsky_1_function); }

}  // namespace descent
