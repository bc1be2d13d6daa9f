#include "objectives/catalogue.hpp"

namespace descent {

// The angle runs from -1/4 turn to 3/4 turn; atan2(-x, y) is zero on the axis x = 0,
// y > 0, so that the formula has its only jump where the angle has.
constexpr Fact helical_valley_facts[] = {facts::show({{-2, 2}}), facts::minimum({1, 0, 0}, 0),
                                         facts::start({-1, 0, 0})};

constexpr CatalogueFunction helical_valley_function = {
    .name = "helical_valley",
    .title = "Helical valley",
    .dimensions = {3, 3, 1, 3},
    .smooth = false,
    .note =
        "The angle jumps across the half-plane x = 0, y < 0, and x = y = 0 is singular. "
        "Everywhere else it is smooth.",
    .reference = "Fletcher and Powell 1963; Moré, Garbow and Hillstrom 1981, problem 7",
    .formula =
        "100*(z - 10*(0.25 + atan2(-x, y)/(2*pi)))^2 "
        "+ 100*(sqrt(x^2 + y^2) - 1)^2 + z^2",
    .inputs = "x y z",
    .facts = helical_valley_facts};

void register_helical_valley(Catalogue& catalogue) { catalogue.add(helical_valley_function); }

}  // namespace descent
