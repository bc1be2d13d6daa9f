#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact zirilli_facts[] = {
    facts::show({{-2, 2}}),
    facts::minimum({-1.0466805318046022, 0}, -0.35238607380003645),
    facts::local_minimum({0.9456492739235914, 0}, -0.15263944177378455),
    facts::saddle({0.10103125788101082, 0}, 0.005025515573820983),
    facts::start({1.5, 1.5}),
    facts::start({-1.8, 1})};

constexpr CatalogueFunction zirilli_function = {
    .name = "zirilli",
    .title = "Zirilli",
    .note = "Two wells, one a little lower.",
    .reference = "Aluffi-Pentini, Parisi and Zirilli 1985",
    .formula = "x^4/4 - x^2/2 + x/10 + y^2/2",
    .inputs = "x y",
    .facts = zirilli_facts};

void register_zirilli(Catalogue& catalogue) { catalogue.add(zirilli_function); }

}  // namespace descent
