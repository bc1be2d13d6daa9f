#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_09_facts[] = {facts::within({{3.1, 20.4}}),
                                        facts::minimum({17.03919894760176}, -1.9059611187157852),
                                        facts::start({10}), facts::start({4})};

constexpr CatalogueFunction univariate_09_function = {
    .name = "univariate_09",
    .title = "Univariate problem 9",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 9",
    .formula = "sin(x) + sin(2*x/3)",
    .inputs = "x",
    .facts = univariate_09_facts};

void register_univariate_09(Catalogue& catalogue) { catalogue.add(univariate_09_function); }

}  // namespace descent
