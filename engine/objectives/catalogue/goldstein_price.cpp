#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact goldstein_price_facts[] = {facts::show({{-2, 2}}),
                                          facts::minimum({0, -1}, 3),
                                          facts::local_minimum({-0.6, -0.4}, 30),
                                          facts::local_minimum({1.8, 0.2}, 84),
                                          facts::local_minimum({1.2, 0.8}, 840),
                                          facts::start({0.2, -0.5}),
                                          facts::start({-1.5, 1.5})};

constexpr CatalogueFunction goldstein_price_function = {
    .name = "goldstein_price",
    .title = "Goldstein-Price",
    .note = "Values from 3 to over 10^6 in its window; plot its logarithm.",
    .reference = "Goldstein and Price 1971",
    .formula =
        "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2)) "
        "*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))",
    .inputs = "x y",
    .facts = goldstein_price_facts};

void register_goldstein_price(Catalogue& catalogue) { catalogue.add(goldstein_price_function); }

}  // namespace descent
