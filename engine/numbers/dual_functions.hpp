#pragma once

#include "numbers/dual.hpp"

/// The functions of dual numbers; dual.hpp tells what these are, and by which equation (1) each
/// function here is its own case.
namespace descent {

// ---- Functions of one argument: f(a + t ε) = f(a) + f'(a) t ε -----------------------------------

/// value + slope() t ε; the slope is not even computed for a constant.
template <class T, int N, class F>
Dual<T, N> chain(const T& value, const Dual<T, N>& a, F slope) {
  if (is_constant(a)) return Dual<T, N>(value);
  const T s = slope();
  return with_tangent(value, a, [&](const T& t) { return s * t; });
}

/// exp(a + t ε) = eᵃ + eᵃ t ε
template <class T, int N>
Dual<T, N> exp(const Dual<T, N>& a) {
  using scalar::exp;
  const T r = exp(a.value);
  return chain(r, a, [&] { return r; });
}

/// 2^(a + t ε) = 2ᵃ + 2ᵃ ln 2 t ε
template <class T, int N>
Dual<T, N> exp2(const Dual<T, N>& a) {
  using scalar::exp2;
  const T r = exp2(a.value);
  return chain(r, a, [&] { return 0.69314718055994531 * r; });
}

/// expm1(a + t ε) = (eᵃ − 1) + eᵃ t ε, where eᵃ is not taken from the difference: that has lost
/// its digits for a ≪ 0.
template <class T, int N>
Dual<T, N> expm1(const Dual<T, N>& a) {
  using scalar::exp, scalar::expm1;
  return chain(T(expm1(a.value)), a, [&] { return exp(a.value); });
}

/// ln(a + t ε) = ln a + t/a ε
template <class T, int N>
Dual<T, N> log(const Dual<T, N>& a) {
  using scalar::log;
  return with_tangent(T(log(a.value)), a, [&](const T& t) { return t / a.value; });
}

/// log₂(a + t ε) = log₂ a + t/(a ln 2) ε
template <class T, int N>
Dual<T, N> log2(const Dual<T, N>& a) {
  using scalar::log2;
  return with_tangent(T(log2(a.value)), a,
                      [&](const T& t) { return 1.4426950408889634 * (t / a.value); });
}

/// log₁₀(a + t ε) = log₁₀ a + t/(a ln 10) ε
template <class T, int N>
Dual<T, N> log10(const Dual<T, N>& a) {
  using scalar::log10;
  return with_tangent(T(log10(a.value)), a,
                      [&](const T& t) { return 0.43429448190325183 * (t / a.value); });
}

/// ln(1 + a + t ε) = ln(1 + a) + t/(1 + a) ε
template <class T, int N>
Dual<T, N> log1p(const Dual<T, N>& a) {
  using scalar::log1p;
  return with_tangent(T(log1p(a.value)), a, [&](const T& t) { return t / (1.0 + a.value); });
}

/// √(a + t ε) = √a + t/(2√a) ε
template <class T, int N>
Dual<T, N> sqrt(const Dual<T, N>& a) {
  using scalar::sqrt;
  const T r = sqrt(a.value);
  return with_tangent(r, a, [&](const T& t) { return (0.5 * t) / r; });
}

/// ∛(a + t ε) = ∛a + t/(3 ∛a²) ε
template <class T, int N>
Dual<T, N> cbrt(const Dual<T, N>& a) {
  using scalar::cbrt;
  const T r = cbrt(a.value);
  return with_tangent(r, a, [&](const T& t) { return t / (3.0 * (r * r)); });
}

/// sin(a + t ε) = sin a + cos a t ε
template <class T, int N>
Dual<T, N> sin(const Dual<T, N>& a) {
  using scalar::cos, scalar::sin;
  return chain(T(sin(a.value)), a, [&] { return cos(a.value); });
}

/// cos(a + t ε) = cos a − sin a t ε
template <class T, int N>
Dual<T, N> cos(const Dual<T, N>& a) {
  using scalar::cos, scalar::sin;
  return chain(T(cos(a.value)), a, [&] { return -sin(a.value); });
}

/// tan(a + t ε) = tan a + (1 + tan² a) t ε
template <class T, int N>
Dual<T, N> tan(const Dual<T, N>& a) {
  using scalar::tan;
  const T r = tan(a.value);
  return chain(r, a, [&] { return 1.0 + r * r; });
}

/// 1 − a², as (1 − a)(1 + a): the product keeps the digits near ±1.
template <class T>
T one_minus_square(const T& a) {
  return (1.0 - a) * (1.0 + a);
}

/// 1 − (a + t ε)² = (1 − a²) − 2 a t ε; the rule of products would find 2 a as a difference.
template <class T, int N>
Dual<T, N> one_minus_square(const Dual<T, N>& a) {
  return with_tangent(T(one_minus_square(a.value)), a,
                      [&](const T& t) { return -2.0 * (a.value * t); });
}

/// asin(a + t ε) = asin a + t/√(1 − a²) ε
template <class T, int N>
Dual<T, N> asin(const Dual<T, N>& a) {
  using scalar::asin, scalar::sqrt;
  if (is_constant(a)) return Dual<T, N>(asin(a.value));
  const T s = sqrt(one_minus_square(a.value));
  return with_tangent(T(asin(a.value)), a, [&](const T& t) { return t / s; });
}

/// acos(a + t ε) = acos a − t/√(1 − a²) ε
template <class T, int N>
Dual<T, N> acos(const Dual<T, N>& a) {
  using scalar::acos, scalar::sqrt;
  if (is_constant(a)) return Dual<T, N>(acos(a.value));
  const T s = sqrt(one_minus_square(a.value));
  return with_tangent(T(acos(a.value)), a, [&](const T& t) { return -(t / s); });
}

/// atan(a + t ε) = atan a + t/(1 + a²) ε
template <class T, int N>
Dual<T, N> atan(const Dual<T, N>& a) {
  using scalar::atan;
  if (is_constant(a)) return Dual<T, N>(atan(a.value));
  const T s = 1.0 + a.value * a.value;
  return with_tangent(T(atan(a.value)), a, [&](const T& t) { return t / s; });
}

/// sinh(a + t ε) = sinh a + cosh a t ε
template <class T, int N>
Dual<T, N> sinh(const Dual<T, N>& a) {
  using scalar::cosh, scalar::sinh;
  return chain(T(sinh(a.value)), a, [&] { return cosh(a.value); });
}

/// cosh(a + t ε) = cosh a + sinh a t ε
template <class T, int N>
Dual<T, N> cosh(const Dual<T, N>& a) {
  using scalar::cosh, scalar::sinh;
  return chain(T(cosh(a.value)), a, [&] { return sinh(a.value); });
}

/// tanh(a + t ε) = r + (1 − r²) t ε with r = tanh a. Where tanh saturates the slope is a difference
/// of nearly equal numbers, off by up to 1e-16: the price of not computing a cosh as well.
template <class T, int N>
Dual<T, N> tanh(const Dual<T, N>& a) {
  using scalar::tanh;
  const T r = tanh(a.value);
  return chain(r, a, [&] { return 1.0 - r * r; });
}

/// asinh(a + t ε) = asinh a + t/√(1 + a²) ε
template <class T, int N>
Dual<T, N> asinh(const Dual<T, N>& a) {
  using scalar::asinh, scalar::sqrt;
  if (is_constant(a)) return Dual<T, N>(asinh(a.value));
  const T s = sqrt(1.0 + a.value * a.value);
  return with_tangent(T(asinh(a.value)), a, [&](const T& t) { return t / s; });
}

/// acosh(a + t ε) = acosh a + t/√((a − 1)(a + 1)) ε
template <class T, int N>
Dual<T, N> acosh(const Dual<T, N>& a) {
  using scalar::acosh, scalar::sqrt;
  if (is_constant(a)) return Dual<T, N>(acosh(a.value));
  const T s = sqrt(a.value - 1.0) * sqrt(a.value + 1.0);
  return with_tangent(T(acosh(a.value)), a, [&](const T& t) { return t / s; });
}

/// atanh(a + t ε) = atanh a + t/(1 − a²) ε
template <class T, int N>
Dual<T, N> atanh(const Dual<T, N>& a) {
  using scalar::atanh;
  if (is_constant(a)) return Dual<T, N>(atanh(a.value));
  const T s = one_minus_square(a.value);
  return with_tangent(T(atanh(a.value)), a, [&](const T& t) { return t / s; });
}

/// σ(a + t ε) = σ(a) + σ(a) σ(−a) t ε, where 1 − σ(a) = σ(−a) keeps its digits for a ≫ 0.
template <class T, int N>
Dual<T, N> sigmoid(const Dual<T, N>& a) {
  using scalar::sigmoid;
  const T r = sigmoid(a.value);
  return chain(r, a, [&] { return r * sigmoid(-a.value); });
}

/// softplus(a + t ε) = ln(1 + eᵃ) + σ(a) t ε
template <class T, int N>
Dual<T, N> softplus(const Dual<T, N>& a) {
  using scalar::sigmoid, scalar::softplus;
  return chain(T(softplus(a.value)), a, [&] { return sigmoid(a.value); });
}

/// erf(a + t ε) = erf a + (2/√π) e^(−a²) t ε
template <class T, int N>
Dual<T, N> erf(const Dual<T, N>& a) {
  using scalar::erf, scalar::exp;
  return chain(T(erf(a.value)), a, [&] { return 1.1283791670955126 * exp(-(a.value * a.value)); });
}

/// erfc(a + t ε) = erfc a − (2/√π) e^(−a²) t ε
template <class T, int N>
Dual<T, N> erfc(const Dual<T, N>& a) {
  using scalar::erfc, scalar::exp;
  return chain(T(erfc(a.value)), a,
               [&] { return -1.1283791670955126 * exp(-(a.value * a.value)); });
}

/// |a + t ε| = |a| + sign(a) t ε; at the kink a = 0 the subgradient 0.
template <class T, int N>
Dual<T, N> abs(const Dual<T, N>& a) {
  using scalar::abs, scalar::sign;
  return chain(T(abs(a.value)), a, [&] { return sign(a.value); });
}

/// relu(a + t ε) = max(a, 0) + (t where a > 0, else 0) ε; at the kink a = 0 the subgradient 0.
template <class T, int N>
Dual<T, N> relu(const Dual<T, N>& a) {
  using scalar::greater, scalar::relu, scalar::select;
  if (is_constant(a)) return Dual<T, N>(relu(a.value));
  const T active = greater(a.value, 0.0);
  return with_tangent(T(relu(a.value)), a, [&](const T& t) { return select(active, t, T()); });
}

// Steps: flat wherever they have a derivative.

/// sign(a + t ε) = sign a
template <class T, int N>
Dual<T, N> sign(const Dual<T, N>& a) {
  using scalar::sign;
  return Dual<T, N>(sign(a.value));
}

/// ⌊a + t ε⌋ = ⌊a⌋
template <class T, int N>
Dual<T, N> floor(const Dual<T, N>& a) {
  using scalar::floor;
  return Dual<T, N>(floor(a.value));
}

/// ⌈a + t ε⌉ = ⌈a⌉
template <class T, int N>
Dual<T, N> ceil(const Dual<T, N>& a) {
  using scalar::ceil;
  return Dual<T, N>(ceil(a.value));
}

// ---- Functions of two and three arguments -------------------------------------------------------

/// if(c, a + t ε, b + u ε): the tangent of the branch that is taken. The tangent of the other one
/// is not looked at, so it may be anything.
template <class T, int N>
Dual<T, N> select(const Dual<T, N>& c, const Dual<T, N>& a, const Dual<T, N>& b) {
  using scalar::select;
  return with_tangent(T(select(c.value, a.value, b.value)), a, b,
                      [&](const T& t, const T& u) { return select(c.value, t, u); });
}
/// The same with a structural zero or a constant T in a branch.
template <class T, int N>
Dual<T, N> select(const Dual<T, N>& c, const Dual<T, N>& a, double b) {
  using scalar::select;
  return with_tangent(T(select(c.value, a.value, b)), a,
                      [&](const T& t) { return select(c.value, t, T()); });
}

/// max: the tangent of the larger; at a tie the mean of both, as Ceres, JAX and PyTorch have it. A
/// NaN makes the comparison and with it the tangent NaN.
template <class T, int N>
Dual<T, N> max(const Dual<T, N>& a, const Dual<T, N>& b) {
  using scalar::greater, scalar::less, scalar::max, scalar::select;
  const T r = max(a.value, b.value);
  if (is_constant(a) && is_constant(b)) return Dual<T, N>(r);
  const T first = greater(a.value, b.value), second = less(a.value, b.value);
  return with_tangent(r, a, b, [&](const T& t, const T& u) {
    return T(select(first, t, T(select(second, u, T(0.5 * T(t + u))))));
  });
}

/// min: the tangent of the smaller; at a tie the mean of both.
template <class T, int N>
Dual<T, N> min(const Dual<T, N>& a, const Dual<T, N>& b) {
  using scalar::greater, scalar::less, scalar::min, scalar::select;
  const T r = min(a.value, b.value);
  if (is_constant(a) && is_constant(b)) return Dual<T, N>(r);
  const T first = less(a.value, b.value), second = greater(a.value, b.value);
  return with_tangent(r, a, b, [&](const T& t, const T& u) {
    return T(select(first, t, T(select(second, u, T(0.5 * T(t + u))))));
  });
}

/// clip(x, low, high) = min(max(x, low), high), also where low > high.
template <class T, int N>
Dual<T, N> clip(const Dual<T, N>& a, const Dual<T, N>& low, const Dual<T, N>& high) {
  return min(max(a, low), high);
}

/// mod(a, b) = a − b ⌊a/b⌋, so (a + t ε) mod (b + u ε) = a mod b + (t − ⌊a/b⌋ u) ε
template <class T, int N>
Dual<T, N> mod(const Dual<T, N>& a, const Dual<T, N>& b) {
  using scalar::floor, scalar::mod;
  const T r = mod(a.value, b.value);
  if (is_constant(b)) return Dual<T, N>(r, a.tangent);
  const T turns = floor(a.value / b.value);
  return with_tangent(r, a, b, [&](const T& t, const T& u) { return t - turns * u; });
}

/// hypot(a + t ε, b + u ε) = h + (a/h t + b/h u) ε; the quotients neither overflow nor underflow.
template <class T, int N>
Dual<T, N> hypot(const Dual<T, N>& a, const Dual<T, N>& b) {
  using scalar::hypot;
  const T h = hypot(a.value, b.value);
  if (is_constant(a) && is_constant(b)) return Dual<T, N>(h);
  const T p = a.value / h, q = b.value / h;
  return with_tangent(h, a, b, [&](const T& t, const T& u) { return p * t + q * u; });
}

/// atan2(b + u ε, a + t ε) = atan2(b, a) + (a u − b t)/(a² + b²) ε
template <class T, int N>
Dual<T, N> atan2(const Dual<T, N>& b, const Dual<T, N>& a) {
  using scalar::atan2;
  const T r = atan2(b.value, a.value);
  if (is_constant(a) && is_constant(b)) return Dual<T, N>(r);
  const T d = a.value * a.value + b.value * b.value;
  return with_tangent(r, b, a,
                      [&](const T& u, const T& t) { return (a.value * u - b.value * t) / d; });
}

/// (a + t ε)^c = aᶜ + c aᶜ⁻¹ t ε for a number c of the formula. At a = 0 the slope is ∞ for
/// 0 < c < 1, 1 for c = 1, and 0 for c > 1 and for c = 0.
template <class T, int N>
Dual<T, N> power(const Dual<T, N>& a, double c) {
  if (c == 0.5) return sqrt(a);
  const auto plain = [&](double exponent) {
    if constexpr (std::is_same_v<T, double>) {
      return scalar::literal_power(a.value, exponent);
    } else {
      return power(a.value, exponent);
    }
  };
  if (c == 0) return Dual<T, N>(plain(0));
  return chain(T(plain(c)), a, [&] { return T(c * plain(c - 1)); });
}

/// (a + t ε)^(b + u ε) = aᵇ + (b aᵇ⁻¹ t + aᵇ ln a u) ε. Nine cases:
///  1. a > 0: the formula.
///  2. a = 0, b > 1: both terms are 0 (the second is the limit of aᵇ ln a).
///  3. a = 0, b = 1: the first slope is 1, the second 0.
///  4. a = 0, 0 < b < 1: the first slope is ∞, the second 0.
///  5. a = 0, b = 0: the value is 1, the first slope 0 (a⁰ = 1 for all a), the second −∞.
///  6. a = 0, b < 0: the value is ∞ and the slopes are not finite.
///  7. a < 0, b whole, u = 0: the first term, as for a literal exponent.
///  8. a < 0, b whole, u ≠ 0: NaN, for aᵇ exists only at isolated b.
///  9. a < 0, b not whole: NaN.
/// A term whose tangent is zero is left out: the exponent is then a constant and ln a, which may be
/// NaN, must not matter.
template <class T, int N>
Dual<T, N> power(const Dual<T, N>& a, const Dual<T, N>& b) {
  using scalar::log, scalar::power, scalar::select, scalar::visibly_zero;
  const T r = power(a.value, b.value);
  Dual<T, N> result(r);
  for (int i = 0; i < N; ++i) {
    if (!visibly_zero(a.tangent[i]))
      result.tangent[i] =
          T(select(b.value, T(b.value * power(a.value, b.value - 1.0)), T())) * a.tangent[i];
    if (!visibly_zero(b.tangent[i]))
      // Where aᵇ is 0 its product with ln a is 0 too, though ln a may be −∞ (cases 2 to 4).
      result.tangent[i] = result.tangent[i] + T(select(r, T(r * log(a.value)), T())) * b.tangent[i];
  }
  return result;
}

// Comparisons see values only, and their results are flat.
#define DESCENT_COMPARISON(name)                              \
  template <class T, int N>                                   \
  Dual<T, N> name(const Dual<T, N>& a, const Dual<T, N>& b) { \
    using scalar::name;                                       \
    return Dual<T, N>(name(a.value, b.value));                \
  }                                                           \
  template <class T, int N>                                   \
  Dual<T, N> name(const Dual<T, N>& a, double b) {            \
    using scalar::name;                                       \
    return Dual<T, N>(name(a.value, b));                      \
  }
DESCENT_COMPARISON(less)
DESCENT_COMPARISON(less_equal)
DESCENT_COMPARISON(greater)
DESCENT_COMPARISON(greater_equal)
DESCENT_COMPARISON(equal)
DESCENT_COMPARISON(not_equal)
#undef DESCENT_COMPARISON

}  // namespace descent
