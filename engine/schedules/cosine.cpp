#include <cmath>
#include <numbers>

#include "numbers/elementary.hpp"
#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

/// Half a cosine wave from `from` (part 0) to `to` (part 1).
double half_wave(double from, double to, double part) {
  return to + 0.5 * (from - to) * (1.0 + elementary::cos(std::numbers::pi * part));
}

class Cosine final : public TimedSchedule {
  enum { kInitial, kSteps, kMinimum };

 public:
  using TimedSchedule::TimedSchedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      out[r] = half_wave(value(kInitial, r), value(kMinimum, r), (step.k - 1) / length(kSteps, r));
    }
  }
};

class CosineRestarts final : public Schedule {
  enum { kInitial, kPeriod, kPeriodFactor, kMinimum };

 public:
  using Schedule::Schedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      double period = value(kPeriod, r);
      double since = step.k - 1;
      if (value(kPeriodFactor, r) == 1.0) {
        since = std::fmod(since, period);
      } else {
        while (since >= period) {
          since -= period;
          period *= value(kPeriodFactor, r);
        }
      }
      out[r] = half_wave(value(kInitial, r), value(kMinimum, r), since / period);
    }
  }
};

}  // namespace

constexpr Key cosine_keys[] = {keys::initial_steplength(), keys::length(), keys::minimum()};
constexpr Description cosine_description = {
    .name = "cosine",
    .title = "Cosine",
    .family = "cosine",
    .idea = "Fall along half a cosine wave: slowly, then fast, then slowly.",
    .formula =
        R"(\alpha_k = \alpha_{\min} + \tfrac12(\alpha_0 - \alpha_{\min})\left(1 + \cos\frac{\pi (k-1)}{K}\right))",
    .keys = cosine_keys,
    .reference = {"I. Loshchilov, F. Hutter: SGDR: Stochastic gradient descent with warm restarts",
                  2017, "arXiv 1608.03983, equation (5), without restarts"},
};

constexpr Key cosine_restarts_keys[] = {
    keys::initial_steplength(),
    integer("period", "T_0", 10, "steps of the first wave").at_least(1).slide(1, 200),
    number("period_factor", "\\tau", 1.0, "how much longer each wave is than the last")
        .at_least(1.0)
        .slide(1.0, 4.0),
    keys::minimum()};
constexpr Description cosine_restarts_description = {
    .name = "cosine_restarts",
    .title = "Cosine with warm restarts (SGDR)",
    .family = "cosine",
    .idea = "Cosine waves one after the other, each starting high again and lasting longer.",
    .formula =
        R"(\alpha_k = \alpha_{\min} + \tfrac12(\alpha_0 - \alpha_{\min})\left(1 + \cos\frac{\pi T_{\text{cur}}}{T_i}\right), \quad T_{i+1} = \tau T_i)",
    .keys = cosine_restarts_keys,
    .reference = {"I. Loshchilov, F. Hutter: SGDR: Stochastic gradient descent with warm restarts",
                  2017, "arXiv 1608.03983, equation (5)"},
};

void register_cosine(ScheduleRegistry& registry) {
  registry.add<Cosine>(cosine_description);
  registry.add<CosineRestarts>(cosine_restarts_description);
}

}  // namespace descent
