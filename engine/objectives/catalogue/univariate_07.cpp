#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_07_facts[] = {facts::within({{2.7, 7.5}}),
                                        facts::minimum({5.199778371061006}, -1.601307546494395),
                                        facts::start({3.5}), facts::start({7})};

constexpr CatalogueFunction univariate_07_function = {
    .name = "univariate_07",
    .title = "Univariate problem 7",
    .dimensions = {1, 1, 1, 1},
    .note = "The logarithm bars negative x.",
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 7",
    .formula = "sin(x) + sin(10*x/3) + log(x) - 0.84*x + 3",
    .inputs = "x",
    .facts = univariate_07_facts};

void register_univariate_07(Catalogue& catalogue) { catalogue.add(univariate_07_function); }

}  // namespace descent
