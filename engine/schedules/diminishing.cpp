#include <cmath>

#include "numbers/elementary.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

enum { kInitial, kPower };

class Diminishing final : public Schedule {
 public:
  using Schedule::Schedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      // The two customary powers are exact operations, so that α/k is the quotient everybody gets.
      const double power = value(kPower, r);
      const double k = step.k;
      const double divisor = power == 1.0   ? k
                             : power == 0.5 ? std::sqrt(k)
                                            : elementary::pow(k, power);
      out[r] = value(kInitial, r) / divisor;
    }
  }
};

}  // namespace

constexpr Key diminishing_keys[] = {
    number("initial", "\\alpha_0", 1.0, "the first steplength").above(0.0).slide(1e-3, 10.0, true),
    number("power", "p", 1.0, "how fast: 1 for 1/k, 0.5 for 1/√k").at_least(0.0).slide(0.0, 2.0)};
constexpr Description diminishing_description = {
    .name = "diminishing",
    .title = "Diminishing",
    .family = "decaying",
    .idea = "Steplengths that vanish, but so slowly that their sum is infinite.",
    .formula = R"(\alpha_k = \alpha_0 / k^p)",
    .keys = diminishing_keys,
    .reference = {"H. Robbins, S. Monro: A stochastic approximation method", 1951, "condition (6)"},
};

void register_diminishing(ScheduleRegistry& registry) {
  registry.add<Diminishing>(diminishing_description);
}

}  // namespace descent
