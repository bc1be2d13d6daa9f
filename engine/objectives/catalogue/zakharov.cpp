#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem zakharov(int n) {
  const std::string text = std::to_string(n);
  const std::string line = "sum(i, 1, " + text + ", 0.5*i*w[i])";
  CatalogueProblem problem =
      n == 2 ? CatalogueProblem("x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4", "x y")
             : CatalogueProblem("sum(i, 1, " + text + ", w[i]^2) + " + line + "^2 + " + line + "^4",
                                n);
  return problem.show({{-5, 10}})
      .minimum(std::vector<double>(n, 0), 0)
      .start(std::vector<double>(n, n == 2 ? 6 : 1));
}

}  // namespace

constexpr CatalogueFunction zakharov_function = {
    .name = "zakharov",
    .title = "Zakharov",
    .dimensions = {1, 1000, 1, 2},
    .note = "A bowl with a quartic wall along one direction.",
    .reference = "Gavana, Global Optimization Benchmarks",
    .family = zakharov};

void register_zakharov(Catalogue& catalogue) { catalogue.add(zakharov_function); }

}  // namespace descent
