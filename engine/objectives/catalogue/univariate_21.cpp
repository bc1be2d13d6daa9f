#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_21_facts[] = {facts::within({{0, 10}}),
                                        facts::minimum({4.795408686623036}, -9.508350440633095),
                                        facts::start({3.5}), facts::start({8})};

constexpr CatalogueFunction univariate_21_function = {
    .name = "univariate_21",
    .title = "Univariate problem 21",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 21",
    .formula = "x*sin(x) + x*cos(2*x)",
    .inputs = "x",
    .facts = univariate_21_facts};

void register_univariate_21(Catalogue& catalogue) { catalogue.add(univariate_21_function); }

}  // namespace descent
