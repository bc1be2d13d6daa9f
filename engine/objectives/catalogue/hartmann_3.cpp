#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact hartmann_3_facts[] = {
    facts::show({{0, 1}}),
    facts::minimum({0.11461433858967197, 0.5556488499718569, 0.8525469535208657},
                   -3.8627821478207554),
    facts::start({0.5, 0.5, 0.5})};

constexpr CatalogueFunction hartmann_3_function = {
    .name = "hartmann_3",
    .title = "Hartmann 3",
    .dimensions = {3, 3, 1, 3},
    .note =
        "Four Gaussian holes. The survey of Jamil and Yang (2013) misprints one of the centres; "
        "other catalogues round 0.03815 to 0.0381, which moves the value to -3.8627798.",
    .reference = "Hartman 1973; Dixon and Szegö 1978",
    .formula =
        "-exp(-3*(x - 0.3689)^2 - 10*(y - 0.117)^2 - 30*(z - 0.2673)^2) "
        "- 1.2*exp(-0.1*(x - 0.4699)^2 - 10*(y - 0.4387)^2 - 35*(z - 0.747)^2) "
        "- 3*exp(-3*(x - 0.1091)^2 - 10*(y - 0.8732)^2 - 30*(z - 0.5547)^2) "
        "- 3.2*exp(-0.1*(x - 0.03815)^2 - 10*(y - 0.5743)^2 - 35*(z - 0.8828)^2)",
    .inputs = "x y z",
    .facts = hartmann_3_facts};

void register_hartmann_3(Catalogue& catalogue) { catalogue.add(hartmann_3_function); }

}  // namespace descent
