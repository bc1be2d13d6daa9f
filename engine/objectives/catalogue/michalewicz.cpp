#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact michalewicz_facts[] = {
    facts::within({{0, 3.141592653589793}}),
    facts::minimum({2.2029055201726093, 1.5707963267948966}, -1.8013034100985525),
    facts::start({2, 1.8}), facts::start({1, 1})};

constexpr CatalogueFunction michalewicz_function = {
    .name = "michalewicz",
    .title = "Michalewicz",
    .note = "Steepness 10: ravines crossing plateaus where the gradient all but vanishes.",
    .reference = "Michalewicz 1992",
    .formula = "-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20",
    .inputs = "x y",
    .facts = michalewicz_facts};

void register_michalewicz(Catalogue& catalogue) { catalogue.add(michalewicz_function); }

}  // namespace descent
