#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact hosaki_facts[] = {facts::within({{0, 5}, {0, 6}}),
                                 facts::minimum({4, 2}, -2.3458115761012865),
                                 facts::local_minimum({1, 2}, -1.1277940269717723),
                                 facts::start({3.6, 1.9}), facts::start({1.5, 3})};

constexpr CatalogueFunction hosaki_function = {
    .name = "hosaki",
    .title = "Hosaki",
    .note = "Unbounded below outside its box (y < 0). One catalogue prints exp(-x) for exp(-y).",
    .reference = "Bekey and Ung 1974",
    .formula = "(1 - 8*x + 7*x^2 - 7*x^3/3 + x^4/4)*y^2*exp(-y)",
    .inputs = "x y",
    .facts = hosaki_facts};

void register_hosaki(Catalogue& catalogue) { catalogue.add(hosaki_function); }

}  // namespace descent
