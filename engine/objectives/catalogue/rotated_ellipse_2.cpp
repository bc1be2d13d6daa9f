#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact rotated_ellipse_2_facts[] = {facts::show({{-2, 2}}), facts::minimum({0, 0}, 0),
                                            facts::start({-1.5, 1})};

constexpr CatalogueFunction rotated_ellipse_2_function = {
    .name = "rotated_ellipse_2",
    .title = "Rotated ellipse 2",
    .note = "Eigenvalues 1 and 3 of the Hessian, axes turned by 45 degrees.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .formula = "x^2 - x*y + y^2",
    .inputs = "x y",
    .facts = rotated_ellipse_2_facts};

void register_rotated_ellipse_2(Catalogue& catalogue) { catalogue.add(rotated_ellipse_2_function); }

}  // namespace descent
