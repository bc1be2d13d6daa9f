#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact powell_badly_scaled_facts[] = {
    facts::show({{0, 0.0001}, {0, 12}}),
    facts::minimum({1.0981593296998175e-05, 9.106146739866524}, 0), facts::start({0, 1})};

constexpr CatalogueFunction powell_badly_scaled_function = {
    .name = "powell_badly_scaled",
    .title = "Powell badly scaled",
    .note = "Condition 6.9e17 at the minimum: no first-order method gets there.",
    .reference = "Powell 1970; Moré, Garbow and Hillstrom 1981, problem 3",
    .formula = "(10000*x*y - 1)^2 + (exp(-x) + exp(-y) - 1.0001)^2",
    .inputs = "x y",
    .facts = powell_badly_scaled_facts};

void register_powell_badly_scaled(Catalogue& catalogue) {
  catalogue.add(powell_badly_scaled_function);
}

}  // namespace descent
