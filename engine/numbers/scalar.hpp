#pragma once

#include <cmath>
#include <limits>

#include "numbers/elementary.hpp"

/// The functions of the language for one double, under the names that Dual, Interval and the
/// tape's Node also give them. Generic code writes `using scalar::exp; exp(a)`: doubles then find
/// these, class types find their own by argument-dependent lookup.
///
/// The standard library serves only where IEEE 754 leaves one answer (sqrt, fabs, floor, ceil,
/// fmod); everything else comes from elementary::.
namespace descent::scalar {

inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();

#define X(name) \
  inline double name(double a) { return elementary::name(a); }
DESCENT_UNARY_FUNCTIONS(X)
#undef X

inline double hypot(double a, double b) { return elementary::hypot(a, b); }
inline double atan2(double a, double b) { return elementary::atan2(a, b); }
inline double power(double a, double b) { return elementary::pow(a, b); }

inline double sqrt(double a) { return std::sqrt(a); }
inline double abs(double a) { return std::fabs(a); }
inline double floor(double a) { return std::floor(a); }
inline double ceil(double a) { return std::ceil(a); }

/// -1, 0 or 1; NaN of NaN.
inline double sign(double a) { return a > 0 ? 1.0 : a < 0 ? -1.0 : a == 0 ? 0.0 : a; }

// A NaN on either side gives NaN (unlike C's fmin and fmax): nothing hides it.
inline double min(double a, double b) { return b != b ? b : b < a ? b : a; }
inline double max(double a, double b) { return b != b ? b : a < b ? b : a; }
inline double relu(double a) { return a < 0 ? 0.0 : a; }
inline double clip(double a, double low, double high) { return min(max(a, low), high); }

/// The remainder of floored division: has the sign of b, and mod(-1, 3) = 2.
inline double mod(double a, double b) {
  const double remainder = std::fmod(a, b);
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

// Comparisons give 1 or 0, and NaN when a side is NaN.
inline double truth(bool holds, double a, double b) {
  return a == a && b == b ? (holds ? 1.0 : 0.0) : nan;
}
inline double less(double a, double b) { return truth(a < b, a, b); }
inline double less_equal(double a, double b) { return truth(a <= b, a, b); }
inline double greater(double a, double b) { return truth(a > b, a, b); }
inline double greater_equal(double a, double b) { return truth(a >= b, a, b); }
inline double equal(double a, double b) { return truth(a == b, a, b); }
inline double not_equal(double a, double b) { return truth(a != b, a, b); }

/// The language's if(c, a, b): b where c is 0, a where it is another number, NaN where it is NaN.
inline double select(double c, double a, double b) { return c != c ? c : c != 0 ? a : b; }

/// Whether a tangent is known to be zero whatever the inputs are. A double never is; a tape's Node
/// can be (dual.hpp).
inline bool structurally_zero(double) { return false; }

/// Whether a tangent is zero as far as can be seen now.
inline bool visibly_zero(double t) { return t == 0; }

}  // namespace descent::scalar
