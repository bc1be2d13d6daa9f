#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact eggholder_facts[] = {
    facts::within({{-512, 512}}),
    facts::minimum({512, 404.2318051137578}, -959.6406627208509, PointPlace::boundary),
    facts::start({400, 400}), facts::start({0, 0})};

constexpr CatalogueFunction eggholder_function = {
    .name = "eggholder",
    .title = "Eggholder",
    .smooth = false,
    .note =
        "The minimum lies on the boundary, where the derivative by x is -3.39: "
        "unconstrained methods leave the box there.",
    .reference = "Whitley et al. 1996",
    .formula = "-(y + 47)*sin(sqrt(abs(y + x/2 + 47))) - x*sin(sqrt(abs(x - y - 47)))",
    .inputs = "x y",
    .facts = eggholder_facts};

void register_eggholder(Catalogue& catalogue) { catalogue.add(eggholder_function); }

}  // namespace descent
