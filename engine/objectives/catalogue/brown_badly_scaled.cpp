#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact brown_badly_scaled_facts[] = {facts::show({{0, 2000000}, {-1e-05, 1e-05}}),
                                             facts::minimum({1000000, 2e-06}, 0),
                                             facts::start({1, 1})};

constexpr CatalogueFunction brown_badly_scaled_function = {
    .name = "brown_badly_scaled",
    .title = "Brown badly scaled",
    .note = "Coordinates that differ by twelve orders of magnitude: condition 1e12.",
    .reference = "Moré, Garbow and Hillstrom 1981, problem 4",
    .formula = "(x - 1e6)^2 + (y - 2e-6)^2 + (x*y - 2)^2",
    .inputs = "x y",
    .facts = brown_badly_scaled_facts};

void register_brown_badly_scaled(Catalogue& catalogue) {
  catalogue.add(brown_badly_scaled_function);
}

}  // namespace descent
