#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact schaffer_2_facts[] = {facts::show({{-10, 10}}), facts::minimum({0, 0}, 0),
                                     facts::start({3, 1}), facts::start({-100, 100})};

constexpr CatalogueFunction schaffer_2_function = {
    .name = "schaffer_2",
    .title = "Schaffer 2",
    .note =
        "Rings of local minima; both eigenvalues at the minimum are 0.002. "
        "Usually posed on [-100, 100].",
    .reference = "Schaffer et al. 1989",
    .formula = "0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2",
    .inputs = "x y",
    .facts = schaffer_2_facts};

void register_schaffer_2(Catalogue& catalogue) { catalogue.add(schaffer_2_function); }

}  // namespace descent
