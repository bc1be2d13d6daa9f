#include <cmath>

#include "numbers/elementary.hpp"
#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

class StepDecay final : public Schedule {
  enum { kInitial, kEvery, kFactor };

 public:
  using Schedule::Schedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      const double drops = std::floor((step.k - 1) / value(kEvery, r));
      out[r] = value(kInitial, r) * elementary::pow(value(kFactor, r), drops);
    }
  }
};

class MultiStep final : public Schedule {
  enum { kInitial, kMilestones, kFactor };

 public:
  using Schedule::Schedule;

  void at(const ScheduleStep& step, double* out) override {
    int passed = 0;
    for (const double milestone : settings_[kMilestones].list) passed += milestone <= step.k - 1;
    for (int r = 0; r < runs(); ++r) {
      out[r] = value(kInitial, r) * elementary::pow(value(kFactor, r), passed);
    }
  }
};

class Exponential final : public Schedule {
  enum { kInitial, kFactor };

 public:
  using Schedule::Schedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      out[r] = value(kInitial, r) * elementary::pow(value(kFactor, r), step.k - 1);
    }
  }
};

}  // namespace

constexpr Key step_keys[] = {
    keys::initial_steplength(),
    integer("every", "s", 30, "steps between two drops").at_least(1).slide(1, 200),
    keys::factor(0.1, "factor of each drop")};
constexpr Description step_description = {
    .name = "step",
    .title = "Step decay",
    .family = "decaying",
    .idea = "Shrink by a factor once every so many steps.",
    .formula = R"(\alpha_k = \alpha_0 \gamma^{\lfloor (k-1)/s \rfloor})",
    .keys = step_keys,
};

constexpr Key multi_step_keys[] = {
    keys::initial_steplength(),
    list("milestones", "s_i", "numbers of steps after which the steplength drops"),
    keys::factor(0.1, "factor of each drop")};
constexpr Description multi_step_description = {
    .name = "multi_step",
    .title = "Step decay at milestones",
    .family = "decaying",
    .idea = "Shrink by a factor at chosen steps.",
    .formula = R"(\alpha_k = \alpha_0 \gamma^{|\{i : s_i \le k-1\}|})",
    .keys = multi_step_keys,
};

constexpr Key exponential_keys[] = {keys::initial_steplength(),
                                    keys::factor(0.95, "factor of each step")};
constexpr Description exponential_description = {
    .name = "exponential",
    .title = "Exponential decay",
    .family = "decaying",
    .idea = "Shrink by the same factor at every step.",
    .formula = R"(\alpha_k = \alpha_0 \gamma^{k-1})",
    .keys = exponential_keys,
};

void register_step_decay(ScheduleRegistry& registry) {
  registry.add<StepDecay>(step_description);
  registry.add<MultiStep>(multi_step_description);
  registry.add<Exponential>(exponential_description);
}

}  // namespace descent
