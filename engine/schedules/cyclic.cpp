#include <cmath>

#include "numbers/elementary.hpp"
#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

class Cyclic final : public Schedule {
  enum { kMinimum, kMaximum, kUp, kDown, kShape, kFactor };
  enum Shape { kTriangular, kTriangular2, kExpRange };

 public:
  using Schedule::Schedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      const double up = value(kUp, r);
      const double down = given(kDown) ? value(kDown, r) : up;
      const double cycles = (step.k - 1) / (up + down);
      const double cycle = std::floor(cycles);
      const double part = cycles - cycle;
      const double rising = up / (up + down);
      const double height = part <= rising ? part / rising : (part - 1.0) / (rising - 1.0);
      const double low = value(kMinimum, r);
      out[r] = low + (value(kMaximum, r) - low) * height * amplitude(cycle, step.k, r);
    }
  }

 private:
  double amplitude(double cycle, int k, int run) const {
    switch (static_cast<Shape>(value(kShape))) {
      case kTriangular2: return elementary::exp2(-cycle);
      case kExpRange: return elementary::pow(value(kFactor, run), k - 1);
      case kTriangular: break;
    }
    return 1.0;
  }
};

}  // namespace

constexpr Key cyclic_keys[] = {
    number("minimum", "\\alpha_{\\min}", 0.01, "the smallest steplength")
        .at_least(0.0)
        .slide(0.0, 0.1),
    keys::maximum(),
    integer("up", "u", 10, "steps from the smallest to the largest").at_least(1).slide(1, 200),
    integer("down", "d", 10, "steps back down; null: as many as up")
        .at_least(1)
        .slide(1, 200)
        .optional(),
    choice("shape", "", "triangular triangular2 exp_range",
           "always as high, half as high each time, or shrinking with every step"),
    keys::factor(1.0, "amplitude per step of exp_range")};
constexpr Description cyclic_description = {
    .name = "cyclic",
    .title = "Cyclic",
    .family = "cyclic",
    .idea = "Swing between a small and a large steplength.",
    .formula =
        R"(\alpha_k = \alpha_{\min} + (\alpha_{\max} - \alpha_{\min}) \cdot \text{triangle}(k) \cdot \text{amplitude}(k))",
    .keys = cyclic_keys,
    .reference = {"L. N. Smith: Cyclical learning rates for training neural networks", 2017,
                  "arXiv 1506.01186"},
};

void register_cyclic(ScheduleRegistry& registry) { registry.add<Cyclic>(cyclic_description); }

}  // namespace descent
