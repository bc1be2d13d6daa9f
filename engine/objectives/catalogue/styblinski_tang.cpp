#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem styblinski_tang(int n) {
  // The two minima of one coordinate, and their values.
  const double low = -2.903534027771177, low_value = -39.16616570377141;
  const double high = 2.746802770990837, high_value = -25.02944665528394;
  CatalogueProblem problem =
      n == 2 ? CatalogueProblem("(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2", "x y")
             : CatalogueProblem(
                   "sum(i, 1, " + std::to_string(n) + ", w[i]^4 - 16*w[i]^2 + 5*w[i])/2", n);
  problem.show({{-5, 5}}).minimum(std::vector<double>(n, low), n * low_value);
  if (n == 2) {
    problem.local_minimum({high, low}, low_value + high_value)
        .local_minimum({low, high}, low_value + high_value)
        .local_minimum({high, high}, 2 * high_value)
        .maximum({0.1567312567803401, 0.1567312567803401}, 0.39122471811071613);
  }
  return problem.start(std::vector<double>(n, 4)).start(std::vector<double>(n, -0.5));
}

}  // namespace

constexpr CatalogueFunction styblinski_tang_function = {.name = "styblinski_tang",
                                                        .title = "Styblinski-Tang",
                                                        .dimensions = {1, 1000, 1, 2},
                                                        .note = "2^N minima, one of them global.",
                                                        .reference = "Styblinski and Tang 1990",
                                                        .family = styblinski_tang};

void register_styblinski_tang(Catalogue& catalogue) { catalogue.add(styblinski_tang_function); }

}  // namespace descent
