#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact mccormick_facts[] = {
    facts::within({{-1.5, 4}, {-3, 3}}),
    facts::minimum({-0.5471975511965977, -1.5471975511965979}, -1.9132229549810364),
    facts::local_minimum({2.5943951023931957, 1.5943951023931955}, 1.2283696986087569),
    facts::saddle({1.5471975511965979, 0.5471975511965977}, 1.9132229549810364),
    facts::start({-1, 2}),
    facts::start({3.5, -2}),
    facts::start({-2, 4})};

constexpr CatalogueFunction mccormick_function = {
    .name = "mccormick",
    .title = "McCormick",
    .note =
        "Unbounded below outside its box, along x = y. Catalogues print the value rounded "
        "to -1.9133, or the formula with -x + 2y, which is another function.",
    .reference = "McCormick 1976",
    .formula = "sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1",
    .inputs = "x y",
    .facts = mccormick_facts};

void register_mccormick(Catalogue& catalogue) { catalogue.add(mccormick_function); }

}  // namespace descent
