#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact absolute_facts[] = {facts::show({{-2, 2}}), facts::minimum({0}, 0, PointPlace::kink),
                                   facts::start({1.75})};

constexpr CatalogueFunction absolute_function = {
    .name = "absolute",
    .title = "Absolute value",
    .dimensions = {1, 1, 1, 1},
    .smooth = false,
    .note =
        "The magnitude of the gradient does not vanish: a fixed steplength hops "
        "around the kink.",
    .formula = "abs(w)",
    .inputs = "w",
    .facts = absolute_facts};

void register_absolute(Catalogue& catalogue) { catalogue.add(absolute_function); }

}  // namespace descent
