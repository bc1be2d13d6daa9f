#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact drop_wave_facts[] = {facts::show({{-5.12, 5.12}}),
                                    facts::minimum({0, 0}, -1, PointPlace::kink),
                                    facts::start({1, -0.8}), facts::start({0.1, 0.05})};

constexpr CatalogueFunction drop_wave_function = {
    .name = "drop_wave",
    .title = "Drop-wave",
    .smooth = false,
    .note =
        "The minimum value is -1, not 0 as one catalogue has it. Smooth in truth, "
        "but the square root as typed has no derivative at the minimum.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .formula = "-(1 + cos(12*sqrt(x^2 + y^2)))/((x^2 + y^2)/2 + 2)",
    .inputs = "x y",
    .facts = drop_wave_facts};

void register_drop_wave(Catalogue& catalogue) { catalogue.add(drop_wave_function); }

}  // namespace descent
