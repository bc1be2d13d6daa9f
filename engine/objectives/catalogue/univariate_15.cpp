#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_15_facts[] = {facts::within({{-5, 5}}),
                                        facts::minimum({2.414213562373095}, -0.03553390593273762),
                                        facts::start({-1}), facts::start({4})};

constexpr CatalogueFunction univariate_15_function = {
    .name = "univariate_15",
    .title = "Univariate problem 15",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 15",
    .formula = "(x^2 - 5*x + 6)/(x^2 + 1)",
    .inputs = "x",
    .facts = univariate_15_facts};

void register_univariate_15(Catalogue& catalogue) { catalogue.add(univariate_15_function); }

}  // namespace descent
