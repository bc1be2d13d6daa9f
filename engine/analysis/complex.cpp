#include "analysis/complex.hpp"

#include <cmath>

#include "numbers/elementary.hpp"
#include "numbers/scalar.hpp"

namespace descent {
namespace {

namespace e = elementary;

using scalar::nan;
constexpr double ln2 = 0.69314718055994530942;
constexpr double ln10 = 2.3025850929940456840;
constexpr Complex undefined{nan, nan};

Complex conjugate(Complex a) { return {a.re, -a.im}; }
Complex times_i(Complex a) { return {-a.im, a.re}; }
Complex times_minus_i(Complex a) { return {a.im, -a.re}; }

/// The principal root of any complex number.
Complex root(Complex a) {
  if (a.re == 0.0 && a.im == 0.0) return {0.0, a.im};
  const double size = e::hypot(a.re, a.im);
  if (a.re >= 0.0) {
    const double t = std::sqrt(0.5 * (size + a.re));
    return {t, 0.5 * a.im / t};
  }
  const double t = std::sqrt(0.5 * (size - a.re));
  return {0.5 * std::fabs(a.im) / t, std::copysign(t, a.im)};
}

Complex principal_log(Complex a) { return {e::log(e::hypot(a.re, a.im)), e::atan2(a.im, a.re)}; }

Complex one_plus(Complex a) { return {1.0 + a.re, a.im}; }
Complex one_minus(Complex a) { return {1.0 - a.re, -a.im}; }

// Inverse functions by Kahan, "Branch cuts for complex elementary functions", 1987, section 7.
Complex inverse_sine(Complex a) {
  const Complex below = root(one_minus(a));
  const Complex above = root(one_plus(a));
  return {e::atan2(a.re, (below * above).re), e::asinh((conjugate(below) * above).im)};
}

Complex inverse_hyperbolic_tangent(Complex a) {
  const double square = a.im * a.im;
  return {0.25 * e::log1p(4.0 * a.re / ((1.0 - a.re) * (1.0 - a.re) + square)),
          0.5 * e::atan2(2.0 * a.im, (1.0 - a.re) * (1.0 + a.re) - square)};
}

Complex whole_power(Complex a, int n) {
  Complex result(1.0);
  for (Complex square = a; n > 0; n /= 2, square = square * square) {
    if (n % 2 == 1) result = result * square;
  }
  return result;
}

Complex truth(double value) { return {value, 0.0}; }

}  // namespace

Complex operator+(Complex a, Complex b) { return {a.re + b.re, a.im + b.im}; }
Complex operator-(Complex a, Complex b) { return {a.re - b.re, a.im - b.im}; }
Complex operator-(Complex a) { return {-a.re, -a.im}; }
Complex operator*(Complex a, Complex b) {
  return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}
Complex operator/(Complex a, Complex b) {
  if (b.im == 0.0) return {a.re / b.re, a.im / b.re};
  // Smith 1962: no overflow in the square of the divisor.
  if (std::fabs(b.re) >= std::fabs(b.im)) {
    const double ratio = b.im / b.re;
    const double divisor = b.re + b.im * ratio;
    return {(a.re + a.im * ratio) / divisor, (a.im - a.re * ratio) / divisor};
  }
  const double ratio = b.re / b.im;
  const double divisor = b.re * ratio + b.im;
  return {(a.re * ratio + a.im) / divisor, (a.im * ratio - a.re) / divisor};
}

Complex less(Complex a, Complex b) { return truth(scalar::less(a.re, b.re)); }
Complex less_equal(Complex a, Complex b) { return truth(scalar::less_equal(a.re, b.re)); }
Complex greater(Complex a, Complex b) { return truth(scalar::greater(a.re, b.re)); }
Complex greater_equal(Complex a, Complex b) { return truth(scalar::greater_equal(a.re, b.re)); }
Complex equal(Complex a, Complex b) { return truth(scalar::equal(a.re, b.re)); }
Complex not_equal(Complex a, Complex b) { return truth(scalar::not_equal(a.re, b.re)); }
Complex select(Complex c, Complex a, Complex b) {
  return std::isnan(c.re) ? undefined : c.re != 0.0 ? a : b;
}

Complex abs(Complex a) { return a.re < 0.0 ? -a : a; }
Complex sign(Complex a) { return truth(scalar::sign(a.re)); }
Complex floor(Complex a) { return truth(std::floor(a.re)); }
Complex ceil(Complex a) { return truth(std::ceil(a.re)); }
Complex relu(Complex a) { return a.re > 0.0 ? a : truth(scalar::relu(a.re)); }
Complex min(Complex a, Complex b) {
  if (!scalar::comparable(a.re, b.re)) return undefined;
  return a.re <= b.re ? a : b;
}
Complex max(Complex a, Complex b) {
  if (!scalar::comparable(a.re, b.re)) return undefined;
  return a.re >= b.re ? a : b;
}
Complex clip(Complex a, Complex low, Complex high) { return min(max(a, low), high); }
Complex mod(Complex a, Complex b) {
  return {scalar::mod(a.re, b.re), a.im - std::floor(a.re / b.re) * b.im};
}

Complex exp(Complex a) {
  const double size = e::exp(a.re);
  if (a.im == 0.0) return {size, 0.0};
  return {size * e::cos(a.im), size * e::sin(a.im)};
}
Complex exp2(Complex a) {
  const double size = e::exp2(a.re);
  if (a.im == 0.0) return {size, 0.0};
  return {size * e::cos(ln2 * a.im), size * e::sin(ln2 * a.im)};
}
Complex expm1(Complex a) {
  const double half = e::sin(0.5 * a.im);
  return {e::expm1(a.re) * e::cos(a.im) - 2.0 * half * half, e::exp(a.re) * e::sin(a.im)};
}
Complex log(Complex a) { return a.re > 0.0 ? principal_log(a) : undefined; }
Complex log2(Complex a) {
  const Complex natural = log(a);
  return {a.im == 0.0 ? e::log2(a.re) : natural.re / ln2, natural.im / ln2};
}
Complex log10(Complex a) {
  const Complex natural = log(a);
  return {a.im == 0.0 ? e::log10(a.re) : natural.re / ln10, natural.im / ln10};
}
Complex log1p(Complex a) {
  if (!(a.re > -1.0)) return undefined;
  return {0.5 * e::log1p(a.re * (2.0 + a.re) + a.im * a.im), e::atan2(a.im, 1.0 + a.re)};
}
Complex sqrt(Complex a) { return a.re >= 0.0 ? root(a) : undefined; }
Complex cbrt(Complex a) {
  if (a.re < 0.0) return -cbrt(-a);
  const double size = e::cbrt(e::hypot(a.re, a.im));
  const double angle = e::atan2(a.im, a.re) / 3.0;
  return {size * e::cos(angle), size * e::sin(angle)};
}
Complex sin(Complex a) { return {e::sin(a.re) * e::cosh(a.im), e::cos(a.re) * e::sinh(a.im)}; }
Complex cos(Complex a) { return {e::cos(a.re) * e::cosh(a.im), -(e::sin(a.re) * e::sinh(a.im))}; }
Complex tan(Complex a) { return times_minus_i(tanh(times_i(a))); }
Complex asin(Complex a) { return std::fabs(a.re) <= 1.0 ? inverse_sine(a) : undefined; }
Complex acos(Complex a) {
  if (!(std::fabs(a.re) <= 1.0)) return undefined;
  const Complex below = root(one_minus(a));
  const Complex above = root(one_plus(a));
  return {2.0 * e::atan2(below.re, above.re), e::asinh((conjugate(above) * below).im)};
}
Complex atan(Complex a) { return times_minus_i(inverse_hyperbolic_tangent(times_i(a))); }
Complex sinh(Complex a) { return {e::sinh(a.re) * e::cos(a.im), e::cosh(a.re) * e::sin(a.im)}; }
Complex cosh(Complex a) { return {e::cosh(a.re) * e::cos(a.im), e::sinh(a.re) * e::sin(a.im)}; }
Complex tanh(Complex a) {
  if (std::fabs(a.re) > 22.0) {
    return {std::copysign(1.0, a.re),
            4.0 * e::sin(a.im) * e::cos(a.im) * e::exp(-2.0 * std::fabs(a.re))};
  }
  const double t = e::tan(a.im);
  const double b = 1.0 + t * t;
  const double s = e::sinh(a.re);
  const double divisor = 1.0 + b * s * s;
  return {b * std::sqrt(1.0 + s * s) * s / divisor, t / divisor};
}
Complex asinh(Complex a) { return times_minus_i(inverse_sine(times_i(a))); }
Complex acosh(Complex a) {
  if (!(a.re >= 1.0)) return undefined;
  const Complex below = root({a.re - 1.0, a.im});
  const Complex above = root(one_plus(a));
  return {e::asinh((conjugate(below) * above).re), 2.0 * e::atan2(below.im, above.re)};
}
Complex atanh(Complex a) {
  return std::fabs(a.re) < 1.0 ? inverse_hyperbolic_tangent(a) : undefined;
}
Complex sigmoid(Complex a) {
  if (a.re >= 0.0) return Complex(1.0) / one_plus(exp(-a));
  const Complex size = exp(a);
  return size / one_plus(size);
}
Complex softplus(Complex a) { return a.re > 0.0 ? a + log1p(exp(-a)) : log1p(exp(a)); }
Complex erf(Complex) { return undefined; }
Complex erfc(Complex) { return undefined; }

Complex hypot(Complex a, Complex b) { return root(a * a + b * b); }
Complex atan2(Complex a, Complex b) {
  // The real angle, and the angle from there by the tangent of a difference.
  const Complex across = a * Complex(b.re) - b * Complex(a.re);
  const Complex along = a * Complex(a.re) + b * Complex(b.re);
  return Complex(e::atan2(a.re, b.re)) + atan(across / along);
}

Complex power(Complex a, double exponent) {
  if (exponent == 0.0) return {1.0, 0.0};
  if (exponent == 0.5) return sqrt(a);
  const double size = std::fabs(exponent);
  if (std::floor(size) == size && size <= 1024.0) {
    const Complex product = whole_power(a, static_cast<int>(size));
    return exponent > 0.0 ? product : Complex(1.0) / product;
  }
  if (a.re == 0.0 && a.im == 0.0) return {exponent > 0.0 ? 0.0 : nan, nan};
  return exp(Complex(exponent) * log(a));
}
Complex power(Complex a, Complex b) { return b.im == 0.0 ? power(a, b.re) : exp(b * log(a)); }

}  // namespace descent
