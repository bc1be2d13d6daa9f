#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact sine_facts[] = {facts::show({{-3, 3}}),
                               facts::minimum({-0.7853981633974483}, -1),
                               facts::minimum({2.356194490192345}, -1),
                               facts::maximum({-2.356194490192345}, 1),
                               facts::maximum({0.7853981633974483}, 1),
                               facts::start({0}),
                               facts::start({1})};

constexpr CatalogueFunction sine_function = {
    .name = "sine",
    .title = "Sine",
    .dimensions = {1, 1, 1, 1},
    .note = "Infinitely many minima and maxima; two of each in the window.",
    .formula = "sin(2*w)",
    .inputs = "w",
    .facts = sine_facts};

void register_sine(Catalogue& catalogue) { catalogue.add(sine_function); }

}  // namespace descent
