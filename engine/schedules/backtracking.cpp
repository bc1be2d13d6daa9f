#include <cmath>
#include <limits>

#include "schedules/registry.hpp"

namespace descent {

namespace {

enum { kInitial, kFactor, kDecrease };

/// Armijo's rule: the first of α₀, α₀·factor, α₀·factor², … with
/// g(w + αd) ≤ g(w) + c·α·∇g·d.
class Backtracking final : public Schedule {
 public:
  using Schedule::Schedule;

  bool searches() const override { return true; }

  double search(Line& line) override {
    const double slope = line.start_slope();
    const double cost = line.start_cost();
    if (slope == 0.0) return 0.0;
    if (!(slope < 0.0)) {
      line.fail("the line search was given a direction that does not descend");
      return 0.0;
    }
    const double factor = value(kFactor, line.run());
    const double decrease = value(kDecrease, line.run());
    // Below this the promised decrease is lost in the rounding of the cost: the run has arrived.
    const double lost = std::numeric_limits<double>::epsilon() * std::fabs(cost);
    for (double t = value(kInitial, line.run()); t > 0.0; t *= factor) {
      const double there = line.cost(t);
      if (there <= cost + decrease * t * slope) return t;
      if (-t * slope <= lost) return there <= cost ? t : 0.0;
    }
    line.fail("no steplength along the direction lowers the cost");
    return 0.0;
  }
};

}  // namespace

constexpr Key backtracking_keys[] = {
    number("initial", "\\alpha_0", 1.0, "the first trial of every step")
        .above(0.0)
        .slide(1e-3, 10.0, true),
    number("factor", "\\rho", 0.5, "what a refused steplength is multiplied by")
        .above(0.0)
        .below(1.0)
        .slide(0.1, 0.9),
    number("decrease", "c", 1e-4, "share of the predicted decrease that is enough")
        .above(0.0)
        .below(1.0)
        .slide(1e-4, 0.5, true)};
constexpr Description backtracking_description = {
    .name = "backtracking",
    .title = "Backtracking",
    .family = "line search",
    .idea = "Shorten the step until the cost falls enough (Armijo's condition).",
    .formula = R"(g(w + \alpha d) \le g(w) + c\,\alpha\,\nabla g\cdot d)",
    .keys = backtracking_keys,
    .reference = {"L. Armijo: Minimization of functions having Lipschitz continuous first partial "
                  "derivatives",
                  1966, "Pacific J. Math. 16, pp. 1–3"},
    .needs = "direction",
};

void register_backtracking(ScheduleRegistry& registry) {
  registry.add<Backtracking>(backtracking_description);
}

}  // namespace descent
