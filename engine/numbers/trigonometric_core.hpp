#pragma once

#include "numbers/coefficients.hpp"
#include "numbers/double_double.hpp"

/// Argument reduction and kernels of the trigonometric functions.
namespace descent::elementary {

/// An angle as n quarter turns and high + low, |high| at most pi/4 and a little.
template <typename V>
struct Angle {
  V high, low;
  BitsOf<V> quarter;  ///< n in the low bits.
};

/// Reduction with 119 bits of pi/2 in three parts (Cody and Waite 1980). It does not hold where x
/// is large (beyond about 1e6), not finite, or so near a multiple of pi/2 that more bits are
/// needed. The number of quarter turns is counted in units of 2^-60, which changes no bit of a
/// product: its square is then just what |high|^2 must not be below.
template <typename V>
DESCENT_KERNEL Angle<V> reduce_angle(V x, BitsOf<V>& usual) {
  using namespace coefficients;
  constexpr double unit = 0x1p-60, most_turns = 636619.0 * unit;
  const V shifted = x * (two_over_pi_double * unit) + round_shift * unit;
  const V n = shifted - round_shift * unit;
  const V t = x - n * (half_pi_1 / unit);  // exact
  const V w = n * (half_pi_2 / unit);      // exact
  const V r = t - w;
  const V rest = n * (half_pi_3 / unit) - ((t - r) - w);
  const V high = r - rest;
  const V low = (r - high) - rest;
  // Squares, as magnitudes would take masks: high² is needed anyway.
  const V square = n * n;
  usual =
      is_less_equal(square, splat<V>(most_turns * most_turns)) & is_less_equal(square, high * high);
  return {high, low, bits(shifted)};
}

/// Reduction of any finite |x| >= 1/2 with as many digits of pi as it takes (Payne and Hanek 1983).
Angle<double> reduce_large_angle(double x);

/// sin(high + low) = high - this. (A difference, so that the sine of -0 is -0.)
template <typename V>
DESCENT_KERNEL V sine_loss(const Angle<V>& a) {
  const V z = a.high * a.high;
  const V cube = z * a.high;
  const V series = polynomial<1>(coefficients::sine, z);
  return (z * (0.5 * a.low - cube * series) - a.low) - cube * coefficients::sine[0];
}

/// cos(high + low) as a pair, not normalised.
template <typename V>
DESCENT_KERNEL Pair<V> cosine_parts(const Angle<V>& a) {
  const V z = a.high * a.high;
  const V half = 0.5 * z;
  const V main = 1.0 - half;
  const V series = (z * z) * polynomial(coefficients::cosine, z);
  return {main, ((1.0 - main) - half) + (series - a.high * a.low)};
}

}  // namespace descent::elementary
