#include <algorithm>

#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

enum { kSteps, kFrom, kThen };

/// A linear rise to the first value of another rule, which then starts at its own k = 1.
class Warmup final : public Schedule {
  enum { kTarget };

 public:
  /// `then` is null where the settings hold a plain number for it.
  Warmup(Configuration settings, std::unique_ptr<Schedule> then) : Schedule(std::move(settings)) {
    memory_rows_ = 1;
    if (then != nullptr) children_.push_back(std::move(then));
  }

  void at(const ScheduleStep& step, double* out) override {
    const int warm = static_cast<int>(value(kSteps));
    if (step.k > warm) {
      follow({step.k - warm, step.costs}, out);
      return;
    }
    if (step.k == 1) follow({1, step.costs}, memory_.data());
    for (int r = 0; r < runs(); ++r) {
      const double from = value(kFrom, r);
      out[r] = memory_(kTarget, r) * (from + (1.0 - from) * (step.k - 1) / warm);
    }
  }

 private:
  void follow(const ScheduleStep& step, double* out) {
    if (!children_.empty()) {
      children_.front()->at(step, out);
    } else {
      for (int r = 0; r < runs(); ++r) out[r] = value(kThen, r);
    }
  }
};

Result<std::unique_ptr<Schedule>> make_warmup(Configuration settings,
                                              const ScheduleEnvironment& environment) {
  std::unique_ptr<Schedule> then;
  if (const auto rule = settings[kThen].rule) {
    ScheduleEnvironment rest = environment;
    rest.steps = std::max(1, environment.steps - static_cast<int>(settings[kSteps].numbers(0)));
    // The caller puts its own place in front of an error's path.
    RuleSetting here = *rule;
    here.path = "then";
    auto made = make_schedule(here, rest);
    if (!made) return made.error();
    if ((*made)->searches()) {
      return Diagnostic{.message =
                            "A line search cannot follow a warm-up: it has no first value "
                            "to rise to.",
                        .path = "then"};
    }
    then = std::move(*made);
  }
  return std::unique_ptr<Schedule>(std::make_unique<Warmup>(std::move(settings), std::move(then)));
}

}  // namespace

constexpr Key warmup_keys[] = {
    integer("steps", "K", 10, "steps of the rise").at_least(0).slide(0, 200),
    number("from", "f", 0.1, "where the rise begins, as a share of its end")
        .at_least(0.0)
        .slide(0.0, 1.0),
    schedule("then", "\\alpha'", 0.1, "the rule that follows, or a number")
        .above(0.0)
        .slide(1e-4, 10.0, true)};
constexpr Description warmup_description = {
    .name = "warmup",
    .title = "Warm-up",
    .family = "warm-up",
    .idea = "Rise in a straight line, then follow another rule.",
    .formula =
        R"(\alpha_k = \begin{cases} \left(f + (1-f)\frac{k-1}{K}\right)\alpha'_1 & k \le K \\ \alpha'_{k-K} & \text{else} \end{cases})",
    .keys = warmup_keys,
    .reference = {"P. Goyal et al.: Accurate, large minibatch SGD", 2017,
                  "arXiv 1706.02677, section 2.2"},
};

void register_warmup(ScheduleRegistry& registry) { registry.add(warmup_description, make_warmup); }

}  // namespace descent
