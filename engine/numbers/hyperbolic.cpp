#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/exponential_core.hpp"

namespace descent::elementary {
namespace {

/// tanh a = e/(e + 2) with e = exp(2a) - 1, both as pairs.
struct Tanh {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    const V magnitude = absolute(x);
    usual = is_equal(x, x);
    const V a = select(is_less(magnitude, splat<V>(22.0)), magnitude, splat<V>(22.0));
    const Pair<V> e = exponential_minus_one<false, V>(a + a);
    const Pair<V> bottom = two_sum(e.high, splat<V>(2.0));
    const V quotient = e.high / bottom.high;
    // What the parts leave over, times 1/(e + 2) = (1 - e/(e + 2))/2.
    const V rest = e.low - quotient * (bottom.low + e.low);
    const V y = quotient + rest * (0.5 - 0.5 * quotient);
    return with_sign(y, x);
  }
  static double rare(double) { return canonical_nan; }
};

/// exp(a) and exp(-a), each divided by 2.
template <typename V>
struct HalfExponentials {
  Pair<V> rising, falling;
};

template <typename V>
DESCENT_KERNEL HalfExponentials<V> half_exponentials(V a) {
  const Pair<V> e = exponential_scaled(a, splat<V>(0.0));
  return {{0.5 * e.high, 0.5 * e.low}, Pair<V>{splat<V>(0.5), splat<V>(0.0)} / e};
}

/// Beyond 708: exp(a)/2 without overflow before the result does.
double half_exponential(double a) {
  if (a > 711.0) return infinity;
  const ReducedExponent<double> e = reduce_exponent(a, 0.0);
  const Pair<double> p = exponential_pair(e);
  return scale_by_power(p.high + p.low, small_integer(e.k) - 1);
}

struct Sinh {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    const V a = absolute(x);
    usual = is_less_equal(a, splat<V>(690.0));
    const HalfExponentials<V> e = half_exponentials(a);
    const V large = (e.rising + -e.falling).high;
    const V z = a * a;
    const V small = a + (a * z) * polynomial(coefficients::hyperbolic_sine, z);
    return with_sign(select(is_less(a, splat<V>(0.5)), small, large), x);
  }
  static double rare(double x) {
    if (x != x) return canonical_nan;
    return with_sign(half_exponential(__builtin_fabs(x)), x);
  }
};

struct Cosh {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    const V a = absolute(x);
    usual = is_less_equal(a, splat<V>(690.0));
    const HalfExponentials<V> e = half_exponentials(a);
    return (e.rising + e.falling).high;
  }
  static double rare(double x) {
    return x != x ? canonical_nan : half_exponential(__builtin_fabs(x));
  }
};

/// 1/(1 + exp(-x)).
struct Sigmoid {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_less_equal(absolute(x), splat<V>(700.0));
    const Pair<V> e = exponential_scaled<V>(-x, splat<V>(0.0));
    const Pair<V> bottom = two_sum(splat<V>(1.0), e.high);
    const V quotient = 1.0 / bottom.high;
    return quotient - quotient * (quotient * (bottom.low + e.low));
  }
  static double rare(double x) {
    if (x != x) return canonical_nan;
    return x > 0.0 ? 1.0 : exponential_of_any(x, 0.0);
  }
};

}  // namespace

DESCENT_UNARY_FROM_KERNEL(tanh, Tanh)
DESCENT_UNARY_FROM_KERNEL(sinh, Sinh)
DESCENT_UNARY_FROM_KERNEL(cosh, Cosh)
DESCENT_UNARY_FROM_KERNEL(sigmoid, Sigmoid)

}  // namespace descent::elementary
