#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact zettl_facts[] = {facts::show({{-1, 5}, {-3, 3}}),
                                facts::minimum({-0.029895985050660382, 0}, -0.003791237220468898),
                                facts::start({4, 2}), facts::start({1, 1})};

constexpr CatalogueFunction zettl_function = {.name = "zettl",
                                              .title = "Zettl",
                                              .note = "A ring-shaped valley, slightly tilted.",
                                              .reference = "Zettl 1970",
                                              .formula = "(x^2 + y^2 - 2*x)^2 + x/4",
                                              .inputs = "x y",
                                              .facts = zettl_facts};

void register_zettl(Catalogue& catalogue) { catalogue.add(zettl_function); }

}  // namespace descent
