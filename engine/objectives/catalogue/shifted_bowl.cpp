#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact shifted_bowl_facts[] = {facts::show({{-4, 4}}), facts::minimum({0, 0}, 2),
                                       facts::start({3, 4})};

constexpr CatalogueFunction shifted_bowl_function = {
    .name = "shifted_bowl",
    .title = "Shifted bowl",
    .note = "One sweep of coordinate descent solves it.",
    .formula = "x^2 + y^2 + 2",
    .inputs = "x y",
    .facts = shifted_bowl_facts};

void register_shifted_bowl(Catalogue& catalogue) { catalogue.add(shifted_bowl_function); }

}  // namespace descent
