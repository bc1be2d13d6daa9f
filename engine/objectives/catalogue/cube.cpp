#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact cube_facts[] = {facts::show({{-2, 2}}), facts::minimum({1, 1}, 0),
                               facts::start({-1.2, 1})};

constexpr CatalogueFunction cube_function = {
    .name = "cube",
    .title = "Cube",
    .note = "Rosenbrock's valley bent into a cubic: condition 10018 at the minimum.",
    .reference = "Leon 1966",
    .formula = "100*(y - x^3)^2 + (1 - x)^2",
    .inputs = "x y",
    .facts = cube_facts};

void register_cube(Catalogue& catalogue) { catalogue.add(cube_function); }

}  // namespace descent
