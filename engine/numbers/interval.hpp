#pragma once

#include <cstdint>

#include "numbers/bits.hpp"

/// Interval arithmetic that never loses a value, without rounding modes (WebAssembly has none).
///
/// If every argument lies in its interval, the real value of the function lies in the result:
/// + - * / and sqrt are rounded to nearest and then moved outward by one double, elementary
/// functions by `elementary_margin` doubles. That they hold therefore rests on the measured errors
/// of elementary:: (README.md in this folder), which are smaller by more than 4 ulp. Literals and
/// pi are the doubles they are written as.
///
/// An interval carries what is known about the function over the whole box of its inputs, like the
/// decorations of IEEE 1788. A point where the function has a kink, a jump or no value need only
/// touch the box to count. Names and conventions are those of scalar.hpp, so Dual<Interval, N>
/// bounds derivatives over a box; where a derivative jumps it is the hull of both sides, and says
/// so.
namespace descent {

/// What holds on the whole box; each level includes those before it.
enum class Smoothness : std::uint8_t {
  partial,         ///< Nothing: there may be points of the box without a value.
  defined,         ///< A value everywhere, but there may be jumps.
  continuous,      ///< No jump, but there may be kinks or infinite slopes.
  differentiable,  ///< No kink either.
};

constexpr Smoothness worse(Smoothness a, Smoothness b) { return a < b ? a : b; }

/// All elementary functions are widened by this many ulps on either side.
inline constexpr int elementary_margin = 6;

/// The real numbers from lo to hi (±infinity: no bound), or none at all (lo = inf, hi = -inf).
struct Interval {
  double lo = 0.0;
  double hi = 0.0;
  Smoothness smoothness = Smoothness::differentiable;

  /// [0, 0].
  constexpr Interval() = default;
  /// One number. A NaN has no value: empty.
  constexpr Interval(double value);
  constexpr Interval(double low, double high, Smoothness s = Smoothness::differentiable)
      : lo(low), hi(high), smoothness(s) {}

  static constexpr Interval empty() {
    return {__builtin_inf(), -__builtin_inf(), Smoothness::partial};
  }
  static constexpr Interval whole(Smoothness s = Smoothness::differentiable) {
    return {-__builtin_inf(), __builtin_inf(), s};
  }

  constexpr bool is_empty() const { return !(lo <= hi); }
  constexpr bool is_point() const { return lo == hi; }
  constexpr bool is_bounded() const { return lo > -__builtin_inf() && hi < __builtin_inf(); }
  constexpr bool contains(double x) const { return lo <= x && x <= hi; }
  constexpr bool contains_zero() const { return contains(0.0); }
  /// Whether every number of this one is inside the other, off its ends.
  constexpr bool is_interior_of(const Interval& other) const {
    return is_empty() || (other.lo < lo && hi < other.hi);
  }
  constexpr bool is_subset_of(const Interval& other) const {
    return is_empty() || (other.lo <= lo && hi <= other.hi);
  }
  constexpr bool is_defined() const { return smoothness >= Smoothness::defined; }
  constexpr bool is_continuous() const { return smoothness >= Smoothness::continuous; }
  constexpr bool is_differentiable() const { return smoothness == Smoothness::differentiable; }

  /// hi - lo rounded up; 0 if empty.
  double width() const;
  /// A finite number in the middle (0 if empty).
  double middle() const;
  /// The least and the greatest magnitude; 0 if empty.
  double smallest_magnitude() const;
  double largest_magnitude() const;
};

constexpr Interval::Interval(double value) : lo(value), hi(value) {
  if (value != value) *this = empty();
}

/// The smallest interval around both; what is known is what is known of both.
Interval hull(const Interval& a, const Interval& b);
/// The common part, maybe empty; it is about sets, and keeps the smoothness of a.
Interval intersection(const Interval& a, const Interval& b);

Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator-(const Interval& a);
Interval operator*(const Interval& a, const Interval& b);
/// Partial where b contains 0.
Interval operator/(const Interval& a, const Interval& b);
/// a a, sharper than a * a where a has both signs.
Interval square(const Interval& a);

// Comparisons give [1, 1], [0, 0] or, undecided, [0, 1] with a jump.
Interval less(const Interval& a, const Interval& b);
Interval less_equal(const Interval& a, const Interval& b);
Interval greater(const Interval& a, const Interval& b);
Interval greater_equal(const Interval& a, const Interval& b);
Interval equal(const Interval& a, const Interval& b);
Interval not_equal(const Interval& a, const Interval& b);
/// a where c is not 0, b where it is; the hull of both, with a jump, where c is undecided.
Interval select(const Interval& c, const Interval& a, const Interval& b);

// Functions with kinks or jumps.
Interval abs(const Interval& a);
Interval sign(const Interval& a);
Interval floor(const Interval& a);
Interval ceil(const Interval& a);
Interval relu(const Interval& a);
Interval min(const Interval& a, const Interval& b);
Interval max(const Interval& a, const Interval& b);
Interval clip(const Interval& a, const Interval& low, const Interval& high);
Interval mod(const Interval& a, const Interval& b);

// Elementary functions.
Interval sqrt(const Interval& a);
Interval exp(const Interval& a);
Interval exp2(const Interval& a);
Interval expm1(const Interval& a);
Interval log(const Interval& a);
Interval log2(const Interval& a);
Interval log10(const Interval& a);
Interval log1p(const Interval& a);
Interval cbrt(const Interval& a);
Interval sin(const Interval& a);
Interval cos(const Interval& a);
Interval tan(const Interval& a);
Interval asin(const Interval& a);
Interval acos(const Interval& a);
Interval atan(const Interval& a);
Interval sinh(const Interval& a);
Interval cosh(const Interval& a);
Interval tanh(const Interval& a);
Interval asinh(const Interval& a);
Interval acosh(const Interval& a);
Interval atanh(const Interval& a);
Interval sigmoid(const Interval& a);
Interval softplus(const Interval& a);
Interval erf(const Interval& a);
Interval erfc(const Interval& a);
Interval hypot(const Interval& a, const Interval& b);
/// The angle of (x, y) in [-pi, pi]; a jump where the box touches x <= 0, y = 0.
Interval atan2(const Interval& y, const Interval& x);

/// a^exponent for an exponent that stands in the formula.
Interval power(const Interval& a, double exponent);
/// a^b; where a may be negative only whole b count.
Interval power(const Interval& a, const Interval& b);

/// For Dual: whether a tangent vanishes on the whole box.
constexpr bool structurally_zero(const Interval& a) { return a.lo == 0.0 && a.hi == 0.0; }
constexpr bool visibly_zero(const Interval& a) { return structurally_zero(a); }

}  // namespace descent
