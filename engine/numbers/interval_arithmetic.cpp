#include <cmath>

#include "numbers/double_double.hpp"
#include "numbers/interval.hpp"

namespace descent {
namespace {

constexpr double infinite = __builtin_inf();

/// Smoothness of an operation on a and b that itself is smooth.
Smoothness joint(const Interval& a, const Interval& b) { return worse(a.smoothness, b.smoothness); }

// Sums that are exact are not widened; an overflow to infinity is cut back to the greatest double
// on the side where the bound would be lost.
double sum_down(double a, double b) {
  const elementary::Pair<double> s = elementary::two_sum(a, b);
  if (std::isinf(a) || std::isinf(b)) return s.high;
  return s.low == 0.0 ? s.high : next_down(s.high == infinite ? 0x1.fffffffffffffp1023 : s.high);
}
double sum_up(double a, double b) { return -sum_down(-a, -b); }

/// 0 times an unbounded end is 0: the end itself is no number of the interval.
double product_down(double a, double b) {
  if (a == 0.0 || b == 0.0) return 0.0;
  const double p = a * b;
  if (std::fabs(a) == 1.0 || std::fabs(b) == 1.0) return p;
  if (std::isinf(p)) {
    if (std::isinf(a) || std::isinf(b) || p < 0.0) return p;
    return 0x1.fffffffffffffp1023;
  }
  return next_down(p);
}
double product_up(double a, double b) { return -product_down(-a, b); }

double quotient_down(double a, double b) {
  if (a == 0.0) return 0.0;
  if (std::isinf(b))
    return std::isinf(a) ? (std::signbit(a) == std::signbit(b) ? 0.0 : -infinite)
                         : (std::signbit(a) == std::signbit(b) ? 0.0 : next_down(0.0));
  const double q = a / b;
  if (std::isinf(q)) {
    if (std::isinf(a) || q < 0.0) return q;
    return 0x1.fffffffffffffp1023;
  }
  return next_down(q);
}
double quotient_up(double a, double b) { return -quotient_down(-a, b); }

double smaller(double a, double b) { return a < b ? a : b; }
double larger(double a, double b) { return a > b ? a : b; }

/// A truth value that is 1 for sure, 0 for sure or undecided.
Interval truth(bool certain, bool impossible, const Interval& a, const Interval& b) {
  const bool known = a.is_defined() && b.is_defined();
  if (certain) return {1.0, 1.0, known ? Smoothness::differentiable : Smoothness::partial};
  if (impossible) return {0.0, 0.0, known ? Smoothness::differentiable : Smoothness::partial};
  return {0.0, 1.0, known ? Smoothness::defined : Smoothness::partial};
}

}  // namespace

double Interval::width() const { return is_empty() ? 0.0 : sum_up(hi, -lo); }

double Interval::middle() const {
  if (is_empty()) return 0.0;
  if (lo == -infinite && hi == infinite) return 0.0;
  if (lo == -infinite) return larger(2.0 * smaller(hi, 0.0) - 1.0, -0x1.fffffffffffffp1023);
  if (hi == infinite) return smaller(2.0 * larger(lo, 0.0) + 1.0, 0x1.fffffffffffffp1023);
  return 0.5 * lo + 0.5 * hi;
}

double Interval::smallest_magnitude() const {
  if (is_empty() || contains_zero()) return 0.0;
  return smaller(std::fabs(lo), std::fabs(hi));
}

double Interval::largest_magnitude() const {
  return is_empty() ? 0.0 : larger(std::fabs(lo), std::fabs(hi));
}

Interval hull(const Interval& a, const Interval& b) {
  const Smoothness s = joint(a, b);
  if (a.is_empty()) return {b.lo, b.hi, s};
  if (b.is_empty()) return {a.lo, a.hi, s};
  return {smaller(a.lo, b.lo), larger(a.hi, b.hi), s};
}

Interval intersection(const Interval& a, const Interval& b) {
  const Interval common = {larger(a.lo, b.lo), smaller(a.hi, b.hi), a.smoothness};
  return a.is_empty() || b.is_empty() || common.is_empty() ? Interval::empty() : common;
}

Interval operator+(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  return {sum_down(a.lo, b.lo), sum_up(a.hi, b.hi), joint(a, b)};
}

Interval operator-(const Interval& a) { return {-a.hi, -a.lo, a.smoothness}; }

Interval operator-(const Interval& a, const Interval& b) { return a + -b; }

Interval operator*(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  const double low = smaller(smaller(product_down(a.lo, b.lo), product_down(a.lo, b.hi)),
                             smaller(product_down(a.hi, b.lo), product_down(a.hi, b.hi)));
  const double high = larger(larger(product_up(a.lo, b.lo), product_up(a.lo, b.hi)),
                             larger(product_up(a.hi, b.lo), product_up(a.hi, b.hi)));
  return {low, high, joint(a, b)};
}

Interval operator/(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty() || (b.lo == 0.0 && b.hi == 0.0)) return Interval::empty();
  if (b.lo < 0.0 && b.hi > 0.0) {
    return a.lo == 0.0 && a.hi == 0.0 ? Interval(0.0, 0.0, Smoothness::partial)
                                      : Interval::whole(Smoothness::partial);
  }
  if (b.hi <= 0.0) return -a / -b;
  if (b.lo == 0.0) {
    // 1/b runs from 1/b.hi to infinity.
    const double low = a.lo < 0.0 ? -infinite : quotient_down(a.lo, b.hi);
    const double high = a.hi > 0.0 ? infinite : quotient_up(a.hi, b.hi);
    return {low, high, Smoothness::partial};
  }
  return {smaller(quotient_down(a.lo, b.lo), quotient_down(a.lo, b.hi)),
          larger(quotient_up(a.hi, b.lo), quotient_up(a.hi, b.hi)), joint(a, b)};
}

