#include "objectives/catalogue.hpp"

namespace descent {
namespace {

CatalogueProblem rosenbrock(int n) {
  CatalogueProblem problem =
      n == 2 ? CatalogueProblem("100*(y - x^2)^2 + (1 - x)^2", "x y").show({{-2, 2}, {-1, 3}})
             : CatalogueProblem("sum(i, 1, " + std::to_string(n - 1) +
                                    ", 100*(w[i+1] - w[i]^2)^2 + (1 - w[i])^2)",
                                n)
                   .show({{-2, 3}});
  problem.minimum(std::vector<double>(n, 1), 0);
  if (n == 10) {
    problem.local_minimum(
        {-0.9932633728563689, 0.9966060394434352, 0.9982406113911125, 0.9989884337678007,
         0.999226153439665, 0.9990736481633443, 0.9984541774029088, 0.9970562516630377,
         0.9941793752280661, 0.9883926301288679},
        3.986579112347138);
  }
  std::vector<double> start(n, 1);
  for (int i = 0; i < n; i += 2) start[i] = -1.2;
  return problem.start(start);
}

}  // namespace

constexpr CatalogueFunction rosenbrock_function = {
    .name = "rosenbrock",
    .title = "Rosenbrock",
    .dimensions = {2, 1000, 1, 2},
    .note =
        "A curved valley, easy to enter and slow to follow: condition 2508 at the minimum. "
        "From N = 4 on there is a second, local minimum near (-1, 1, ..., 1).",
    .reference =
        "Rosenbrock 1960; "
        "Moré, Garbow and Hillstrom 1981, problem 1",
    .family = rosenbrock};

void register_rosenbrock(Catalogue& catalogue) { catalogue.add(rosenbrock_function); }

}  // namespace descent
