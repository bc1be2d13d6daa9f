#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact kinked_ridge_facts[] = {facts::show({{-3, 3}}),
                                       facts::minimum({0, 0}, 0, PointPlace::kink),
                                       facts::start({2, -2}), facts::start({1.5, -1})};

constexpr CatalogueFunction kinked_ridge_function = {
    .name = "kinked_ridge",
    .title = "Kinked ridge",
    .smooth = false,
    .note = "Coordinate descent stalls on the ridge x + y = 0, away from the minimum.",
    .formula = "abs(x + y) + 0.2*(x^2 + y^2)",
    .inputs = "x y",
    .facts = kinked_ridge_facts};

void register_kinked_ridge(Catalogue& catalogue) { catalogue.add(kinked_ridge_function); }

}  // namespace descent
