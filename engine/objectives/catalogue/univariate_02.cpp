#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_02_facts[] = {facts::within({{2.7, 7.5}}),
                                        facts::minimum({5.145735290256128}, -1.8995993491521133),
                                        facts::start({3.5}), facts::start({7})};

constexpr CatalogueFunction univariate_02_function = {
    .name = "univariate_02",
    .title = "Univariate problem 2",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 2",
    .formula = "sin(x) + sin(10*x/3)",
    .inputs = "x",
    .facts = univariate_02_facts};

void register_univariate_02(Catalogue& catalogue) { catalogue.add(univariate_02_function); }

}  // namespace descent
