#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact wood_facts[] = {facts::show({{-4, 4}}), facts::minimum({1, 1, 1, 1}, 0),
                               facts::saddle({-0.9679740249375931, 0.9471391408178418,
                                              -0.9695163103315911, 0.9512476657923252},
                                             7.876967165176867),
                               facts::start({-3, -1, -3, -1})};

constexpr CatalogueFunction wood_function = {
    .name = "wood",
    .title = "Wood (Colville)",
    .dimensions = {4, 4, 1, 4},
    .note = "A long plateau near (-1, 1, -1, 1), a saddle of value 7.9, holds methods up.",
    .reference = "Colville 1968; Moré, Garbow and Hillstrom 1981, problem 14",
    .formula =
        "100*(w2 - w1^2)^2 + (1 - w1)^2 + 90*(w4 - w3^2)^2 + (1 - w3)^2 "
        "+ 10.1*((w2 - 1)^2 + (w4 - 1)^2) + 19.8*(w2 - 1)*(w4 - 1)",
    .inputs = "w1 w2 w3 w4",
    .facts = wood_facts};

void register_wood(Catalogue& catalogue) { catalogue.add(wood_function); }

}  // namespace descent
