#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact branin_facts[] = {facts::within({{-5, 10}, {0, 15}}),
                                 facts::minimum({-3.141592653589793, 12.275}, 0.3978873577297383),
                                 facts::minimum({3.141592653589793, 2.275}, 0.3978873577297383),
                                 facts::minimum({9.42477796076938, 2.475}, 0.3978873577297383),
                                 facts::start({2.5, 7.5}),
                                 facts::start({-4, 2})};

constexpr CatalogueFunction branin_function = {
    .name = "branin",
    .title = "Branin",
    .note = "Three global minima. Published surveys give a fourth point that is none.",
    .reference = "Branin 1972",
    .formula = "(y - 5.1*x^2/(4*pi^2) + 5*x/pi - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10",
    .inputs = "x y",
    .facts = branin_facts};

void register_branin(Catalogue& catalogue) { catalogue.add(branin_function); }

}  // namespace descent
