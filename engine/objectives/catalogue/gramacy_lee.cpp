#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact gramacy_lee_facts[] = {facts::within({{0.5, 2.5}}),
                                      facts::minimum({0.5485634445276052}, -0.8690111349894998),
                                      facts::start({0.7}), facts::start({1.5})};

constexpr CatalogueFunction gramacy_lee_function = {.name = "gramacy_lee",
                                                    .title = "Gramacy-Lee",
                                                    .dimensions = {1, 1, 1, 1},
                                                    .reference = "Gramacy and Lee 2012",
                                                    .formula = "sin(10*pi*x)/(2*x) + (x - 1)^4",
                                                    .inputs = "x",
                                                    .facts = gramacy_lee_facts};

void register_gramacy_lee(Catalogue& catalogue) { catalogue.add(gramacy_lee_function); }

}  // namespace descent
