#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact three_hump_camel_facts[] = {
    facts::show({{-2, 2}}),
    facts::minimum({0, 0}, 0),
    facts::local_minimum({1.7475523458302888, -0.8737761729151444}, 0.2986384422368598),
    facts::local_minimum({-1.7475523458302888, 0.8737761729151444}, 0.2986384422368598),
    facts::saddle({1.07054229182366, -0.53527114591183}, 0.8773615577631402),
    facts::saddle({-1.07054229182366, 0.53527114591183}, 0.8773615577631402),
    facts::start({1, 1}),
    facts::start({-1.9, 1.5})};

constexpr CatalogueFunction three_hump_camel_function = {
    .name = "three_hump_camel",
    .title = "Three-hump camel",
    .note = "One global and two local minima.",
    .reference = "Dixon and Szegö 1978",
    .formula = "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2",
    .inputs = "x y",
    .facts = three_hump_camel_facts};

void register_three_hump_camel(Catalogue& catalogue) { catalogue.add(three_hump_camel_function); }

}  // namespace descent
