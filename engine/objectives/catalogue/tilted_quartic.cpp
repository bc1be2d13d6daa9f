#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact tilted_quartic_facts[] = {facts::show({{-3, 3}}),
                                         facts::minimum({-1.234772825053297}, -0.16996928446309353),
                                         facts::start({2.5})};

constexpr CatalogueFunction tilted_quartic_function = {
    .name = "tilted_quartic",
    .title = "Tilted quartic",
    .dimensions = {1, 1, 1, 1},
    .note = "Convex; its first-order equation 2w^3 + w + 5 = 0 has one real root.",
    .formula = "(w^4 + w^2 + 10*w)/50",
    .inputs = "w",
    .facts = tilted_quartic_facts};

void register_tilted_quartic(Catalogue& catalogue) { catalogue.add(tilted_quartic_function); }

}  // namespace descent
