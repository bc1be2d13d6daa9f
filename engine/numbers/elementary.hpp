#pragma once

/// Portable elementary functions: the same bits on every machine, natively and in WebAssembly.
///
/// Each function comes twice: for one double, and for a block of n doubles (out may be a). The
/// two agree bit for bit, because both run the same sequence of IEEE operations; only the number
/// of lanes differs. The standard library's functions are never used for values: their last bits
/// differ between systems (numerics.md B3). Measured errors: see README.md in this folder.
namespace descent::elementary {

// clang-format off
#define DESCENT_UNARY_FUNCTIONS(X) \
  X(exp) X(exp2) X(expm1) X(log) X(log2) X(log10) X(log1p) X(cbrt) \
  X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) \
  X(sinh) X(cosh) X(tanh) X(asinh) X(acosh) X(atanh) \
  X(sigmoid) X(softplus) X(erf) X(erfc)
// clang-format on

#define DESCENT_BINARY_FUNCTIONS(X) X(pow) X(atan2) X(hypot)

#define X(name)          \
  double name(double a); \
  void name(const double* a, double* out, int n);
DESCENT_UNARY_FUNCTIONS(X)
#undef X

#define X(name)                    \
  double name(double a, double b); \
  void name(const double* a, const double* b, double* out, int n);
DESCENT_BINARY_FUNCTIONS(X)
#undef X

/// Sine and cosine of the same argument at the price of one; equal to sin and cos bit for bit.
void sincos(const double* a, double* sine, double* cosine, int n);

}  // namespace descent::elementary
