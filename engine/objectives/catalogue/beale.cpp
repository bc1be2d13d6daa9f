#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact beale_facts[] = {facts::show({{-4.5, 4.5}}),       facts::minimum({3, 0.5}, 0),
                                facts::saddle({0, 1}, 14.203125), facts::start({1, 1}),
                                facts::start({2.8, 0.35}),        facts::start({-1, 1.5})};

constexpr CatalogueFunction beale_function = {
    .name = "beale",
    .title = "Beale",
    .note = "A saddle at (0, 1) and flat valleys beyond it.",
    .reference = "Beale 1958; Moré, Garbow and Hillstrom 1981, problem 5",
    .formula = "(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
    .inputs = "x y",
    .facts = beale_facts};

void register_beale(Catalogue& catalogue) { catalogue.add(beale_function); }

}  // namespace descent
