#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact monkey_saddle_facts[] = {facts::show({{-2, 2}}), facts::degenerate({0, 0}, 0),
                                        facts::start({1, 0.5}), facts::start({0.5, 1})};

constexpr CatalogueFunction monkey_saddle_function = {
    .name = "monkey_saddle",
    .title = "Monkey saddle",
    .note =
        "The Hessian vanishes at the stationary point; three ways lead down (one "
        "for the tail). Unbounded below.",
    .formula = "x^3 - 3*x*y^2",
    .inputs = "x y",
    .facts = monkey_saddle_facts};

void register_monkey_saddle(Catalogue& catalogue) { catalogue.add(monkey_saddle_function); }

}  // namespace descent
