#pragma once

/// Complex numbers with the functions of the expression language, for complex-step differentiation
/// f'(x) ≈ Im f(x + ih)/h (Squire and Trapp, Using complex variables to estimate derivatives of
/// real functions, 1998). Names are those of numbers/scalar.hpp, so evaluate() takes them.
///
/// Analytic functions are continued to complex arguments, on the real language's domain: where the
/// real part is outside it, the result is NaN. What is not analytic (abs, min, comparisons, …)
/// follows the real parts, as in Martins, Sturdza and Alonso, The complex-step derivative
/// approximation, 2003, section 2.3: exact away from kinks and jumps. erf and erfc have no
/// continuation here and give NaN.
namespace descent {

struct Complex {
  double re = 0.0;
  double im = 0.0;

  constexpr Complex() = default;
  constexpr Complex(double real, double imaginary = 0.0) : re(real), im(imaginary) {}
};

Complex operator+(Complex a, Complex b);
Complex operator-(Complex a, Complex b);
Complex operator-(Complex a);
Complex operator*(Complex a, Complex b);
Complex operator/(Complex a, Complex b);

// clang-format off
#define DESCENT_COMPLEX_UNARY(X)                                                            \
  X(abs)                                                                                    \
  X(sign) X(floor) X(ceil) X(exp) X(exp2) X(expm1) X(log) X(log2) X(log10) X(log1p) X(sqrt) \
      X(cbrt) X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) \
          X(acosh) X(atanh) X(sigmoid) X(softplus) X(relu) X(erf) X(erfc)
#define DESCENT_COMPLEX_BINARY(X)                                                               \
  X(less)                                                                                       \
  X(less_equal) X(greater) X(greater_equal) X(equal) X(not_equal) X(min) X(max) X(mod) X(hypot) \
      X(atan2) X(power)
// clang-format on

#define X(name) Complex name(Complex a);
DESCENT_COMPLEX_UNARY(X)
#undef X
#define X(name) Complex name(Complex a, Complex b);
DESCENT_COMPLEX_BINARY(X)
#undef X

/// a^exponent for an exponent that stands in the formula.
Complex power(Complex a, double exponent);
Complex select(Complex c, Complex a, Complex b);
Complex clip(Complex a, Complex low, Complex high);

}  // namespace descent