Interval square(const Interval& a) {
  if (a.is_empty()) return Interval::empty();
  const double least = a.smallest_magnitude(), most = a.largest_magnitude();
  return {larger(product_down(least, least), 0.0), product_up(most, most), a.smoothness};
}

Interval less(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  return truth(a.hi < b.lo, a.lo >= b.hi, a, b);
}
Interval less_equal(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  return truth(a.hi <= b.lo, a.lo > b.hi, a, b);
}
Interval greater(const Interval& a, const Interval& b) { return less(b, a); }
Interval greater_equal(const Interval& a, const Interval& b) { return less_equal(b, a); }
Interval equal(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  const bool certain = a.is_point() && b.is_point() && a.lo == b.lo;
  return truth(certain, a.hi < b.lo || b.hi < a.lo, a, b);
}
Interval not_equal(const Interval& a, const Interval& b) { return 1.0 - equal(a, b); }

Interval select(const Interval& c, const Interval& a, const Interval& b) {
  if (c.is_empty()) return Interval::empty();
  // A settled condition matters only in that it has a value.
  const Smoothness known = c.is_defined() ? Smoothness::differentiable : Smoothness::partial;
  if (!c.contains_zero()) return {a.lo, a.hi, worse(known, a.smoothness)};
  if (c.is_point()) return {b.lo, b.hi, worse(known, b.smoothness)};
  Interval both = hull(a, b);
  both.smoothness = worse(worse(both.smoothness, c.smoothness), Smoothness::defined);
  return both;
}

Interval abs(const Interval& a) {
  if (a.is_empty()) return Interval::empty();
  const Smoothness kink = a.contains_zero() ? Smoothness::continuous : Smoothness::differentiable;
  return {a.smallest_magnitude(), a.largest_magnitude(), worse(a.smoothness, kink)};
}

Interval sign(const Interval& a) {
  if (a.is_empty()) return Interval::empty();
  const Smoothness jump = a.contains_zero() ? Smoothness::defined : Smoothness::differentiable;
  return {a.lo > 0.0   ? 1.0
          : a.lo < 0.0 ? -1.0
                       : 0.0,
          a.hi > 0.0   ? 1.0
          : a.hi < 0.0 ? -1.0
                       : 0.0,
          worse(a.smoothness, jump)};
}

Interval floor(const Interval& a) {
  if (a.is_empty()) return Interval::empty();
  const double low = std::floor(a.lo), high = std::floor(a.hi);
  const bool jump = low != high || low == a.lo;
  return {low, high, worse(a.smoothness, jump ? Smoothness::defined : Smoothness::differentiable)};
}

Interval ceil(const Interval& a) { return -floor(-a); }

Interval relu(const Interval& a) { return max(a, Interval(0.0)); }

Interval max(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty()) return Interval::empty();
  const bool known = a.is_defined() && b.is_defined();
  // The other side does not matter where it is smaller everywhere, if only it has a value.
  if (a.lo > b.hi && known) return a;
  if (b.lo > a.hi && known) return b;
  return {larger(a.lo, b.lo), larger(a.hi, b.hi), worse(joint(a, b), Smoothness::continuous)};
}

Interval min(const Interval& a, const Interval& b) { return -max(-a, -b); }

Interval clip(const Interval& a, const Interval& low, const Interval& high) {
  return min(max(a, low), high);
}

Interval mod(const Interval& a, const Interval& b) {
  if (a.is_empty() || b.is_empty() || (b.lo == 0.0 && b.hi == 0.0)) return Interval::empty();
  const Interval range = {smaller(b.lo, 0.0), larger(b.hi, 0.0), Smoothness::partial};
  if (b.contains_zero()) return range;
  const Interval turns = floor(a / b);
  if (!turns.is_point() || std::isinf(turns.lo)) {
    return {range.lo, range.hi, worse(joint(a, b), Smoothness::defined)};
  }
  const Interval rest = a - turns * b;
  const Interval inside = intersection(rest, range);
  return {inside.lo, inside.hi, worse(rest.smoothness, turns.smoothness)};
}

}  // namespace descent
