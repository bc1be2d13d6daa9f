#include "numbers/block.hpp"
#include "numbers/double_double.hpp"
#include "numbers/elementary.hpp"
#include "numbers/exponential_core.hpp"
#include "numbers/logarithm_core.hpp"

namespace descent::elementary {
namespace {

/// y L as a pair.
template <typename V>
DESCENT_KERNEL Pair<V> exponent(V y, Pair<V> logarithm) {
  const V y_head = head(y);
  const V log_head = head(logarithm.high);
  const V log_rest = (logarithm.high - log_head) + logarithm.low;
  const V low = (y - y_head) * log_head + y * log_rest;
  return fast_two_sum(y_head * log_head, low);
}

enum class Parity { none, odd, even };

Parity parity(double y) {
  const double a = __builtin_fabs(y);
  if (a >= 0x1p53) return Parity::even;
  if (__builtin_floor(a) != a) return Parity::none;
  return static_cast<std::uint64_t>(a) % 2 == 1 ? Parity::odd : Parity::even;
}

/// x^y = exp(y log|x|), the logarithm and the product to more than double precision.
struct Pow {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, V y, BitsOf<V>& usual) {
    const V a = absolute(x);
    const Pair<V> e = exponent(y, logarithm_pair(a));
    const Rounded<V> whole = round_to_integer(y);
    const BitsOf<V> integer = is_equal(whole.value, y) & is_less(absolute(y), splat<V>(0x1p51));
    const BitsOf<V> negative = is_less(x, splat<V>(0.0));
    usual = is_less_equal(splat<V>(smallest_normal), a) & is_less(a, splat<V>(infinity)) &
            is_less_equal(absolute(e.high), splat<V>(700.0)) & ~(negative & ~integer);
    const ReducedExponent<V> reduced = reduce_exponent(e.high, e.low);
    const Pair<V> p = exponential_pair(reduced);
    const V magnitude = (p.high + p.low) * power_of_two<V>(reduced.k);
    return from_bits<V>(bits(magnitude) | (negative & (whole.shifted << 63)));
  }

  static double rare(double x, double y) {
    if (y == 0.0 || x == 1.0) return 1.0;
    if (x != x || y != y) return canonical_nan;
    const double a = __builtin_fabs(x);
    if (a == 1.0 && __builtin_fabs(y) == infinity) return 1.0;
    const Parity kind = parity(y);
    const bool flip = __builtin_signbit(x) && kind == Parity::odd;
    double magnitude;
    if (a == 0.0 || a == infinity) {
      magnitude = (a == 0.0) == (y > 0.0) ? 0.0 : infinity;
    } else if (__builtin_fabs(y) == infinity) {
      magnitude = (a > 1.0) == (y > 0.0) ? infinity : 0.0;
    } else if (x < 0.0 && kind == Parity::none) {
      return canonical_nan;
    } else {
      const Pair<double> logarithm =
          a < smallest_normal ? logarithm_pair(a * 0x1p54, 54.0) : logarithm_pair(a);
      const double rough = y * logarithm.high;
      if (rough > 710.0) {
        magnitude = infinity;
      } else if (rough < -746.0) {
        magnitude = 0.0;
      } else {
        const Pair<double> e = exponent(y, logarithm);
        magnitude = exponential_of_any(e.high, e.low);
      }
    }
    return flip ? -magnitude : magnitude;
  }
};

}  // namespace

DESCENT_BINARY_FROM_KERNEL(pow, Pow)

}  // namespace descent::elementary
