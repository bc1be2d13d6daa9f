#pragma once

#include "numbers/coefficients.hpp"
#include "numbers/double_double.hpp"

/// The exponential function in pieces, for every function that is made of it.
namespace descent::elementary {

/// An argument reduced to k ln 2 + (t - w), |t - w| a little above ln(2)/2 at most; t is exact and
/// w small, so that 1 + t loses nothing that matters.
template <typename V>
struct ReducedExponent {
  V t, w;
  BitsOf<V> k;  ///< In the low bits.
};

/// Reduces x + x_low for |x| < 2^20, |x_low| at most about an ulp of x.
template <typename V>
DESCENT_KERNEL ReducedExponent<V> reduce_exponent(V x, V x_low) {
  const Rounded<V> k = round_to_integer<V>(x * coefficients::inverse_ln2);
  return {x - k.value * coefficients::ln2_high, k.value * coefficients::ln2_low - x_low, k.shifted};
}

/// The same for 2^x: t + … = (x - k) ln 2, its head exact.
template <typename V>
DESCENT_KERNEL ReducedExponent<V> reduce_exponent_of_two(V x) {
  const Rounded<V> k = round_to_integer<V>(x);
  const V rest = x - k.value;
  const V rest_head = head(rest);
  return {rest_head * coefficients::ln2_short_high,
          -((rest - rest_head) * coefficients::ln2 + rest_head * coefficients::ln2_short_low),
          k.shifted};
}

/// exp(t - w) - 1 - t.
template <typename V>
DESCENT_KERNEL V exponential_tail(const ReducedExponent<V>& e) {
  const V r = e.t - e.w;
  const V q = (r * r) * (0.5 + r * polynomial(coefficients::exponential, r));
  return q - e.w;
}

/// exp(t - w) as a pair, not normalised: its error is about 2^-55.
template <typename V>
DESCENT_KERNEL Pair<V> exponential_pair(const ReducedExponent<V>& e) {
  const Pair<V> one_plus_t = fast_two_sum(splat<V>(1.0), e.t);
  return {one_plus_t.high, one_plus_t.low + exponential_tail(e)};
}

/// exp(x + x_low) as a normalised pair, for |x| <= 708.
template <typename V>
DESCENT_KERNEL Pair<V> exponential_scaled(V x, V x_low) {
  const ReducedExponent<V> e = reduce_exponent(x, x_low);
  const Pair<V> p = exponential_pair(e);
  const Pair<V> normal = fast_two_sum(p.high, p.low);
  const V scale = power_of_two<V>(e.k);
  return {normal.high * scale, normal.low * scale};
}

/// exp(x) - 1 as a pair, not quite normalised, for |x| <= 708; relatively accurate also where it is
/// small. Where exp(x) > 2^53 the 1 is lost to rounding unless `keep_one` (another half ulp).
template <bool keep_one, typename V>
DESCENT_KERNEL Pair<V> exponential_minus_one(V x) {
  const ReducedExponent<V> e = reduce_exponent(x, splat<V>(0.0));
  const Pair<V> p = fast_two_sum(e.t, exponential_tail(e));
  const V scale = power_of_two<V>(e.k);
  const V shifted = scale - 1.0;
  const Pair<V> sum = fast_two_sum(shifted, scale * p.high);
  V low = sum.low + scale * p.low;
  if constexpr (keep_one) low = low + ((scale - shifted) - 1.0);
  return {sum.high, low};
}

/// value 2^k for any k the result of which may be subnormal or overflow, |k| < 2000.
inline double scale_by_power(double value, int k) {
  const int half = k / 2;
  return value * power_of_two<double>(static_cast<std::uint64_t>(half)) *
         power_of_two<double>(static_cast<std::uint64_t>(k - half));
}

/// The integer in the low bits of a Rounded.
inline int small_integer(std::uint64_t shifted) {
  return static_cast<int>(static_cast<std::int32_t>(static_cast<std::uint32_t>(shifted)));
}

/// exp(x + x_low) for finite x where it may overflow or be subnormal.
inline double exponential_of_any(double x, double x_low) {
  if (x > 710.0) return infinity;
  if (x < -746.0) return 0.0;
  const ReducedExponent<double> e = reduce_exponent(x, x_low);
  const Pair<double> p = exponential_pair(e);
  return scale_by_power(p.high + p.low, small_integer(e.k));
}

}  // namespace descent::elementary
