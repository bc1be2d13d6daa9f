#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact matyas_facts[] = {facts::show({{-10, 10}}), facts::minimum({0, 0}, 0),
                                 facts::start({-8, 9}), facts::start({5, -3})};

constexpr CatalogueFunction matyas_function = {
    .name = "matyas",
    .title = "Matyas",
    .note = "A narrow rotated valley: eigenvalues 0.04 and 1.",
    .reference = "Matyas 1965",
    .formula = "0.26*(x^2 + y^2) - 0.48*x*y",
    .inputs = "x y",
    .facts = matyas_facts};

void register_matyas(Catalogue& catalogue) { catalogue.add(matyas_function); }

}  // namespace descent
