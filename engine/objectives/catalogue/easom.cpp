#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact easom_facts[] = {facts::show({{0, 6}}),
                                facts::minimum({3.141592653589793, 3.141592653589793}, -1),
                                facts::start({2.9, 2.9}), facts::start({4.5, 4.5})};

constexpr CatalogueFunction easom_function = {
    .name = "easom",
    .title = "Easom",
    .note =
        "Flat but for one hole. The minimum is at (pi, pi), not at 3.14 as one "
        "catalogue has it.",
    .reference = "Easom 1990",
    .formula = "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)",
    .inputs = "x y",
    .facts = easom_facts};

void register_easom(Catalogue& catalogue) { catalogue.add(easom_function); }

}  // namespace descent
