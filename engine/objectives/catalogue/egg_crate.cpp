#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact egg_crate_facts[] = {facts::show({{-5, 5}}), facts::minimum({0, 0}, 0),
                                    facts::start({4, -3.5}), facts::start({1, 1})};

constexpr CatalogueFunction egg_crate_function = {
    .name = "egg_crate",
    .title = "Egg crate",
    .note = "A regular array of local minima on a bowl.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .formula = "x^2 + y^2 + 25*(sin(x)^2 + sin(y)^2)",
    .inputs = "x y",
    .facts = egg_crate_facts};

void register_egg_crate(Catalogue& catalogue) { catalogue.add(egg_crate_function); }

}  // namespace descent
