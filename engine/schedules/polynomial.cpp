#include <algorithm>

#include "numbers/elementary.hpp"
#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

class Polynomial final : public TimedSchedule {
  enum { kInitial, kSteps, kPower };

 public:
  using TimedSchedule::TimedSchedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      const double length = this->length(kSteps, r);
      const double rest = 1.0 - std::min<double>(step.k - 1, length) / length;
      out[r] = value(kInitial, r) * elementary::pow(rest, value(kPower, r));
    }
  }
};

class Linear final : public TimedSchedule {
  enum { kInitial, kSteps, kFrom, kTo };

 public:
  using TimedSchedule::TimedSchedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      const double length = this->length(kSteps, r);
      const double part = std::min<double>(step.k - 1, length) / length;
      const double from = value(kFrom, r);
      out[r] = value(kInitial, r) * (from + (value(kTo, r) - from) * part);
    }
  }
};

}  // namespace

constexpr Key polynomial_keys[] = {
    keys::initial_steplength(), keys::length(),
    number("power", "p", 1.0, "1 for a straight line").at_least(0.0).slide(0.0, 4.0)};
constexpr Description polynomial_description = {
    .name = "polynomial",
    .title = "Polynomial decay",
    .family = "decaying",
    .idea = "Fall to 0 along a power of the remaining share of the steps.",
    .formula = R"(\alpha_k = \alpha_0 \left(1 - \frac{\min(k-1, K)}{K}\right)^p)",
    .keys = polynomial_keys,
};

constexpr Key linear_keys[] = {
    keys::initial_steplength(), keys::length(),
    number("from", "a", 1.0, "multiple of `initial` at the start").at_least(0.0).slide(0.0, 1.0),
    number("to", "b", 0.0, "multiple of `initial` at the end").at_least(0.0).slide(0.0, 1.0)};
constexpr Description linear_description = {
    .name = "linear",
    .title = "Linear",
    .family = "decaying",
    .idea = "A straight line between two multiples of the initial steplength.",
    .formula = R"(\alpha_k = \alpha_0 \left(a + (b - a)\frac{\min(k-1, K)}{K}\right))",
    .keys = linear_keys,
};

void register_polynomial(ScheduleRegistry& registry) {
  registry.add<Polynomial>(polynomial_description);
  registry.add<Linear>(linear_description);
}

}  // namespace descent
