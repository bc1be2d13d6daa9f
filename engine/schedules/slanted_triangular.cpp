#include <algorithm>
#include <cmath>

#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

class SlantedTriangular final : public TimedSchedule {
  enum { kMaximum, kSteps, kCutFraction, kRatio };

 public:
  using TimedSchedule::TimedSchedule;

  void at(const ScheduleStep& step, double* out) override {
    for (int r = 0; r < runs(); ++r) {
      const double length = this->length(kSteps, r);
      const double fraction = value(kCutFraction, r);
      const double ratio = value(kRatio, r);
      const double t = std::min<double>(step.k - 1, length - 1.0);
      const double cut = std::ceil(length * fraction);
      const double p = t < cut ? t / cut : 1.0 - (t - cut) / (cut * (1.0 / fraction - 1.0));
      // Where the ceiling makes the rise longer, the fall would end below 0.
      out[r] = value(kMaximum, r) * (1.0 + std::max(p, 0.0) * (ratio - 1.0)) / ratio;
    }
  }
};

}  // namespace

constexpr Key slanted_triangular_keys[] = {
    keys::maximum(), keys::length(),
    number("cut_fraction", "f", 0.1, "share of the steps that rise")
        .above(0.0)
        .below(1.0)
        .slide(0.01, 0.9),
    number("ratio", "\\rho", 32.0, "largest over smallest steplength")
        .at_least(1.0)
        .slide(1.0, 100.0, true)};
constexpr Description slanted_triangular_description = {
    .name = "slanted_triangular",
    .title = "Slanted triangular",
    .family = "warm-up",
    .idea = "A short linear rise, then a long linear fall.",
    .formula =
        R"(\alpha_k = \alpha_{\max} \frac{1 + p\,(\rho - 1)}{\rho}, \quad p = \begin{cases} t/c & t < c \\ 1 - \frac{t - c}{c\,(1/f - 1)} & \text{else} \end{cases}, \quad t = k-1,\ c = \lceil K f \rceil)",
    .keys = slanted_triangular_keys,
    .reference = {"J. Howard, S. Ruder: Universal language model fine-tuning for text "
                  "classification",
                  2018, "arXiv 1801.06146, equation (3)"},
};

void register_slanted_triangular(ScheduleRegistry& registry) {
  registry.add<SlantedTriangular>(slanted_triangular_description);
}

}  // namespace descent
