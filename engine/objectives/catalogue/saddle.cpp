#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact saddle_facts[] = {facts::show({{-2, 2}}), facts::saddle({0, 0}, 0),
                                 facts::start({1, 1e-08}), facts::start({1, 0.1})};

constexpr CatalogueFunction saddle_function = {
    .name = "saddle",
    .title = "Saddle",
    .note = "Unbounded below; gradient descent from (1, 1e-8) creeps past the saddle.",
    .formula = "x^2 - y^2",
    .inputs = "x y",
    .facts = saddle_facts};

void register_saddle(Catalogue& catalogue) { catalogue.add(saddle_function); }

}  // namespace descent
