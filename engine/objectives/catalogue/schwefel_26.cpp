#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact schwefel_26_facts[] = {
    facts::within({{-500, 500}}),
    facts::minimum({420.96874635998205, 420.96874635998205}, -5.495728703912014e-16),
    facts::start({400, 400}), facts::start({-200, 100})};

constexpr CatalogueFunction schwefel_26_function = {
    .name = "schwefel_26",
    .title = "Schwefel",
    .smooth = false,
    .note =
        "The best point is far from the second best. Kinks at x = 0 and y = 0; "
        "unbounded below outside the box. Known as 2.26 in Schwefel's book.",
    .reference = "Schwefel 1981",
    .formula = "2*418.982887272433706 - x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))",
    .inputs = "x y",
    .facts = schwefel_26_facts};

void register_schwefel_26(Catalogue& catalogue) { catalogue.add(schwefel_26_function); }

}  // namespace descent
