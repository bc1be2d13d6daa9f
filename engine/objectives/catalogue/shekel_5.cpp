#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact shekel_5_facts[] = {
    facts::show({{0, 10}}),
    facts::minimum({4.000037152819676, 4.00013327659156, 4.000037152819676, 4.00013327659156},
                   -10.153199679058227),
    facts::start({5, 5, 5, 5})};

constexpr CatalogueFunction shekel_5_function = {
    .name = "shekel_5",
    .title = "Shekel 5",
    .dimensions = {4, 4, 1, 4},
    .note = "Five sharp holes on a plane. The survey of Jamil and Yang (2013) misprints it.",
    .reference = "Shekel 1971; Dixon and Szegö 1978",
    .formula =
        "-1/((w1 - 4)^2 + (w2 - 4)^2 + (w3 - 4)^2 + (w4 - 4)^2 + 0.1) "
        "- 1/((w1 - 1)^2 + (w2 - 1)^2 + (w3 - 1)^2 + (w4 - 1)^2 + 0.2) "
        "- 1/((w1 - 8)^2 + (w2 - 8)^2 + (w3 - 8)^2 + (w4 - 8)^2 + 0.2) "
        "- 1/((w1 - 6)^2 + (w2 - 6)^2 + (w3 - 6)^2 + (w4 - 6)^2 + 0.4) "
        "- 1/((w1 - 3)^2 + (w2 - 7)^2 + (w3 - 3)^2 + (w4 - 7)^2 + 0.4)",
    .inputs = "w1 w2 w3 w4",
    .facts = shekel_5_facts};

void register_shekel_5(Catalogue& catalogue) { catalogue.add(shekel_5_function); }

}  // namespace descent
