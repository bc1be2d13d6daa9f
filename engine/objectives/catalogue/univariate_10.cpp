#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_10_facts[] = {
    facts::within({{0, 10}}), facts::minimum({7.978665712413241}, -7.916727371587782),
    facts::local_minimum({2.028757838110434}, -1.8197057411596531), facts::start({4}),
    facts::start({6})};

constexpr CatalogueFunction univariate_10_function = {
    .name = "univariate_10",
    .title = "Univariate problem 10",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 10",
    .formula = "-x*sin(x)",
    .inputs = "x",
    .facts = univariate_10_facts};

void register_univariate_10(Catalogue& catalogue) { catalogue.add(univariate_10_function); }

}  // namespace descent
