#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem ackley(int n) {
  const std::string text = std::to_string(n);
  CatalogueProblem problem =
      n == 2
          ? CatalogueProblem(
                "-20*exp(-0.2*sqrt((x^2 + y^2)/2)) - exp((cos(2*pi*x) + cos(2*pi*y))/2) + 20 + e",
                "x y")
          : CatalogueProblem("-20*exp(-0.2*sqrt(sum(i, 1, " + text + ", w[i]^2)/" + text +
                                 ")) - exp(sum(i, 1, " + text + ", cos(2*pi*w[i]))/" + text +
                                 ") + 20 + e",
                             n);
  problem.show({{-5, 5}}).minimum(std::vector<double>(n, 0), 0, PointPlace::kink);
  if (n == 2) {
    problem.local_minimum({0, 0.9521665459501717}, 2.5799275570298725)
        .local_minimum({0.9684776587077244, 0.9684776587077244}, 3.57445187725768);
  }
  return problem.start(std::vector<double>(n, 2.5)).start(std::vector<double>(n, 0.02));
}

}  // namespace

constexpr CatalogueFunction ackley_function = {
    .name = "ackley",
    .title = "Ackley",
    .dimensions = {1, 1000, 1, 2},
    .smooth = false,
    .note =
        "A cone stands in the minimum: the gradient does not exist there and "
        "keeps its size nearby.",
    .reference = "Ackley 1987",
    .family = ackley};

void register_ackley(Catalogue& catalogue) { catalogue.add(ackley_function); }

}  // namespace descent
