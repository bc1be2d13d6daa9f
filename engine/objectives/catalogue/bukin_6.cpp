#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact bukin_6_facts[] = {facts::within({{-15, -5}, {-3, 3}}),
                                  facts::minimum({-10, 1}, 0, PointPlace::kink),
                                  facts::start({-7, -1})};

constexpr CatalogueFunction bukin_6_function = {
    .name = "bukin_6",
    .title = "Bukin 6",
    .smooth = false,
    .note = "The gradient grows without bound towards the ridge y = x^2/100.",
    .reference = "Bukin 1997",
    .formula = "100*sqrt(abs(y - x^2/100)) + abs(x + 10)/100",
    .inputs = "x y",
    .facts = bukin_6_facts};

void register_bukin_6(Catalogue& catalogue) { catalogue.add(bukin_6_function); }

}  // namespace descent
