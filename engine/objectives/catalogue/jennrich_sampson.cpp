#include "objectives/catalogue.hpp"

namespace descent {

constexpr Fact jennrich_sampson_facts[] = {
    facts::show({{-0.5, 0.5}}),
    facts::minimum({0.2578252136703641, 0.2578252136703641}, 124.36218235561485),
    facts::start({0.3, 0.4})};

constexpr CatalogueFunction jennrich_sampson_function = {
    .name = "jennrich_sampson",
    .title = "Jennrich-Sampson",
    .note = "Ten residuals; the gradient explodes towards large x and y.",
    .reference = "Jennrich and Sampson 1968; Moré, Garbow and Hillstrom 1981, problem 6",
    .formula = "sum(i, 1, 10, (2 + 2*i - exp(i*x) - exp(i*y))^2)",
    .inputs = "x y",
    .facts = jennrich_sampson_facts};

void register_jennrich_sampson(Catalogue& catalogue) { catalogue.add(jennrich_sampson_function); }

}  // namespace descent
