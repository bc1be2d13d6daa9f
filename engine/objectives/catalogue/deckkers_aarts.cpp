#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact deckkers_aarts_facts[] = {
    facts::show({{-20, 20}}), facts::minimum({0, 14.945112151891959}, -24776.51834231769),
    facts::minimum({0, -14.945112151891959}, -24776.51834231769), facts::start({5, 10}),
    facts::start({-1, 1})};

constexpr CatalogueFunction deckkers_aarts_function = {
    .name = "deckkers_aarts",
    .title = "Deckkers-Aarts",
    .note =
        "Two wells in a steep trough. One catalogue drops a digit of the value "
        "(-24776.518242168).",
    .reference = "Dekkers and Aarts 1991",
    .formula = "1e5*x^2 + y^2 - (x^2 + y^2)^2 + 1e-5*(x^2 + y^2)^4",
    .inputs = "x y",
    .facts = deckkers_aarts_facts};

void register_deckkers_aarts(Catalogue& catalogue) { catalogue.add(deckkers_aarts_function); }

}  // namespace descent
