#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact univariate_11_facts[] = {facts::within({{-1.5707963267948966, 6.283185307179586}}),
                                        facts::minimum({2.0943951023931957}, -1.5),
                                        facts::minimum({4.188790204786391}, -1.5),
                                        facts::start({1}), facts::start({5})};

constexpr CatalogueFunction univariate_11_function = {
    .name = "univariate_11",
    .title = "Univariate problem 11",
    .dimensions = {1, 1, 1, 1},
    .reference = "Gavana, Global Optimization Benchmarks, univariate problem 11",
    .formula = "2*cos(x) + cos(2*x)",
    .inputs = "x",
    .facts = univariate_11_facts};

void register_univariate_11(Catalogue& catalogue) { catalogue.add(univariate_11_function); }

}  // namespace descent
