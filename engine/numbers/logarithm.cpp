#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/logarithm_core.hpp"

namespace descent::elementary {
namespace {

/// What every logarithm gives outside the positive numbers.
double at_the_edge(double x) {
  if (x == 0.0) return -infinity;
  return x == infinity ? infinity : canonical_nan;
}

/// Lanes that are positive normal finite numbers.
template <typename V>
DESCENT_KERNEL BitsOf<V> is_normal(V x) {
  return is_less_equal(splat<V>(smallest_normal), x) & is_less(x, splat<V>(infinity));
}

/// x = 2^k (1 + f) with 1 + f in [sqrt(1/2), sqrt 2); log(1 + f) by the series of
/// log((1 + s)/(1 - s)), s = f/(2 + f), arranged so that only small terms are rounded.
template <typename V>
DESCENT_KERNEL V natural(V x, double shift) {
  constexpr std::uint64_t root_half = 0x3fe6a09e00000000;
  const BitsOf<V> offset = bits(x) + (std::uint64_t{0x3ff0000000000000} - root_half);
  const V k =
      from_bits<V>((offset >> 52) | std::uint64_t{0x4330000000000000}) - (0x1p52 + 1023.0 + shift);
  const V f = from_bits<V>((offset & std::uint64_t{0x000fffffffffffff}) + root_half) - 1.0;
  const V half_square = 0.5 * f * f;
  const V s = f / (2.0 + f);
  const V z = s * s;
  const V series = z * polynomial(coefficients::logarithm, z);
  const V low = s * (half_square + series) + k * coefficients::ln2_low;
  // k ln 2 + f keeps what it rounds away.
  const Pair<V> main = fast_two_sum(k * coefficients::ln2_high, f);
  return main.high + ((main.low + low) - half_square);
}

struct Log {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_normal(x);
    return natural(x, 0.0);
  }
  static double rare(double x) {
    if (!(x > 0.0 && x < infinity)) return at_the_edge(x);
    return natural(x * 0x1p54, 54.0);
  }
};

struct Log2 {
  template <typename V>
  DESCENT_KERNEL static V from(V x, double shift) {
    const Pair<V> scale = {splat<V>(coefficients::inverse_ln2_head),
                           splat<V>(coefficients::inverse_ln2_tail)};
    return (logarithm_pair(x, shift) * scale).high;
  }
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_normal(x);
    return from(x, 0.0);
  }
  static double rare(double x) {
    if (!(x > 0.0 && x < infinity)) return at_the_edge(x);
    return from(x * 0x1p54, 54.0);
  }
};

struct Log10 {
  template <typename V>
  DESCENT_KERNEL static V from(V x, double shift) {
    const Pair<V> scale = {splat<V>(coefficients::inverse_ln10_head),
                           splat<V>(coefficients::inverse_ln10_tail)};
    return (logarithm_pair(x, shift) * scale).high;
  }
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_normal(x);
    return from(x, 0.0);
  }
  static double rare(double x) {
    if (!(x > 0.0 && x < infinity)) return at_the_edge(x);
    return from(x * 0x1p54, 54.0);
  }
};

struct Log1p {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_less(splat<V>(-1.0), x) & is_less(x, splat<V>(infinity));
    const Pair<V> sum = logarithm_of_pair(two_sum(splat<V>(1.0), x));
    // Below 2^-54 it is x, also for -0 and for subnormal x.
    return select(is_less(absolute(x), splat<V>(0x1p-54)), x, sum.high);
  }
  static double rare(double x) {
    if (x == -1.0) return -infinity;
    return x == infinity ? infinity : canonical_nan;
  }
};

}  // namespace

DESCENT_UNARY_FROM_KERNEL(log, Log)
DESCENT_UNARY_FROM_KERNEL(log2, Log2)
DESCENT_UNARY_FROM_KERNEL(log10, Log10)
DESCENT_UNARY_FROM_KERNEL(log1p, Log1p)

}  // namespace descent::elementary
