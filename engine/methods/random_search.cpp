#include "methods/draws.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

/// Random local search: needs costs only. A step without improvement stays where it is.
class RandomSearch final : public Method {
  enum { kSteplength, kDirections };
  enum { kTrial, kWork, kBest, kCost };

 public:
  Traits traits() const override { return {.uses_gradient = false, .random = true}; }

  void declare(Memory& memory) const override {
    memory.scratch();
    memory.scratch();
    memory.scratch(1);
    memory.scratch(1);
  }

  void step(Step& step) const override {
    const int n = step.dimension();
    const double* alpha = step.steplength();
    double* best = step.scratch(kBest, 0);
    double* cost = step.scratch(kCost, 0);
    double* direction = step.scratch(kWork).data();
    step.next_points() = step.points();
    for (int r = 0; r < step.runs(); ++r) best[r] = step.costs()[r];
    for (int d = 0; d < step.integer(kDirections); ++d) {
      for (int r = 0; r < step.runs(); ++r) {
        random::on_sphere(random_key(step, r), first_method_draw + d * n, direction, n);
        for (int i = 0; i < n; ++i) {
          step.scratch(kTrial, i)[r] = step.w(i)[r] + alpha[r] * direction[i];
        }
      }
      step.oracle().cost(step.scratch(kTrial), cost);
      for (int r = 0; r < step.runs(); ++r) {
        if (!(cost[r] < best[r])) continue;
        best[r] = cost[r];
        for (int i = 0; i < n; ++i) step.next(i)[r] = step.scratch(kTrial, i)[r];
      }
    }
  }
};

}  // namespace

constexpr Key random_search_keys[] = {
    keys::steplength(0.01), integer("directions", "P", 100, "directions tried at each step")
                                .at_least(1)
                                .at_most(100000)
                                .slide(1, 1000, true)};
constexpr Description random_search_description = {
    .name = "random_search",
    .title = "Random local search",
    .family = "zero order",
    .idea = "Try random directions of one length and take the best, if it is better at all.",
    .formula =
        R"(w \leftarrow w + \alpha d^\star, \quad d^\star = \operatorname*{argmin}_{d \in D} g(w + \alpha d), \quad \lVert d \rVert = 1)",
    .keys = random_search_keys,
    .reference = {"J. Watt, R. Borhani, A. Katsaggelos: Machine Learning Refined, 2nd edition",
                  2020, "section 2.5"},
};

void register_random_search(MethodRegistry& registry) {
  registry.add<RandomSearch>(random_search_description);
}

}  // namespace descent
