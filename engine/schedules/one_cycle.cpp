#include <algorithm>
#include <numbers>

#include "numbers/elementary.hpp"
#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

/// The phases end where PyTorch's do: counted from 0, at steps fK − 1 and K − 1, or at fK − 1,
/// 2fK − 2 and K − 1 with three phases.
class OneCycle final : public TimedSchedule {
  enum { kMaximum, kSteps, kWarmFraction, kInitialDivisor, kFinalDivisor, kShape, kThreePhase };

 public:
  using TimedSchedule::TimedSchedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      const double t = step.k - 1;
      const double length = this->length(kSteps, r);
      const double warm = value(kWarmFraction, r) * length;
      const double highest = value(kMaximum, r);
      const double first = highest / value(kInitialDivisor, r);
      const double last = first / value(kFinalDivisor, r);
      if (t <= warm - 1.0) {
        out[r] = between(first, highest, t, 0.0, warm - 1.0);
      } else if (value(kThreePhase) == 0.0) {
        out[r] = between(highest, last, t, warm - 1.0, length - 1.0);
      } else if (t <= 2.0 * warm - 2.0) {
        out[r] = between(highest, first, t, warm - 1.0, 2.0 * warm - 2.0);
      } else {
        out[r] = between(first, last, t, 2.0 * warm - 2.0, length - 1.0);
      }
    }
  }

 private:
  double between(double from, double to, double t, double start, double end) const {
    const double part = end > start ? std::min((t - start) / (end - start), 1.0) : 1.0;
    if (value(kShape) == 1.0) return from + (to - from) * part;
    return to + (from - to) / 2.0 * (1.0 + elementary::cos(std::numbers::pi * part));
  }
};

}  // namespace

constexpr Key one_cycle_keys[] = {
    keys::maximum(),
    keys::length(),
    number("warm_fraction", "f", 0.3, "share of the steps that rise")
        .at_least(0.0)
        .at_most(1.0)
        .slide(0.0, 1.0),
    number("initial_divisor", "d", 25.0, "maximum over first steplength")
        .above(0.0)
        .slide(1.0, 100.0, true),
    number("final_divisor", "D", 1e4, "first over last steplength")
        .above(0.0)
        .slide(1.0, 1e6, true),
    choice("shape", "", "cosine linear", "half cosine waves or straight lines"),
    boolean("three_phase", "", false,
            "fall back to the first steplength as fast as it rose, then on to the last")};
constexpr Description one_cycle_description = {
    .name = "one_cycle",
    .title = "One cycle",
    .family = "warm-up",
    .idea = "Rise to a large steplength, then fall far below the first one.",
    .formula =
        R"(\frac{\alpha_{\max}}{d} \nearrow \alpha_{\max} \searrow \frac{\alpha_{\max}}{d\,D})",
    .keys = one_cycle_keys,
    .reference = {"L. N. Smith, N. Topin: Super-convergence: very fast training of neural networks "
                  "using large learning rates",
                  2018, "arXiv 1708.07120"},
};

void register_one_cycle(ScheduleRegistry& registry) {
  registry.add<OneCycle>(one_cycle_description);
}

}  // namespace descent
