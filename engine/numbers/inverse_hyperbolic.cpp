#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/exponential_core.hpp"
#include "numbers/logarithm_core.hpp"

namespace descent::elementary {
namespace {
constexpr double large = 0x1p30;

Pair<double> square(double a) { return two_product(a, a); }

/// log(2a) for large a that need not have a finite double.
double logarithm_of_double(double a) { return (logarithm_pair(a, -1.0)).high; }
}  // namespace

/// log(a + sqrt(a^2 + 1)), in pairs so that it holds down to where asinh x = x.
double asinh(double x) {
  const double a = __builtin_fabs(x);
  if (x != x) return canonical_nan;
  if (a < 0x1p-28 || a == infinity) return x;
  if (a > large) return with_sign(logarithm_of_double(a), x);
  const Pair<double> root = square_root(square(a) + 1.0);
  return with_sign(logarithm_of_pair(root + a).high, x);
}

/// log(x + sqrt(x^2 - 1)), the difference as t (2 + t) with t = x - 1.
double acosh(double x) {
  if (!(x >= 1.0)) return canonical_nan;
  if (x == 1.0) return 0.0;
  if (x == infinity) return infinity;
  if (x > large) return logarithm_of_double(x);
  const double t = x - 1.0;
  const Pair<double> root = square_root(square(t) + Pair<double>{2.0 * t, 0.0});
  return logarithm_of_pair(root + x).high;
}

/// log((1 + a)/(1 - a))/2.
double atanh(double x) {
  const double a = __builtin_fabs(x);
  if (!(a <= 1.0)) return canonical_nan;
  if (a == 1.0) return with_sign(infinity, x);
  if (a < 0x1p-28) return x;
  const Pair<double> ratio = two_sum(1.0, a) / two_sum(1.0, -a);
  return with_sign(0.5 * logarithm_of_pair(ratio).high, x);
}

DESCENT_UNARY_LANE_BY_LANE(asinh)
DESCENT_UNARY_LANE_BY_LANE(acosh)
DESCENT_UNARY_LANE_BY_LANE(atanh)

namespace {
/// log(1 + exp(x)) = max(x, 0) + log(1 + exp(-|x|)).
struct Softplus {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    const V a = absolute(x);
    usual = is_less_equal(a, splat<V>(700.0));
    const Pair<V> e = exponential_scaled<V>(-a, splat<V>(0.0));
    const Pair<V> one_plus = fast_two_sum(splat<V>(1.0), e.high);
    const Pair<V> logarithm = logarithm_of_pair(Pair<V>{one_plus.high, one_plus.low + e.low});
    const V positive = select(is_less(splat<V>(0.0), x), x, splat<V>(0.0));
    return (logarithm + positive).high;
  }
  static double rare(double x) {
    if (x != x) return canonical_nan;
    return x > 0.0 ? x : exponential_of_any(x, 0.0);
  }
};
}  // namespace

DESCENT_UNARY_FROM_KERNEL(softplus, Softplus)

}  // namespace descent::elementary
