#include "numbers/block.hpp"
#include "numbers/coefficients.hpp"
#include "numbers/double_double.hpp"
#include "numbers/elementary.hpp"

namespace descent::elementary {
namespace {
using coefficients::half_pi;
using coefficients::half_pi_tail;

/// asin(r) - r for |r| <= 1/2.
double arcsine_tail(double r, double square) {
  return r * square * polynomial(coefficients::arcsine, square);
}

/// asin(sqrt((1 - a)/2)) as a pair, for 1/2 <= a <= 1.
Pair<double> arcsine_of_half_complement(double a) {
  const double z = (1.0 - a) * 0.5;
  if (z == 0.0) return {0.0, 0.0};
  const Pair<double> root = square_root(Pair<double>{z, 0.0});
  return fast_two_sum(root.high, root.low + arcsine_tail(root.high, z));
}

/// pi/2 - a, as a pair.
Pair<double> quarter_turn_minus(Pair<double> a) {
  const Pair<double> main = fast_two_sum(half_pi, -a.high);
  return {main.high, main.low + (half_pi_tail - a.low)};
}

/// atan(a + a_low) for a >= 0, finite or not.
Pair<double> arctangent(double a, double a_low) {
  if (a > 0x1p60) return {half_pi, half_pi_tail};
  int row = -1;
  double t = a, t_low = a_low;
  if (a >= 0.4375) {
    // atan a = atan c + atan((a - c)/(1 + c a)) for c = 1/2, 1, 3/2, infinity.
    constexpr double centre[3] = {0.5, 1.0, 1.5};
    row = a < 0.6875 ? 0 : a < 1.1875 ? 1 : a < 2.4375 ? 2 : 3;
    Pair<double> ratio;
    if (row == 3) {
      ratio = Pair<double>{-1.0, 0.0} / Pair<double>{a, a_low};
    } else {
      const double c = centre[row];
      const Pair<double> top = two_sum(a, -c);
      // c a is exact but for c = 3/2, where the two parts are a and a/2.
      const Pair<double> product = row == 2 ? two_sum(a, 0.5 * a) : Pair<double>{c * a, 0.0};
      const Pair<double> bottom = product + 1.0;
      ratio = Pair<double>{top.high, top.low + a_low} /
              Pair<double>{bottom.high, bottom.low + c * a_low};
    }
    t = ratio.high;
    t_low = ratio.low;
  }
  const double z = t * t;
  const double tail = t * z * polynomial(coefficients::arctangent, z) + t_low;
  if (row < 0) return fast_two_sum(t, tail);
  const Pair<double> sum = fast_two_sum(coefficients::arctangent_at[row][0], t);
  return fast_two_sum(sum.high, sum.low + (tail + coefficients::arctangent_at[row][1]));
}

/// An exact power of two that brings a positive finite number near 1.
double normalising_scale(double a) {
  const int exponent = static_cast<int>(bits(a) >> 52) - 1023;
  const int bounded = exponent > 1020 ? 1020 : exponent;
  return power_of_two<double>(static_cast<std::uint64_t>(-bounded));
}
}  // namespace

double asin(double x) {
  const double a = __builtin_fabs(x);
  if (!(a <= 1.0)) return canonical_nan;
  if (a < 0.5) return a < 0x1p-28 ? x : x + arcsine_tail(x, x * x);
  const Pair<double> half = arcsine_of_half_complement(a);
  const Pair<double> y = quarter_turn_minus({2.0 * half.high, 2.0 * half.low});
  return with_sign(y.high + y.low, x);
}

double acos(double x) {
  const double a = __builtin_fabs(x);
  if (!(a <= 1.0)) return canonical_nan;
  if (a < 0.5) {
    const Pair<double> y = quarter_turn_minus({x, arcsine_tail(x, x * x)});
    return y.high + y.low;
  }
  const Pair<double> half = arcsine_of_half_complement(a);
  if (x > 0.0) return 2.0 * (half.high + half.low);
  const Pair<double> y = quarter_turn_minus(half);
  return 2.0 * (y.high + y.low);
}

double atan(double x) {
  if (x != x) return canonical_nan;
  const double a = __builtin_fabs(x);
  if (a < 0x1p-28) return x;
  const Pair<double> y = arctangent(a, 0.0);
  return with_sign(y.high + y.low, x);
}

double atan2(double y, double x) {
  if (x != x || y != y) return canonical_nan;
  const double top = __builtin_fabs(y), bottom = __builtin_fabs(x);
  const bool left = __builtin_signbit(x);
  Pair<double> angle;
  if (top == 0.0) {
    angle = {0.0, 0.0};
  } else if (bottom == 0.0) {
    angle = {half_pi, half_pi_tail};
  } else if (top == infinity) {
    const double part = bottom == infinity ? 0.5 : 1.0;
    angle = {part * half_pi, part * half_pi_tail};
  } else if (bottom == infinity) {
    angle = {0.0, 0.0};
  } else {
    const double quotient = top / bottom;
    if (quotient > 0x1p60) {
      angle = {half_pi, half_pi_tail};
    } else if (quotient < 0x1p-60) {
      // Its last bit matters only where x > 0, and there one rounding is all.
      angle = {quotient, 0.0};
    } else {
      // The quotient as a pair; scaled so that no part of it is subnormal.
      const double scale = normalising_scale(bottom);
      const Pair<double> ratio = Pair<double>{top * scale, 0.0} / Pair<double>{bottom * scale, 0.0};
      angle = arctangent(ratio.high, ratio.low);
    }
  }
  if (left) angle = Pair<double>{2.0 * half_pi, 2.0 * half_pi_tail} + -angle;
  return with_sign(angle.high + angle.low, y);
}

DESCENT_UNARY_LANE_BY_LANE(asin)
DESCENT_UNARY_LANE_BY_LANE(acos)
DESCENT_UNARY_LANE_BY_LANE(atan)
DESCENT_BINARY_LANE_BY_LANE(atan2)

}  // namespace descent::elementary
