#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact freudenstein_roth_facts[] = {
    facts::show({{-5, 20}, {-5, 8}}), facts::minimum({5, 4}, 0),
    facts::local_minimum({11.412778986902094, -0.8968052532744765}, 48.98425367924002),
    facts::start({0.5, -2})};

constexpr CatalogueFunction freudenstein_roth_function = {
    .name = "freudenstein_roth",
    .title = "Freudenstein-Roth",
    .note = "From the usual start most methods end in the local minimum.",
    .reference = "Freudenstein and Roth 1963; Moré, Garbow and Hillstrom 1981, problem 2",
    .formula = "(x - 13 + ((5 - y)*y - 2)*y)^2 + (x - 29 + ((y + 1)*y - 14)*y)^2",
    .inputs = "x y",
    .facts = freudenstein_roth_facts};

void register_freudenstein_roth(Catalogue& catalogue) { catalogue.add(freudenstein_roth_function); }

}  // namespace descent
