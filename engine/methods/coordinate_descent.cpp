#include <cmath>

#include "methods/draws.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

// The bracket doubles from a first guess: enough to reach from 1e-16 to 1e100 and beyond.
constexpr int max_expansions = 400;
constexpr int max_refinements = 200;

/// One coordinate of one run: the partial derivative as a function of that coordinate alone.
class Slice {
 public:
  Slice(Step& step, int run, int coordinate, double* point, double* gradient)
      : step_(step), run_(run), coordinate_(coordinate), point_(point), gradient_(gradient) {}

  double partial(double t) {
    point_[coordinate_] = t;
    step_.oracle().gradient(run_, point_, gradient_);
    return gradient_[coordinate_];
  }

 private:
  Step& step_;
  int run_;
  int coordinate_;
  double* point_;
  double* gradient_;
};

/// One step solves for one coordinate, the others held: in one Newton step where the slice is a
/// parabola, else by bracketing the nearest minimum downhill and closing in on it.
class CoordinateDescent final : public Method {
  enum { kOrder };
  enum { kWork };
  enum Order { kCyclic, kRandom, kGreedy };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    const int n = memory.dimension();
    memory.scratch(n * n + 2 * n);
  }

  void step(Step& step) const override {
    const int n = step.dimension();
    double* hessian = step.scratch(kWork).data();
    double* point = hessian + n * n;
    double* gradient = point + n;
    step.next_points() = step.points();
    for (int r = 0; r < step.runs(); ++r) {
      if (!step.active(r)) continue;
      const int j = coordinate(step, r);
      const double slope = step.gradient(j)[r];
      if (slope == 0.0) continue;
      for (int i = 0; i < n; ++i) point[i] = step.w(i)[r];
      step.oracle().hessian(r, point, hessian);
      Slice slice(step, r, j, point, gradient);
      step.next(j)[r] = solve(step, r, slice, step.w(j)[r], slope, hessian[j * n + j]);
    }
  }

 private:
  static int coordinate(const Step& step, int run) {
    const int n = step.dimension();
    switch (step.choice(kOrder)) {
      case kRandom:
        return static_cast<int>(
            random::uniform_integer(random_key(step, run), first_method_draw, n));
      case kGreedy: {
        int largest = 0;
        for (int i = 1; i < n; ++i) {
          if (std::fabs(step.gradient(i)[run]) > std::fabs(step.gradient(largest)[run]))
            largest = i;
        }
        return largest;
      }
      default: return (step.k() - 1) % n;
    }
  }

  static double solve(Step& step, int run, Slice& slice, double start, double slope,
                      double curvature) {
    // A guess from the second derivative; where that is no help, a unit step downhill.
    const double guess =
        curvature > 0.0 ? start - slope / curvature : start - std::copysign(1.0, slope);
    double near = start;
    double far = guess;
    double far_slope = slice.partial(far);
    // On a parabola the slope vanishes up to the rounding of the larger terms it is made from.
    if (curvature > 0.0 && std::fabs(far_slope) <= 1e-14 * std::fabs(slope)) return far;
    // Downhill until the slope changes sign: then a minimum lies between near and far.
    for (int e = 0; !(far_slope * slope <= 0.0); ++e) {
      if (e == max_expansions || !std::isfinite(far_slope)) {
        step.fail(run, "the cost falls without end along one coordinate");
        return start;
      }
      near = far;
      far = start + 2.0 * (far - start);
      far_slope = slice.partial(far);
    }
    return close_in(slice, near, far, slope > 0.0);
  }

  /// Bisection between `near`, where the slope has its first sign, and `far`, where it has the
  /// other or is 0, sped up by secant points; ends when no double lies between.
  static double close_in(Slice& slice, double near, double far, bool positive_near) {
    double near_slope = slice.partial(near);
    double far_slope = slice.partial(far);
    for (int e = 0; e < max_refinements && far_slope != 0.0; ++e) {
      double middle = near + 0.5 * (far - near);
      // Two secant points, then a bisection: superlinear where it is smooth, safe where it is not.
      if (e % 3 != 2) {
        const double secant = far - far_slope * (far - near) / (far_slope - near_slope);
        if ((secant > near && secant < far) || (secant < near && secant > far)) middle = secant;
      }
      if (middle == near || middle == far) break;
      const double middle_slope = slice.partial(middle);
      if (middle_slope != 0.0 && (middle_slope > 0.0) == positive_near) {
        near = middle;
        near_slope = middle_slope;
      } else {
        far = middle;
        far_slope = middle_slope;
      }
    }
    return std::fabs(near_slope) < std::fabs(far_slope) ? near : far;
  }
};

}  // namespace

constexpr Key coordinate_descent_keys[] = {
    choice("order", "", "cyclic random greedy",
           "one after the other, by lot, or the largest partial derivative first")};
constexpr Description coordinate_descent_description = {
    .name = "coordinate_descent",
    .title = "Coordinate descent",
    .family = "coordinate",
    .idea = "Solve the first-order condition for one coordinate at a time, the others held.",
    .formula = R"(\text{solve } \frac{\partial g}{\partial w_j}(w) = 0 \text{ for } w_j)",
    .keys = coordinate_descent_keys,
    .reference = {"S. J. Wright: Coordinate descent algorithms", 2015,
                  "Mathematical Programming 151(1), algorithm 1"},
    .needs = "hessian",
};

void register_coordinate_descent(MethodRegistry& registry) {
  registry.add<CoordinateDescent>(coordinate_descent_description);
}

}  // namespace descent
