#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact el_attar_facts[] = {
    facts::show({{-4, 4}}),
    facts::minimum({3.409186822190061, -2.171433036284005}, 1.7127803548622034),
    facts::start({2, 2}), facts::start({-3, -2})};

constexpr CatalogueFunction el_attar_function = {
    .name = "el_attar",
    .title = "El-Attar-Vidyasagar-Dutta",
    .note =
        "Three residuals that cannot all vanish: a least-squares problem with a "
        "positive minimum.",
    .reference = "El-Attar, Vidyasagar and Dutta 1979",
    .formula = "(x^2 + y - 10)^2 + (x + y^2 - 7)^2 + (x^2 + y^3 - 1)^2",
    .inputs = "x y",
    .facts = el_attar_facts};

void register_el_attar(Catalogue& catalogue) { catalogue.add(el_attar_function); }

}  // namespace descent
