#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact not_by_hand_facts[] = {facts::show({{-3, 3}}), facts::start({1, 1}),
                                      facts::start({-2, 1})};

constexpr CatalogueFunction not_by_hand_function = {
    .name = "not_by_hand",
    .title = "Not by hand",
    .note = "Why gradients are not computed by hand. Its infimum -2 is approached, not attained.",
    .formula = "2^sin(0.1*x^2 + 0.5*y^2)*tanh(y^4*tanh(x + sin(0.2*y^2)))",
    .inputs = "x y",
    .facts = not_by_hand_facts};

void register_not_by_hand(Catalogue& catalogue) { catalogue.add(not_by_hand_function); }

}  // namespace descent
