#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact himmelblau_facts[] = {
    facts::show({{-6, 6}}),
    facts::minimum({3, 2}, 0),
    facts::minimum({-2.805118086952745, 3.131312518250573}, 0),
    facts::minimum({-3.779310253377747, -3.2831859912861696}, 0),
    facts::minimum({3.5844283403304917, -1.8481265269644036}, 0),
    facts::saddle({-3.0730257507643897, -0.08135304428796751}, 104.0151629175581),
    facts::saddle({-0.12796134673068008, -1.9537149802445763}, 178.33723920192747),
    facts::saddle({0.08667750455539636, 2.884254701174776}, 67.71915008752615),
    facts::saddle({3.385154183607021, 0.07385187983774928}, 13.31192627040559),
    facts::maximum({-0.2708445906673476, -0.9230385564799815}, 181.6165215225827),
    facts::start({2, 2}),
    facts::start({-1, -1}),
    facts::start({0, 0})};

constexpr CatalogueFunction himmelblau_function = {
    .name = "himmelblau",
    .title = "Himmelblau",
    .note =
        "Four minima of value 0, four saddles and one maximum: basins of attraction to look at.",
    .reference = "Himmelblau 1972",
    .formula = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2",
    .inputs = "x y",
    .facts = himmelblau_facts};

void register_himmelblau(Catalogue& catalogue) { catalogue.add(himmelblau_function); }

}  // namespace descent
