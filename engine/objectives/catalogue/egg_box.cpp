#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact egg_box_facts[] = {facts::show({{-4, 4}}),
                                  facts::minimum({3.141592653589793, 3.141592653589793}, -2),
                                  facts::minimum({3.141592653589793, -3.141592653589793}, -2),
                                  facts::minimum({-3.141592653589793, 3.141592653589793}, -2),
                                  facts::minimum({-3.141592653589793, -3.141592653589793}, -2),
                                  facts::saddle({3.141592653589793, 0}, 0),
                                  facts::saddle({-3.141592653589793, 0}, 0),
                                  facts::saddle({0, 3.141592653589793}, 0),
                                  facts::saddle({0, -3.141592653589793}, 0),
                                  facts::maximum({0, 0}, 2),
                                  facts::start({1, 0.5}),
                                  facts::start({-1, 2})};

constexpr CatalogueFunction egg_box_function = {
    .name = "egg_box",
    .title = "Egg box",
    .note = "Minima, maxima and saddles in a regular pattern.",
    .formula = "cos(x) + cos(y)",
    .inputs = "x y",
    .facts = egg_box_facts};

void register_egg_box(Catalogue& catalogue) { catalogue.add(egg_box_function); }

}  // namespace descent
