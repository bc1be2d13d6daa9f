#include <cmath>

#include "numbers/elementary.hpp"
#include "numbers/interval.hpp"

namespace descent {
namespace {

constexpr double infinite = __builtin_inf();

double down(double value) { return step_by_ulps(value, -elementary_margin); }
double up(double value) { return step_by_ulps(value, elementary_margin); }

using Function = double (*)(double);

/// [f(lo), f(hi)] widened, within what the function can reach at all. An infinite value at a finite
/// argument is an overflow (the ends of the argument's domain are treated before).
Interval increasing(const Interval& a, Function f, double least, double greatest) {
  if (a.is_empty()) return Interval::empty();
  double low = f(a.lo), high = f(a.hi);
  if (low == infinite) low = 0x1.fffffffffffffp1023;
  if (high == -infinite) high = -0x1.fffffffffffffp1023;
  low = std::isinf(low) ? low : down(low);
  high = std::isinf(high) ? high : up(high);
  return {low > least ? low : least, high < greatest ? high : greatest, a.smoothness};
}

Interval increasing(const Interval& a, Function f) { return increasing(a, f, -infinite, infinite); }

/// The part of a in [low, high]; partial if that is not all. `closed` ends belong to the domain,
/// but have an infinite slope.
Interval within(const Interval& a, double low, double high, bool closed) {
  const bool inside = closed ? low <= a.lo && a.hi <= high : low < a.lo && a.hi < high;
  Interval part = intersection(a, Interval(low, high));
  if (!inside) {
    part.smoothness = Smoothness::partial;
  } else if (a.lo == low || a.hi == high) {
    part.smoothness = worse(part.smoothness, Smoothness::continuous);
  }
  return part;
}

}  // namespace

Interval sqrt(const Interval& a) {
  const Interval part = within(a, 0.0, infinite, true);
  if (part.is_empty()) return part;
  const double low = std::sqrt(part.lo), high = std::sqrt(part.hi);
  Interval root = {low > 0.0 ? next_down(low) : 0.0, high == 0.0 ? 0.0 : next_up(high),
                   part.smoothness};
  if (part.hi == infinite && a.lo > 0.0) root.smoothness = a.smoothness;  // no end there
  return root;
}

Interval exp(const Interval& a) { return increasing(a, elementary::exp, 0.0, infinite); }
Interval exp2(const Interval& a) { return increasing(a, elementary::exp2, 0.0, infinite); }
Interval expm1(const Interval& a) { return increasing(a, elementary::expm1, -1.0, infinite); }
Interval cbrt(const Interval& a) {
  Interval root = increasing(a, elementary::cbrt);
  if (a.contains_zero()) root.smoothness = worse(root.smoothness, Smoothness::continuous);
  return root;
}

namespace {
/// A logarithm with its pole at `pole`.
Interval logarithm(const Interval& a, Function f, double pole) {
  if (a.is_empty() || a.hi <= pole) return Interval::empty();
  const Interval part = {a.lo > pole ? a.lo : pole, a.hi,
                         a.lo > pole ? a.smoothness : Smoothness::partial};
  return increasing(part, f);
}
}  // namespace

Interval log(const Interval& a) { return logarithm(a, elementary::log, 0.0); }
Interval log2(const Interval& a) { return logarithm(a, elementary::log2, 0.0); }
Interval log10(const Interval& a) { return logarithm(a, elementary::log10, 0.0); }
Interval log1p(const Interval& a) { return logarithm(a, elementary::log1p, -1.0); }

Interval asin(const Interval& a) {
  return increasing(within(a, -1.0, 1.0, true), elementary::asin);
}
Interval acos(const Interval& a) {
  const Interval part = within(a, -1.0, 1.0, true);
  if (part.is_empty()) return part;
  const double low = down(elementary::acos(part.hi));
  return {low > 0.0 ? low : 0.0, up(elementary::acos(part.lo)), part.smoothness};
}
Interval atan(const Interval& a) { return increasing(a, elementary::atan); }
Interval sinh(const Interval& a) { return increasing(a, elementary::sinh); }
Interval tanh(const Interval& a) { return increasing(a, elementary::tanh, -1.0, 1.0); }
Interval asinh(const Interval& a) { return increasing(a, elementary::asinh); }
Interval sigmoid(const Interval& a) { return increasing(a, elementary::sigmoid, 0.0, 1.0); }
Interval softplus(const Interval& a) { return increasing(a, elementary::softplus, 0.0, infinite); }
Interval erf(const Interval& a) { return increasing(a, elementary::erf, -1.0, 1.0); }
Interval erfc(const Interval& a) {
  if (a.is_empty()) return a;
  const double low = down(elementary::erfc(a.hi)), high = up(elementary::erfc(a.lo));
  return {low > 0.0 ? low : 0.0, high < 2.0 ? high : 2.0, a.smoothness};
}

Interval cosh(const Interval& a) {
  const Interval magnitude = {a.smallest_magnitude(), a.largest_magnitude(), a.smoothness};
  return a.is_empty() ? a : increasing(magnitude, elementary::cosh, 1.0, infinite);
}

Interval acosh(const Interval& a) {
  const Interval part = within(a, 1.0, infinite, true);
  Interval result = increasing(part, elementary::acosh, 0.0, infinite);
  if (a.hi == infinite && a.lo > 1.0) result.smoothness = a.smoothness;
  return result;
}

Interval atanh(const Interval& a) {
  if (a.is_empty() || a.lo >= 1.0 || a.hi <= -1.0) return Interval::empty();
  return increasing(within(a, -1.0, 1.0, false), elementary::atanh);
}

namespace {

/// Where the periodic functions are given up: the quotient by pi below would lose its fraction.
constexpr double largest_angle = 0x1p40;

/// The whole numbers n, before < n <= last, such that (n + offset) pi may lie in a; never too few.
struct Turns {
  double before, last;
  double count() const { return last - before; }
};

Turns turns_within(const Interval& a, double offset) {
  // x/pi with its error of less than 2^-51 of it moved outward.
  constexpr double inverse_pi = 0x1.45f306dc9c883p-2;
  const double low = a.lo * inverse_pi, high = a.hi * inverse_pi;
  const double slack_low = std::fabs(low) * 0x1p-50 + 0x1p-60;
  const double slack_high = std::fabs(high) * 0x1p-50 + 0x1p-60;
  return {std::ceil(low - slack_low - offset) - 1.0, std::floor(high + slack_high - offset)};
}

/// sin or cos: the values at the ends, and 1 or -1 where a crest or a trough may lie between.
Interval wave(const Interval& a, Function f, double crest) {
  if (a.is_empty()) return a;
  if (a.is_point()) return increasing(a, f, -1.0, 1.0);
  if (!(a.lo >= -largest_angle && a.hi <= largest_angle)) return {-1.0, 1.0, a.smoothness};
  const Turns extremes = turns_within(a, crest);
  const double first = f(a.lo), second = f(a.hi);
  double low = down(first < second ? first : second), high = up(first > second ? first : second);
  if (extremes.count() >= 2.0) {
    low = -1.0;
    high = 1.0;
  } else if (extremes.count() >= 1.0) {
    if (std::fmod(extremes.last, 2.0) == 0.0) {
      high = 1.0;
    } else {
      low = -1.0;
    }
  }
  return {low > -1.0 ? low : -1.0, high < 1.0 ? high : 1.0, a.smoothness};
}

}  // namespace

Interval sin(const Interval& a) { return wave(a, elementary::sin, 0.5); }
Interval cos(const Interval& a) { return wave(a, elementary::cos, 0.0); }

Interval tan(const Interval& a) {
  if (a.is_empty()) return a;
  // No double is a pole, but one may lie between.
  if (a.is_point()) return increasing(a, elementary::tan);
  const bool reducible = a.lo >= -largest_angle && a.hi <= largest_angle;
  if (!reducible || turns_within(a, 0.5).count() >= 1.0) {
    return Interval::whole(Smoothness::partial);
  }
  return increasing(a, elementary::tan);
}

}  // namespace descent
