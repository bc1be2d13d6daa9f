#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact flat_quartic_facts[] = {facts::show({{-1.5, 1.5}}), facts::minimum({0}, 0.1),
                                       facts::start({-1}), facts::start({1.2})};

constexpr CatalogueFunction flat_quartic_function = {
    .name = "flat_quartic",
    .title = "Flat quartic",
    .dimensions = {1, 1, 1, 1},
    .note =
        "The second derivative vanishes at the minimum: steps shrink with the "
        "gradient and crawl.",
    .formula = "w^4 + 0.1",
    .inputs = "w",
    .facts = flat_quartic_facts};

void register_flat_quartic(Catalogue& catalogue) { catalogue.add(flat_quartic_function); }

}  // namespace descent
