#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact cross_in_tray_facts[] = {
    facts::show({{-10, 10}}),
    facts::minimum({1.3494066171539107, 1.3494066171539107}, -2.062611870822737),
    facts::minimum({1.3494066171539107, -1.3494066171539107}, -2.062611870822737),
    facts::minimum({-1.3494066171539107, 1.3494066171539107}, -2.062611870822737),
    facts::minimum({-1.3494066171539107, -1.3494066171539107}, -2.062611870822737),
    facts::start({2.5, 2}),
    facts::start({1, 4})};

constexpr CatalogueFunction cross_in_tray_function = {
    .name = "cross_in_tray",
    .title = "Cross-in-tray",
    .smooth = false,
    .note =
        "Kinks along the cross x = 0 and y = 0; one catalogue suggests the kink "
        "(0, 0) as a start.",
    .reference = "Mishra 2006",
    .formula = "-0.0001*(abs(sin(x)*sin(y)*exp(abs(100 - sqrt(x^2 + y^2)/pi))) + 1)^0.1",
    .inputs = "x y",
    .facts = cross_in_tray_facts};

void register_cross_in_tray(Catalogue& catalogue) { catalogue.add(cross_in_tray_function); }

}  // namespace descent
