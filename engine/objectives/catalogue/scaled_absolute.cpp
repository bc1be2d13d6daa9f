#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact scaled_absolute_facts[] = {facts::show({{-3, 3}}),
                                          facts::minimum({0, 0}, 0, PointPlace::kink),
                                          facts::start({2, 1}), facts::start({-2.5, 0.3})};

constexpr CatalogueFunction scaled_absolute_function = {
    .name = "scaled_absolute",
    .title = "Scaled absolute values",
    .smooth = false,
    .note = "The gradient keeps its size up to the kink: a fixed steplength never settles.",
    .formula = "abs(x) + 10*abs(y)",
    .inputs = "x y",
    .facts = scaled_absolute_facts};

void register_scaled_absolute(Catalogue& catalogue) { catalogue.add(scaled_absolute_function); }

}  // namespace descent
