#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact narrow_valley_facts[] = {facts::show({{-10, 10}, {-2, 2}}),
                                        facts::minimum({0, 0}, 0), facts::start({10, 1})};

constexpr CatalogueFunction narrow_valley_function = {
    .name = "narrow_valley",
    .title = "Narrow valley",
    .note =
        "The cost w^T C w with C = diag(c, 12) for c = 0.5, 0.1, 0.01; its "
        "Hessian is 2C, so steplengths above 1/12 diverge.",
    .formula = "c*x^2 + 12*y^2",
    .inputs = "x y",
    .parameter = {"c", 0.5},
    .facts = narrow_valley_facts};

void register_narrow_valley(Catalogue& catalogue) { catalogue.add(narrow_valley_function); }

}  // namespace descent
