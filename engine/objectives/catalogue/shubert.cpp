#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact shubert_facts[] = {
    facts::show({{-10, 10}}),
    facts::minimum({-7.708313735499347, -7.0835064076515595}, -186.73090883102384),
    facts::minimum({-7.708313735499347, -0.8003211004719731}, -186.73090883102384),
    facts::minimum({-7.708313735499347, 5.482864206707613}, -186.73090883102384),
    facts::minimum({-1.425128428319761, -7.0835064076515595}, -186.73090883102384),
    facts::minimum({-1.425128428319761, -0.8003211004719731}, -186.73090883102384),
    facts::minimum({-1.425128428319761, 5.482864206707613}, -186.73090883102384),
    facts::minimum({4.858056878859825, -7.0835064076515595}, -186.73090883102384),
    facts::minimum({4.858056878859825, -0.8003211004719731}, -186.73090883102384),
    facts::minimum({4.858056878859825, 5.482864206707613}, -186.73090883102384),
    facts::minimum({-7.0835064076515595, -7.708313735499347}, -186.73090883102384),
    facts::minimum({-0.8003211004719731, -7.708313735499347}, -186.73090883102384),
    facts::minimum({5.482864206707613, -7.708313735499347}, -186.73090883102384),
    facts::minimum({-7.0835064076515595, -1.425128428319761}, -186.73090883102384),
    facts::minimum({-0.8003211004719731, -1.425128428319761}, -186.73090883102384),
    facts::minimum({5.482864206707613, -1.425128428319761}, -186.73090883102384),
    facts::minimum({-7.0835064076515595, 4.858056878859825}, -186.73090883102384),
    facts::minimum({-0.8003211004719731, 4.858056878859825}, -186.73090883102384),
    facts::minimum({5.482864206707613, 4.858056878859825}, -186.73090883102384),
    facts::start({-7, 5}),
    facts::start({1, 1})};

constexpr CatalogueFunction shubert_function = {
    .name = "shubert",
    .title = "Shubert",
    .note = "18 global minima in the square, among hundreds of local ones.",
    .reference = "Shubert 1972; Levy and Montalvo 1985",
    .formula =
        "(cos(2*x + 1) + 2*cos(3*x + 2) + 3*cos(4*x + 3) + 4*cos(5*x + 4) + 5*cos(6*x + 5)) "
        "*(cos(2*y + 1) + 2*cos(3*y + 2) + 3*cos(4*y + 3) + 4*cos(5*y + 4) + 5*cos(6*y + 5))",
    .inputs = "x y",
    .facts = shubert_facts};

void register_shubert(Catalogue& catalogue) { catalogue.add(shubert_function); }

}  // namespace descent
