#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact wavy_parabola_facts[] = {
    facts::show({{-5, 5}}),
    facts::minimum({-0.5122140283561128}, -0.9731804794973067),
    facts::local_minimum({1.53658988014775}, -0.7586284086132372),
    facts::local_minimum({-2.560806938073543}, -0.32954628593577723),
    facts::local_minimum({3.5847518173037196}, 0.3140209196591906),
    facts::local_minimum({-4.608298882423005}, 1.1720033155244851),
    facts::maximum({-3.7494045139671184}, 2.3740595068749593),
    facts::maximum({-1.6065664148622716}, 1.2523533412882748),
    facts::maximum({0.5355013344612186}, 1.0280387165728424),
    facts::maximum({2.6778217297366194}, 1.701008942091854),
    facts::maximum({4.821469176745737}, 3.271589410748827),
    facts::start({4.5}),
    facts::start({-1.5}),
    facts::start({2.5})};

constexpr CatalogueFunction wavy_parabola_function = {
    .name = "wavy_parabola",
    .title = "Wavy parabola",
    .dimensions = {1, 1, 1, 1},
    .note = "Where descent ends depends on the start. The minimum near 2 in some notes is at 1.54.",
    .formula = "sin(3*w) + 0.1*w^2",
    .inputs = "w",
    .facts = wavy_parabola_facts};

void register_wavy_parabola(Catalogue& catalogue) { catalogue.add(wavy_parabola_function); }

}  // namespace descent
