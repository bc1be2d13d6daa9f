#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact quartic_pair_facts[] = {facts::show({{-2, 2}}),       facts::minimum({1, 1}, -1),
                                       facts::minimum({-1, -1}, -1), facts::saddle({0, 0}, 1),
                                       facts::start({1.5, -1.4}),    facts::start({-0.5, 1})};

constexpr CatalogueFunction quartic_pair_function = {
    .name = "quartic_pair",
    .title = "Two quartic wells",
    .note = "Two minima and a saddle with simple coordinates.",
    .formula = "x^4 + y^4 - 4*x*y + 1",
    .inputs = "x y",
    .facts = quartic_pair_facts};

void register_quartic_pair(Catalogue& catalogue) { catalogue.add(quartic_pair_function); }

}  // namespace descent
