#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact double_well_facts[] = {facts::show({{-2, 2}}),     facts::minimum({1, 0}, 0),
                                      facts::minimum({-1, 0}, 0), facts::saddle({0, 0}, 1),
                                      facts::start({0.1, 1.5}),   facts::start({-0.5, -1})};

constexpr CatalogueFunction double_well_function = {
    .name = "double_well",
    .title = "Double well",
    .note = "The simplest function with two minima and a saddle.",
    .formula = "(x^2 - 1)^2 + y^2",
    .inputs = "x y",
    .facts = double_well_facts};

void register_double_well(Catalogue& catalogue) { catalogue.add(double_well_function); }

}  // namespace descent
