#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact bird_facts[] = {
    facts::show({{-6.283185307179586, 6.283185307179586}}),
    facts::minimum({4.701043130249553, 3.15293850372493}, -106.76453674926468),
    facts::minimum({-1.5821421769300335, -3.1302468034546562}, -106.76453674926468),
    facts::start({0, -5}), facts::start({1, 3})};

constexpr CatalogueFunction bird_function = {
    .name = "bird",
    .title = "Bird",
    .note = "Catalogues list the minima with coordinates off by 1.3e-5.",
    .reference = "Mishra 2006",
    .formula = "sin(x)*exp((1 - cos(y))^2) + cos(y)*exp((1 - sin(x))^2) + (x - y)^2",
    .inputs = "x y",
    .facts = bird_facts};

void register_bird(Catalogue& catalogue) { catalogue.add(bird_function); }

}  // namespace descent
