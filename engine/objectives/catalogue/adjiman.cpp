#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact adjiman_facts[] = {
    facts::within({{-1, 2}, {-1, 1}}),
    facts::minimum({2, 0.1057834694517169}, -2.021806783359787, PointPlace::boundary),
    facts::start({0, 0}), facts::start({1, -0.5})};

constexpr CatalogueFunction adjiman_function = {
    .name = "adjiman",
    .title = "Adjiman",
    .note = "The minimum lies on the boundary x = 2 of the box; unbounded below beyond it.",
    .reference = "Adjiman et al. 1998",
    .formula = "cos(x)*sin(y) - x/(y^2 + 1)",
    .inputs = "x y",
    .facts = adjiman_facts};

void register_adjiman(Catalogue& catalogue) { catalogue.add(adjiman_function); }

}  // namespace descent
