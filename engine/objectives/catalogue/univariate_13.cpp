#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_13_facts[] = {facts::within({{0.001, 0.99}}),
                                        facts::minimum({0.7071067811865476}, -1.5874010519681996),
                                        facts::start({0.2}), facts::start({0.95})};

constexpr CatalogueFunction univariate_13_function = {
    .name = "univariate_13",
    .title = "Univariate problem 13",
    .dimensions = {1, 1, 1, 1},
    .note = "The derivative is infinite at 0 and at 1.",
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 13",
    .formula = "-cbrt(x^2) - cbrt(1 - x^2)",
    .inputs = "x",
    .facts = univariate_13_facts};

void register_univariate_13(Catalogue& catalogue) { catalogue.add(univariate_13_function); }

}  // namespace descent
