#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/exponential_core.hpp"

namespace descent::elementary {
namespace {
constexpr double near_limit = 0.75;

/// erf(x) for |x| < 7/8 as a pair.
Pair<double> error_near_zero(double x) {
  return fast_two_sum(x, x * polynomial(coefficients::error, x * x));
}

/// exp(x^2) erfc(x) for x >= 1/2 as a pair: a table by half units, beyond 6 a series in 1/x^2.
Pair<double> scaled_complement(double x) {
  if (x < 6.0) {
    const int row = static_cast<int>(2.0 * x) - 1;
    const double u = x - (2 * row + 3) * 0.25;
    const double tail = u * polynomial(coefficients::scaled_erfc[row], u);
    return fast_two_sum(coefficients::scaled_erfc_middle[row][0],
                        tail + coefficients::scaled_erfc_middle[row][1]);
  }
  const double w = 1.0 / (x * x);
  const Pair<double> top =
      fast_two_sum(coefficients::inverse_sqrt_pi,
                   w * polynomial(coefficients::error_far, w) + coefficients::inverse_sqrt_pi_tail);
  return top / Pair<double>{x, 0.0};
}

/// erfc(x) for 1/2 <= x < 28, its two parts and the power of two still to multiply.
struct ScaledPair {
  Pair<double> value;
  int exponent;
};

ScaledPair complement(double x) {
  const Pair<double> square = two_product(x, x);
  const ReducedExponent<double> e = reduce_exponent(-square.high, -square.low);
  const Pair<double> p = exponential_pair(e);
  return {fast_two_sum(p.high, p.low) * scaled_complement(x), small_integer(e.k)};
}

/// erfc(x) for 1/2 <= x <= 6 as a pair.
Pair<double> moderate_complement(double x) {
  const ScaledPair c = complement(x);
  return {scale_by_power(c.value.high, c.exponent), scale_by_power(c.value.low, c.exponent)};
}

double one_minus(Pair<double> a) {
  const Pair<double> y = fast_two_sum(1.0, -a.high);
  return y.high + (y.low - a.low);
}
}  // namespace

double erf(double x) {
  if (x != x) return canonical_nan;
  const double a = __builtin_fabs(x);
  if (a < near_limit) {
    // Scaled, so that a subnormal result is rounded once.
    if (a < 0x1p-500) return (x * 0x1p60 + (x * 0x1p60) * coefficients::error[0]) * 0x1p-60;
    const Pair<double> y = error_near_zero(x);
    return y.high;
  }
  if (a >= 6.0) return with_sign(1.0, x);
  return with_sign(one_minus(moderate_complement(a)), x);
}

double erfc(double x) {
  if (x != x) return canonical_nan;
  const double a = __builtin_fabs(x);
  if (a < 0.5) return one_minus(error_near_zero(x));
  if (x < -6.0) return 2.0;
  if (x < 0.0) {
    const Pair<double> c = moderate_complement(a);
    const Pair<double> y = fast_two_sum(2.0, -c.high);
    return y.high + (y.low - c.low);
  }
  if (x >= 28.0) return 0.0;
  const ScaledPair c = complement(x);
  return scale_by_power(c.value.high, c.exponent);
}

DESCENT_UNARY_LANE_BY_LANE(erf)
DESCENT_UNARY_LANE_BY_LANE(erfc)

}  // namespace descent::elementary
