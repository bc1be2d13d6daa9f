#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact six_hump_camel_facts[] = {
    facts::show({{-3, 3}, {-2, 2}}),
    facts::minimum({0.08984201310031806, -0.7126564030207396}, -1.0316284534898774),
    facts::minimum({-0.08984201310031806, 0.7126564030207396}, -1.0316284534898774),
    facts::local_minimum({1.703606714969981, -0.7960835686726251}, -0.21546382438371764),
    facts::local_minimum({-1.703606714969981, 0.7960835686726251}, -0.21546382438371764),
    facts::local_minimum({1.6071047529201972, 0.5686514548841314}, 2.1042503103112584),
    facts::local_minimum({-1.6071047529201972, -0.5686514548841314}, 2.1042503103112584),
    facts::saddle({0, 0}, 0),
    facts::saddle({1.1092053368047865, -0.7682680925095399}, 0.5437186009781851),
    facts::saddle({-1.1092053368047865, 0.7682680925095399}, 0.5437186009781851),
    facts::saddle({1.2960702671671092, 0.6050843880386585}, 2.22947081802986),
    facts::saddle({-1.2960702671671092, -0.6050843880386585}, 2.22947081802986),
    facts::saddle({1.6380679841897785, 0.22867406904439408}, 2.2293571975307147),
    facts::saddle({-1.6380679841897785, -0.22867406904439408}, 2.2293571975307147),
    facts::maximum({1.2302298765166526, 0.16233458445899496}, 2.496295351023577),
    facts::maximum({-1.2302298765166526, -0.16233458445899496}, 2.496295351023577),
    facts::start({-2, 1.5}),
    facts::start({2, 1}),
    facts::start({-1, -1.5})};

constexpr CatalogueFunction six_hump_camel_function = {
    .name = "six_hump_camel",
    .title = "Six-hump camel",
    .note = "All 15 stationary points are known: six minima, seven saddles, two maxima.",
    .reference = "Dixon and Szegö 1978",
    .formula = "(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (4*y^2 - 4)*y^2",
    .inputs = "x y",
    .facts = six_hump_camel_facts};

void register_six_hump_camel(Catalogue& catalogue) { catalogue.add(six_hump_camel_function); }

}  // namespace descent
