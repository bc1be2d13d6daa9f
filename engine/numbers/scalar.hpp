#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "numbers/elementary.hpp"

/// The functions of the language for one double, under the names that Dual, Interval and the
/// tape's Node also give them. Generic code writes `using scalar::exp; exp(a)`: doubles then find
/// these, class types find their own by argument-dependent lookup. The plain evaluation, the tape's
/// evaluators and the tests of the operator table all use these: there is one definition of a
/// value.
///
/// The standard library serves only where IEEE 754 leaves one answer (sqrt, fabs, floor, ceil,
/// fmod); everything else comes from elementary::.
///
/// Policy (numerics.md B2): a NaN is never hidden. Comparisons with a NaN are NaN, min and max
/// hand a NaN on, and an if whose condition is NaN is NaN.
namespace descent::scalar {

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// a^n for n >= 1 by repeated squaring, lowest bit first: one fixed chain of products, for any
/// number type with *.
template <class T>
T integer_power(T a, int n) {
  while ((n & 1) == 0) {
    a = a * a;
    n >>= 1;
  }
  T result = a;
  for (n >>= 1; n > 0; n >>= 1) {
    a = a * a;
    if (n & 1) result = result * a;
  }
  return result;
}

/// The largest literal exponent that becomes products.
inline constexpr int max_chain_exponent = 64;

/// Whether a literal exponent becomes a chain of products (whole, not 0, at most 64 in size).
inline bool is_chain_exponent(double exponent) {
  return exponent == std::trunc(exponent) && exponent != 0.0 &&
         std::fabs(exponent) <= max_chain_exponent;
}

/// a^exponent for an exponent that stands as a number in the formula: products where it is whole
/// and small (exact sign for a < 0), 1/products for negative ones, 1 for 0, sqrt for 0.5.
inline double literal_power(double a, double exponent) {
  if (exponent == 0.0) return 1.0;
  if (exponent == 0.5) return std::sqrt(a);
  if (!is_chain_exponent(exponent)) return elementary::pow(a, exponent);
  const int n = static_cast<int>(std::fabs(exponent));
  const double product = integer_power(a, n);
  return exponent > 0 ? product : 1.0 / product;
}

/// a^b with both known only at run time.
inline double power(double a, double b) { return elementary::pow(a, b); }

/// Whether a comparison with these sides has an answer.
inline bool comparable(double a, double b) { return a == a && b == b; }

inline double less(double a, double b) { return comparable(a, b) ? (a < b ? 1.0 : 0.0) : nan; }
inline double less_equal(double a, double b) {
  return comparable(a, b) ? (a <= b ? 1.0 : 0.0) : nan;
}
inline double greater(double a, double b) { return comparable(a, b) ? (a > b ? 1.0 : 0.0) : nan; }
inline double greater_equal(double a, double b) {
  return comparable(a, b) ? (a >= b ? 1.0 : 0.0) : nan;
}
inline double equal(double a, double b) { return comparable(a, b) ? (a == b ? 1.0 : 0.0) : nan; }
inline double not_equal(double a, double b) {
  return comparable(a, b) ? (a != b ? 1.0 : 0.0) : nan;
}

/// The language's if: any condition but 0 counts as true.
inline double select(double c, double a, double b) { return c != c ? nan : (c != 0.0 ? a : b); }

inline double abs(double a) { return std::fabs(a); }
/// -1, 0 or 1; 0 at both zeros.
inline double sign(double a) { return a > 0.0 ? 1.0 : (a < 0.0 ? -1.0 : (a == a ? 0.0 : nan)); }
inline double floor(double a) { return std::floor(a); }
inline double ceil(double a) { return std::ceil(a); }
inline double sqrt(double a) { return std::sqrt(a); }
inline double relu(double a) { return a > 0.0 ? a : (a == a ? 0.0 : nan); }

#define X(name) \
  inline double name(double a) { return elementary::name(a); }
DESCENT_UNARY_FUNCTIONS(X)
#undef X
inline double atan2(double a, double b) { return elementary::atan2(a, b); }
inline double hypot(double a, double b) { return elementary::hypot(a, b); }

/// As IEEE 754-2019's minimum and maximum: of zeros of both signs, −0 and +0. (Equal arguments are
/// combined by their bits: a comparison that chooses one of them has been compiled to an
/// instruction of WebAssembly that chooses the other.)
inline double min(double a, double b) {
  const double of_equal =
      std::bit_cast<double>(std::bit_cast<std::uint64_t>(a) | std::bit_cast<std::uint64_t>(b));
  return !comparable(a, b) ? nan : (a == b ? of_equal : (a < b ? a : b));
}
inline double max(double a, double b) {
  const double of_equal =
      std::bit_cast<double>(std::bit_cast<std::uint64_t>(a) & std::bit_cast<std::uint64_t>(b));
  return !comparable(a, b) ? nan : (a == b ? of_equal : (a > b ? a : b));
}

/// a - b floor(a / b) without rounding error (fmod is exact): in [0, b) for b > 0, in (b, 0] for
/// b < 0, a zero with the sign of b, NaN for b = 0.
inline double mod(double a, double b) {
  const double rest = std::fmod(a, b);
  if (rest == 0.0) return std::copysign(0.0, b);
  return (rest < 0.0) != (b < 0.0) ? rest + b : rest;
}

/// min(max(a, low), high).
inline double clip(double a, double low, double high) { return min(max(a, low), high); }

/// Whether a tangent is known to be zero whatever the inputs are. A double never is; a tape's Node
/// can be (dual.hpp).
inline bool structurally_zero(double) { return false; }

/// Whether a tangent is zero as far as can be seen now.
inline bool visibly_zero(double t) { return t == 0; }

}  // namespace descent::scalar
