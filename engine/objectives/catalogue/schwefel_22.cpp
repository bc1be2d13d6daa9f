#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact schwefel_22_facts[] = {facts::show({{-10, 10}}),
                                      facts::minimum({0, 0}, 0, PointPlace::kink),
                                      facts::start({7, -4}), facts::start({-3, 5})};

constexpr CatalogueFunction schwefel_22_function = {
    .name = "schwefel_22",
    .title = "Schwefel 2.22",
    .smooth = false,
    .note = "Kinks along both axes: a fixed steplength hops around the minimum.",
    .reference = "Schwefel 1981",
    .formula = "abs(x) + abs(y) + abs(x*y)",
    .inputs = "x y",
    .facts = schwefel_22_facts};

void register_schwefel_22(Catalogue& catalogue) { catalogue.add(schwefel_22_function); }

}  // namespace descent
