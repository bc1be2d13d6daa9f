#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact holder_table_facts[] = {
    facts::within({{-10, 10}}),
    facts::minimum({8.055023475736563, 9.664590019241272}, -19.208502567886732),
    facts::minimum({8.055023475736563, -9.664590019241272}, -19.208502567886732),
    facts::minimum({-8.055023475736563, 9.664590019241272}, -19.208502567886732),
    facts::minimum({-8.055023475736563, -9.664590019241272}, -19.208502567886732),
    facts::start({7, 8}),
    facts::start({2, -3})};

constexpr CatalogueFunction holder_table_function = {
    .name = "holder_table",
    .title = "Hölder table",
    .smooth = false,
    .note =
        "Four minima at (+-8.055, +-9.665); one catalogue has 9.66 for both. "
        "Kinks where a factor vanishes; lower values outside the box.",
    .reference = "Mishra 2006",
    .formula = "-abs(sin(x)*cos(y)*exp(abs(1 - sqrt(x^2 + y^2)/pi)))",
    .inputs = "x y",
    .facts = holder_table_facts};

void register_holder_table(Catalogue& catalogue) { catalogue.add(holder_table_function); }

}  // namespace descent
