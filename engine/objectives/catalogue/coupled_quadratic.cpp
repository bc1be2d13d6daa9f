#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact coupled_quadratic_facts[] = {facts::show({{-5, 5}}), facts::minimum({0, 0}, 20),
                                            facts::start({3, 4})};

constexpr CatalogueFunction coupled_quadratic_function = {
    .name = "coupled_quadratic",
    .title = "Coupled quadratic",
    .note = "Coordinate descent from (3, 4): x = -2 first, then y = 1.",
    .formula = "2*x^2 + 2*y^2 + 2*x*y + 20",
    .inputs = "x y",
    .facts = coupled_quadratic_facts};

void register_coupled_quadratic(Catalogue& catalogue) { catalogue.add(coupled_quadratic_function); }

}  // namespace descent
