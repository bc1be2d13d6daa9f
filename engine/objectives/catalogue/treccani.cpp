#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact treccani_facts[] = {facts::show({{-4, 2}, {-3, 3}}),
                                   facts::minimum({-2, 0}, 0),
                                   facts::minimum({0, 0}, 0),
                                   facts::saddle({-1, 0}, 1),
                                   facts::start({-3, 2}),
                                   facts::start({1, 2}),
                                   facts::start({-1, 1})};

constexpr CatalogueFunction treccani_function = {
    .name = "treccani",
    .title = "Treccani",
    .note = "Two equal wells, a saddle between them.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .formula = "x^4 + 4*x^3 + 4*x^2 + y^2",
    .inputs = "x y",
    .facts = treccani_facts};

void register_treccani(Catalogue& catalogue) { catalogue.add(treccani_function); }

}  // namespace descent
