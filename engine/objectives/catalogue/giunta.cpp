#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact giunta_facts[] = {
    facts::show({{-1, 1}}),
    facts::minimum({0.4673200253979606, 0.4673200253979606}, 0.06447042053690565),
    facts::start({-0.5, -0.8})};

constexpr CatalogueFunction giunta_function = {
    .name = "giunta",
    .title = "Giunta",
    .note = "The survey of Jamil and Yang (2013) misprints its value.",
    .reference = "Mishra 2006",
    .formula =
        "0.6 + sin(16*x/15 - 1) + sin(16*x/15 - 1)^2 + sin(4*(16*x/15 - 1))/50 "
        "+ sin(16*y/15 - 1) + sin(16*y/15 - 1)^2 + sin(4*(16*y/15 - 1))/50",
    .inputs = "x y",
    .facts = giunta_facts};

void register_giunta(Catalogue& catalogue) { catalogue.add(giunta_function); }

}  // namespace descent
