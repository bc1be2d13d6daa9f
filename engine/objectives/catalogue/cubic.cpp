#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact cubic_facts[] = {facts::show({{-2, 2}}), facts::degenerate({0}, 0),
                                facts::start({1})};

constexpr CatalogueFunction cubic_function = {
    .name = "cubic",
    .title = "Cubic",
    .dimensions = {1, 1, 1, 1},
    .note =
        "Its only stationary point is no extremum; the second derivative vanishes "
        "there. Unbounded below.",
    .formula = "w^3",
    .inputs = "w",
    .facts = cubic_facts};

void register_cubic(Catalogue& catalogue) { catalogue.add(cubic_function); }

}  // namespace descent
