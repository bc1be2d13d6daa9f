#include <algorithm>
#include <cmath>

#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

/// The cost after each step is what PyTorch's scheduler is told at the end of an epoch. A drop that
/// would change the steplength by less than 1e-8 is left out, as there.
class ReduceOnPlateau final : public Schedule {
  enum { kInitial, kFactor, kPatience, kThreshold, kCooldown, kMinimum };
  enum { kBest, kBad, kRest, kRate };

 public:
  explicit ReduceOnPlateau(Configuration settings) : Schedule(std::move(settings)) {
    memory_rows_ = 4;
  }

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      if (step.k == 1) {
        memory_(kBest, r) = HUGE_VAL;
        memory_(kRate, r) = value(kInitial, r);
      } else if (step.costs != nullptr) {
        look(step.costs[r], r);
      }
      out[r] = memory_(kRate, r);
    }
  }

 private:
  static constexpr double smallest_change = 1e-8;

  void look(double cost, int r) {
    double& best = memory_(kBest, r);
    double& bad = memory_(kBad, r);
    double& rest = memory_(kRest, r);
    double& rate = memory_(kRate, r);
    // Relative to |best|, so that it also means "clearly lower" where costs are negative.
    if (cost < best - value(kThreshold, r) * std::fabs(best) || (best == HUGE_VAL && cost < best)) {
      best = cost;
      bad = 0.0;
    } else {
      bad += 1.0;
    }
    if (rest > 0.0) {
      rest -= 1.0;
      bad = 0.0;
    }
    if (bad > value(kPatience, r)) {
      const double lower = std::max(rate * value(kFactor, r), value(kMinimum, r));
      if (rate - lower > smallest_change) rate = lower;
      rest = value(kCooldown, r);
      bad = 0.0;
    }
  }
};

}  // namespace

constexpr Key reduce_on_plateau_keys[] = {
    keys::initial_steplength(),
    keys::factor(0.1, "factor of each drop"),
    integer("patience", "p", 10, "steps without progress that are tolerated")
        .at_least(0)
        .slide(0, 100),
    number("threshold", "\\theta", 1e-4, "relative fall of the cost that counts")
        .at_least(0.0)
        .slide(0.0, 0.1),
    integer("cooldown", "c", 0, "steps after a drop in which nothing is counted")
        .at_least(0)
        .slide(0, 100),
    keys::minimum()};
constexpr Description reduce_on_plateau_description = {
    .name = "reduce_on_plateau",
    .title = "Reduce on plateau",
    .family = "adaptive",
    .idea = "Shrink when the cost has not fallen for a while.",
    .formula =
        R"(\alpha \leftarrow \gamma \alpha \text{ after } p \text{ steps without a new best cost})",
    .keys = reduce_on_plateau_keys,
};

void register_reduce_on_plateau(ScheduleRegistry& registry) {
  registry.add<ReduceOnPlateau>(reduce_on_plateau_description);
}

}  // namespace descent
