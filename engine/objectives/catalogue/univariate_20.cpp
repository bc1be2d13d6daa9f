#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_20_facts[] = {facts::within({{-10, 10}}),
                                        facts::minimum({1.1951366417566607}, -0.06349052893643987),
                                        facts::start({2}), facts::start({0.3})};

constexpr CatalogueFunction univariate_20_function = {
    .name = "univariate_20",
    .title = "Univariate problem 20",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 20",
    .formula = "-(x - sin(x))*exp(-x^2)",
    .inputs = "x",
    .facts = univariate_20_facts};

void register_univariate_20(Catalogue& catalogue) { catalogue.add(univariate_20_function); }

}  // namespace descent
