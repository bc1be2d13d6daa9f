#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact schaffer_4_facts[] = {facts::show({{-10, 10}}),
                                     facts::minimum({0, 1.2531318314637332}, 0.29257863203598056),
                                     facts::minimum({0, -1.2531318314637332}, 0.29257863203598056),
                                     facts::minimum({1.2531318314637332, 0}, 0.29257863203598056),
                                     facts::minimum({-1.2531318314637332, 0}, 0.29257863203598056),
                                     facts::start({2, 1})};

constexpr CatalogueFunction schaffer_4_function = {
    .name = "schaffer_4",
    .title = "Schaffer 4",
    .smooth = false,
    .note =
        "Four narrow global minima. The absolute value is even, so the function is smooth, "
        "but its second derivative as typed is not defined on the diagonals.",
    .reference = "Schaffer et al. 1989; Mishra 2006",
    .formula = "0.5 + (cos(sin(abs(x^2 - y^2)))^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2",
    .inputs = "x y",
    .facts = schaffer_4_facts};

void register_schaffer_4(Catalogue& catalogue) { catalogue.add(schaffer_4_function); }

}  // namespace descent
