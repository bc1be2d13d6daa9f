#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact parabola_facts[] = {facts::show({{-2, 2}}), facts::minimum({0}, 0),
                                   facts::start({1.5})};

constexpr CatalogueFunction parabola_function = {.name = "parabola",
                                                 .title = "Parabola",
                                                 .dimensions = {1, 1, 1, 1},
                                                 .formula = "w^2",
                                                 .inputs = "w",
                                                 .facts = parabola_facts};

void register_parabola(Catalogue& catalogue) { catalogue.add(parabola_function); }

}  // namespace descent
