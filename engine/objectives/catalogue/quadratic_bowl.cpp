#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact quadratic_bowl_facts[] = {facts::show({{-3, 3}}), facts::minimum({0, 0}, 0),
                                         facts::start({-2.5, 2}), facts::start({2.5, 0.5})};

constexpr CatalogueFunction quadratic_bowl_function = {
    .name = "quadratic_bowl",
    .title = "Quadratic bowl",
    .note =
        "Condition number kappa: the example for zig-zag, the largest stable "
        "steplength and momentum.",
    .formula = "(x^2 + kappa*y^2)/2",
    .inputs = "x y",
    .parameter = {"kappa", 10},
    .facts = quadratic_bowl_facts};

void register_quadratic_bowl(Catalogue& catalogue) { catalogue.add(quadratic_bowl_function); }

}  // namespace descent
