#include <cmath>
#include <limits>

#include "schedules/registry.hpp"

namespace descent {

namespace {

enum { kInitial };

constexpr int doublings = 80;
constexpr int halvings = 80;
constexpr int refinements = 120;
/// From here on the N × N Hessian costs more than the bracketing that it would spare.
constexpr int curvature_dimension = 200;

/// The first minimum along the direction: where φ'(t) = ∇g(w + td)·d changes from − to +.
///
/// On a quadratic that is t = −g·d / dᵀHd. This t is tried first; if the slope there vanishes to
/// rounding it is exact. Else the sign change is bracketed and closed in on to machine precision by
/// regula falsi in its Illinois form, with a bisection whenever that is slow.
class ExactLineSearch final : public Schedule {
 public:
  using Schedule::Schedule;

  bool searches() const override { return true; }

  double search(Line& line) override {
    const double slope = line.start_slope();
    if (slope == 0.0) return 0.0;
    if (!(slope < 0.0)) {
      line.fail("the line search was given a direction that does not descend");
      return 0.0;
    }
    double first = value(kInitial, line.run());
    if (line.dimension() <= curvature_dimension) {
      const double curvature = line.curvature();
      if (curvature > 0.0 && std::isfinite(curvature)) {
        const double t = -slope / curvature;
        const double there = line.slope(t);
        if (std::fabs(there) <= 1e-12 * -slope) return t;
        if (std::isfinite(t) && t > 0.0) first = t;
      }
    }
    return bracket(line, first);
  }

 private:
  static double bracket(Line& line, double first) {
    double low = 0.0;
    double slope_low = line.start_slope();
    double high = first;
    double slope_high = line.slope(high);
    // Back from where the cost is no number any more, then on until the slope is upward.
    for (int i = 0; !std::isfinite(slope_high) && i < halvings; ++i) {
      high *= 0.5;
      slope_high = line.slope(high);
    }
    for (int i = 0; slope_high < 0.0 && i < doublings; ++i) {
      low = high;
      slope_low = slope_high;
      high *= 2.0;
      slope_high = line.slope(high);
    }
    if (slope_high < 0.0) {
      line.fail("the cost falls without end along the direction, so it has no exact steplength");
      return 0.0;
    }
    return close_in(line, low, slope_low, high, slope_high);
  }

  // The slope is below 0 at `low`; at `high` it is not (perhaps no number).
  static double close_in(Line& line, double low, double slope_low, double high, double slope_high) {
    double width = high - low;
    double weight_low = slope_low;
    double weight_high = slope_high;
    for (int i = 0; i < refinements && slope_high != 0.0; ++i) {
      double t = low + (high - low) * (weight_low / (weight_low - weight_high));
      const bool slow = i % 3 == 2 && high - low > 0.5 * width;
      if (i % 3 == 2) width = high - low;
      if (slow || !(t > low && t < high)) t = low + 0.5 * (high - low);
      if (!(t > low && t < high)) break;  // neighbouring numbers
      const double there = line.slope(t);
      if (there < 0.0) {
        low = t;
        weight_low = there;
        weight_high *= 0.5;
      } else {
        high = t;
        slope_high = weight_high = there;
        weight_low *= 0.5;
      }
    }
    return slope_high == 0.0 ? high : low;
  }
};

}  // namespace

constexpr Key exact_line_search_keys[] = {
    number("initial", "\\alpha_0", 1.0, "first trial where the cost is no quadratic")
        .above(0.0)
        .slide(1e-3, 10.0, true)};
constexpr Description exact_line_search_description = {
    .name = "exact_line_search",
    .title = "Exact line search",
    .family = "line search",
    .idea = "Go to the lowest point along the direction.",
    .formula = R"(\alpha_k = \arg\min_{t>0} g(w + t d),\quad )"
               R"(\alpha_k = -\frac{\nabla g\cdot d}{d^\top H d}\ \text{on a quadratic})",
    .keys = exact_line_search_keys,
    .reference = {"J. Nocedal, S. Wright: Numerical Optimization, 2nd edition", 2006,
                  "equations (3.8) and (3.26)"},
    .needs = "direction",
};

void register_exact_line_search(ScheduleRegistry& registry) {
  registry.add<ExactLineSearch>(exact_line_search_description);
}

}  // namespace descent
