#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact exponential_facts[] = {facts::show({{-1, 5}, {0, 6}}), facts::minimum({2, 3}, 2),
                                      facts::start({0, 0})};

constexpr CatalogueFunction exponential_function = {
    .name = "exponential",
    .title = "Exponential",
    .note =
        "Rises faster than any power: fixed steplengths are thrown out. The minimum value is 2.",
    .reference = "OptimTestProblems.jl",
    .formula = "exp((2 - x)^2) + exp((3 - y)^2)",
    .inputs = "x y",
    .facts = exponential_facts};

void register_exponential(Catalogue& catalogue) { catalogue.add(exponential_function); }

}  // namespace descent
