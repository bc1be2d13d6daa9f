#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_14_facts[] = {facts::within({{0, 4}}),
                                        facts::minimum({0.22488038589156198}, -0.7886853874086726),
                                        facts::start({1}), facts::start({3})};

constexpr CatalogueFunction univariate_14_function = {
    .name = "univariate_14",
    .title = "Univariate problem 14",
    .dimensions = {1, 1, 1, 1},
    .note = "One catalogue rounds the minimum to 0.224885, wrong in the last two digits.",
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 14",
    .formula = "-exp(-x)*sin(2*pi*x)",
    .inputs = "x",
    .facts = univariate_14_facts};

void register_univariate_14(Catalogue& catalogue) { catalogue.add(univariate_14_function); }

}  // namespace descent
