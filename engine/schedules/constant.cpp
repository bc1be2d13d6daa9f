#include "schedules/registry.hpp"

namespace descent {

namespace {

enum { kInitial };

class Constant final : public Schedule {
 public:
  using Schedule::Schedule;

  bool varies() const override { return false; }

  void at(const ScheduleStep&, double* out) override {
    for (int r = 0; r < runs(); ++r) out[r] = value(kInitial, r);
  }
};

}  // namespace

constexpr Key constant_keys[] = {number("initial", "\\alpha_0", 0.1, "the steplength").above(0.0)};
constexpr Description constant_description = {
    .name = "constant",
    .title = "Constant",
    .family = "fixed",
    .idea = "The same steplength at every step; the same as writing a number.",
    .formula = R"(\alpha_k = \alpha_0)",
    .keys = constant_keys,
};

void register_constant(ScheduleRegistry& registry) { registry.add<Constant>(constant_description); }

}  // namespace descent
