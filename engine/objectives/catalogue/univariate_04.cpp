#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_04_facts[] = {facts::within({{1.9, 3.9}}),
                                        facts::minimum({2.868033988749895}, -3.8504507088002193),
                                        facts::start({2}), facts::start({3.5})};

constexpr CatalogueFunction univariate_04_function = {
    .name = "univariate_04",
    .title = "Univariate problem 4",
    .dimensions = {1, 1, 1, 1},
    .note = "Unbounded below towards negative x.",
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 4",
    .formula = "-(16*x^2 - 24*x + 5)*exp(-x)",
    .inputs = "x",
    .facts = univariate_04_facts};

void register_univariate_04(Catalogue& catalogue) { catalogue.add(univariate_04_function); }

}  // namespace descent
