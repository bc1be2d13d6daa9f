#include <cmath>
#include <initializer_list>

#include "numbers/elementary.hpp"
#include "numbers/interval.hpp"

namespace descent {
namespace {

constexpr double infinite = __builtin_inf();
constexpr double greatest = 0x1.fffffffffffffp1023;
constexpr double pi_above = 0x1.921fb54442d19p+1;

double down(double value) {
  return std::isinf(value) ? (value > 0.0 ? greatest : value)
                           : step_by_ulps(value, -elementary_margin);
}
double up(double value) {
  return std::isinf(value) ? (value < 0.0 ? -greatest : value)
                           : step_by_ulps(value, elementary_margin);
}

double smaller(double a, double b) { return a < b ? a : b; }
double larger(double a, double b) { return a > b ? a : b; }

bool is_whole(double value) { return std::isfinite(value) && std::floor(value) == value; }
bool is_even(double whole) { return std::fmod(whole, 2.0) == 0.0; }

/// a^c for a in [low, high], 0 <= low, c > 0.
Interval rising_power(double low, double high, double c, Smoothness s) {
  // An end at 0 or 1 is exact; infinity stays.
  const double bottom = low == 0.0 ? 0.0 : larger(0.0, down(elementary::pow(low, c)));
  const double top = high == 0.0 ? 0.0 : up(elementary::pow(high, c));
  return {bottom, top, s};
}

/// a^n for whole n > 0.
Interval whole_power(const Interval& a, double n) {
  if (is_even(n)) {
    return rising_power(a.smallest_magnitude(), a.largest_magnitude(), n, a.smoothness);
  }
  if (a.lo >= 0.0) return rising_power(a.lo, a.hi, n, a.smoothness);
  if (a.hi <= 0.0) return -rising_power(-a.hi, -a.lo, n, a.smoothness);
  return {-rising_power(0.0, -a.lo, n, a.smoothness).hi,
          rising_power(0.0, a.hi, n, a.smoothness).hi, a.smoothness};
}

/// a^b over the corners of a box with 0 < a.
Interval corner_power(const Interval& a, const Interval& b) {
  double low = infinite, high = 0.0;
  for (const double base : {a.lo, a.hi}) {
    for (const double exponent : {b.lo, b.hi}) {
      const double value = elementary::pow(base, exponent);
      low = smaller(low, down(value));
      high = larger(high, up(value));
    }
  }
  return {larger(low, 0.0), high, worse(a.smoothness, b.smoothness)};
}

}  // namespace

Interval power(const Interval& a, double c) {
  if (a.is_empty() || c != c) return Interval::empty();
  if (c == 0.0) return {1.0, 1.0, a.smoothness};
  if (c == 1.0) return a;
  if (c == 2.0) return square(a);
  if (c == 0.5) return sqrt(a);
  if (is_whole(c)) return c > 0.0 ? whole_power(a, c) : 1.0 / whole_power(a, -c);
  if (a.hi < 0.0) return Interval::empty();
  const Interval part = {larger(a.lo, 0.0), a.hi, a.lo < 0.0 ? Smoothness::partial : a.smoothness};
  if (std::isinf(c)) return {0.0, infinite, Smoothness::partial};
  if (c < 0.0) return 1.0 / rising_power(part.lo, part.hi, -c, part.smoothness);
  Smoothness s = part.smoothness;
  if (part.lo == 0.0 && c < 1.0) s = worse(s, Smoothness::continuous);
  return rising_power(part.lo, part.hi, c, s);
}

Interval power(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  if (b.is_point() && std::isfinite(b.lo)) {
    Interval result = power(a, b.lo);
    result.smoothness = worse(result.smoothness, b.smoothness);
    return result;
  }
  if (a.lo > 0.0) return corner_power(a, b);
  if (a.lo == 0.0) {
    // As the base falls to 0 a power goes to 0 or, for b < 0, to infinity; 0^0 = 1.
    const Interval rest = corner_power({larger(0x1p-1074, a.lo), larger(0x1p-1074, a.hi)}, b);
    const Smoothness s = b.lo > 0.0 ? Smoothness::continuous
                                    : (b.lo == 0.0 ? Smoothness::defined : Smoothness::partial);
    const double top = b.lo < 0.0 ? infinite : larger(rest.hi, 1.0);
    return {0.0, top, worse(s, worse(a.smoothness, b.smoothness))};
  }
  // Negative bases: values only at whole exponents, of either sign.
  const double most = power(Interval(0.0, a.largest_magnitude()), b).hi;
  return {-most, most, Smoothness::partial};
}

Interval hypot(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  const double least = elementary::hypot(a.smallest_magnitude(), b.smallest_magnitude());
  const double most = elementary::hypot(a.largest_magnitude(), b.largest_magnitude());
  const Smoothness kink =
      a.contains_zero() && b.contains_zero() ? Smoothness::continuous : Smoothness::differentiable;
  return {larger(0.0, down(least)), most == 0.0 ? 0.0 : up(most),
          worse(kink, worse(a.smoothness, b.smoothness))};
}

Interval atan2(const Interval& y, const Interval& x) {
  if (y.is_empty() || x.is_empty()) return Interval::empty();
  const Smoothness s = worse(y.smoothness, x.smoothness);
  if (x.lo <= 0.0 && y.contains_zero()) {
    // On the cut itself the computed angle is pi or -pi by the sign of the zero: allow both.
    return {-pi_above, pi_above, worse(s, Smoothness::defined)};
  }
  // Elsewhere the angle's extremes over the box are at its corners. (+ 0.0 turns -0 into 0.)
  double low = infinite, high = -infinite;
  for (const double v : {y.lo + 0.0, y.hi + 0.0}) {
    for (const double u : {x.lo + 0.0, x.hi + 0.0}) {
      const double angle = elementary::atan2(v, u);
      low = smaller(low, down(angle));
      high = larger(high, up(angle));
    }
  }
  return {larger(low, -pi_above), smaller(high, pi_above), s};
}

}  // namespace descent
