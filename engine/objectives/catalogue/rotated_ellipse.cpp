#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact rotated_ellipse_facts[] = {facts::show({{-2, 2}}), facts::minimum({0, 0}, 0),
                                          facts::start({-1.5, 1})};

constexpr CatalogueFunction rotated_ellipse_function = {
    .name = "rotated_ellipse",
    .title = "Rotated ellipse",
    .note = "Eigenvalues 8 and 32 of the Hessian, axes turned by 30 degrees.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .formula = "7*x^2 - 6*sqrt(3)*x*y + 13*y^2",
    .inputs = "x y",
    .facts = rotated_ellipse_facts};

void register_rotated_ellipse(Catalogue& catalogue) { catalogue.add(rotated_ellipse_function); }

}  // namespace descent
