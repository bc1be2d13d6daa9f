#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact booth_facts[] = {facts::show({{-10, 10}}), facts::minimum({1, 3}, 0),
                                facts::start({-9, -9})};

constexpr CatalogueFunction booth_function = {
    .name = "booth",
    .title = "Booth",
    .note = "A least-squares form of two linear equations; eigenvalues 2 and 18.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .formula = "(x + 2*y - 7)^2 + (2*x + y - 5)^2",
    .inputs = "x y",
    .facts = booth_facts};

void register_booth(Catalogue& catalogue) { catalogue.add(booth_function); }

}  // namespace descent
