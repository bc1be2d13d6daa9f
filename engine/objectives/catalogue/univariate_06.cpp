#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_06_facts[] = {facts::within({{-10, 10}}),
                                        facts::minimum({0.6795786600198815}, -0.8242393984760766),
                                        facts::start({2}), facts::start({-1})};

constexpr CatalogueFunction univariate_06_function = {
    .name = "univariate_06",
    .title = "Univariate problem 6",
    .dimensions = {1, 1, 1, 1},
    .note = "Flat beyond 3: gradients vanish there.",
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 6",
    .formula = "-(x + sin(x))*exp(-x^2)",
    .inputs = "x",
    .facts = univariate_06_facts};

void register_univariate_06(Catalogue& catalogue) { catalogue.add(univariate_06_function); }

}  // namespace descent
