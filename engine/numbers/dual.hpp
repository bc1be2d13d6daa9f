#pragma once

#include <array>
#include <type_traits>

#include "numbers/scalar.hpp"

/// Dual numbers: derivatives without formulas for derivatives of whole expressions, and without
/// the cancellation of difference quotients.
///
/// Take f(x) = x² and x = 10. To learn how f changes near 10, add a symbol ε that stands for a
/// change so small that its square counts as nothing, ε² = 0, and simply calculate:
///
///     f(10 + ε) = (10 + ε)² = 100 + 20 ε + ε² = 100 + 20 ε.
///
/// The number in front of ε is f'(10) = 20, exactly: nothing was approximated, and no limit taken.
/// For another function it works the same way, because to first order every smooth function is
///
///     f(a + t ε) = f(a) + f'(a) t ε,                                                       (1)
///
/// so that a program needs to know (1) only for its elementary operations; every expression made of
/// them then carries its derivative along by itself. That is forward-mode differentiation.
///
/// With several inputs there is one symbol per input, all products of two of them zero:
///
///     x = 3 + 1 ε₁ + 0 ε₂,  y = 4 + 0 ε₁ + 1 ε₂,   x y = 12 + 4 ε₁ + 3 ε₂,
///
/// and the coefficients (4, 3) are the gradient. Here the number without ε is called `value`, and
/// the coefficients `tangent`. A vector v in place of (1, 0), (0, 1) gives the directional
/// derivative ∇f·v.
///
/// The components need not be doubles. Dual<Dual<double, 1>, 1> differentiates the derivative and
/// so yields second derivatives; over intervals it yields bounds of derivatives over a whole box;
/// over the nodes of a tape (tape/graph.hpp) it writes the program that computes the derivative.
/// Each function, here and in dual_functions.hpp, is preceded by its own case of (1).
///
/// Conventions at the points where (1) does not hold (numerics.md B2):
///  - sqrt(0), asin(±1) and the like: the derivative is infinite, and a *structurally* zero tangent
///    (an input that cannot matter) stays zero; 0·∞ does not arise on an inactive input.
///  - |0|: 0, a subgradient. relu(0): 0. max and min at a tie: the mean of the two tangents.
///  - Steps (floor, ceil, sign, comparisons): 0. Comparisons and conditions see values only.
///  - hypot and atan2 at the origin have no derivative at all: NaN.
/// The value of a Dual operation is bit for bit what the plain operation gives.
namespace descent {

/// value + Σᵢ tangent[i] εᵢ with εᵢ εⱼ = 0.
template <class T, int N>
struct Dual {
  T value{};
  std::array<T, N> tangent{};

  Dual() = default;
  /// A constant: no tangent. (For T = tape node a default T is the structural zero.)
  explicit Dual(T v) : value(v) {}
  /// A constant given as what T itself is made of, e.g. a double for T = Dual<double, 1>.
  template <class U>
  requires(std::is_constructible_v<T, const U&> && !std::is_same_v<U, T> &&
           !std::is_same_v<U, Dual>) explicit Dual(const U& v)
      : value(T(v)) {}
  Dual(T v, const std::array<T, N>& t) : value(v), tangent(t) {}

  /// The i-th input: tangent `one` along its own axis.
  static Dual input(T v, int i, T one) {
    Dual x(v);
    x.tangent[i] = one;
    return x;
  }
};

template <class T, int N>
bool structurally_zero(const Dual<T, N>& a) {
  using scalar::structurally_zero;
  for (const T& t : a.tangent)
    if (!structurally_zero(t)) return false;
  return structurally_zero(a.value);
}

template <class T, int N>
bool visibly_zero(const Dual<T, N>& a) {
  using scalar::visibly_zero;
  for (const T& t : a.tangent)
    if (!visibly_zero(t)) return false;
  return visibly_zero(a.value);
}

/// Whether a has no tangent whatever the inputs are.
template <class T, int N>
bool is_constant(const Dual<T, N>& a) {
  using scalar::structurally_zero;
  for (const T& t : a.tangent)
    if (!structurally_zero(t)) return false;
  return true;
}

/// Applies `map` to every tangent.
template <class T, int N, class F>
Dual<T, N> with_tangent(const T& value, const Dual<T, N>& a, F map) {
  Dual<T, N> r(value);
  for (int i = 0; i < N; ++i) r.tangent[i] = map(a.tangent[i]);
  return r;
}

/// Applies `map` to every pair of tangents.
template <class T, int N, class F>
Dual<T, N> with_tangent(const T& value, const Dual<T, N>& a, const Dual<T, N>& b, F map) {
  Dual<T, N> r(value);
  for (int i = 0; i < N; ++i) r.tangent[i] = map(a.tangent[i], b.tangent[i]);
  return r;
}

// ---- Arithmetic ---------------------------------------------------------------------------------

/// (a + t ε) + (b + u ε) = (a + b) + (t + u) ε
template <class T, int N>
Dual<T, N> operator+(const Dual<T, N>& a, const Dual<T, N>& b) {
  return with_tangent(T(a.value + b.value), a, b, [](const T& t, const T& u) { return t + u; });
}

/// (a + t ε) − (b + u ε) = (a − b) + (t − u) ε
template <class T, int N>
Dual<T, N> operator-(const Dual<T, N>& a, const Dual<T, N>& b) {
  return with_tangent(T(a.value - b.value), a, b, [](const T& t, const T& u) { return t - u; });
}

/// −(a + t ε) = −a − t ε
template <class T, int N>
Dual<T, N> operator-(const Dual<T, N>& a) {
  return with_tangent(T(-a.value), a, [](const T& t) { return -t; });
}

/// (a + t ε)(b + u ε) = a b + (a u + b t) ε
template <class T, int N>
Dual<T, N> operator*(const Dual<T, N>& a, const Dual<T, N>& b) {
  return with_tangent(T(a.value * b.value), a, b,
                      [&](const T& t, const T& u) { return a.value * u + b.value * t; });
}

/// (a + t ε) / (b + u ε) = q + (t − q u)/b ε with q = a/b. (Not a · (1/b): that would change the
/// value's last bit.)
template <class T, int N>
Dual<T, N> operator/(const Dual<T, N>& a, const Dual<T, N>& b) {
  const T q = a.value / b.value;
  return with_tangent(q, a, b, [&](const T& t, const T& u) { return (t - q * u) / b.value; });
}

// The same with a plain number on one side.
template <class T, int N>
Dual<T, N> operator+(const Dual<T, N>& a, double k) {
  return Dual<T, N>(a.value + k, a.tangent);
}
template <class T, int N>
Dual<T, N> operator+(double k, const Dual<T, N>& a) {
  return Dual<T, N>(k + a.value, a.tangent);
}
template <class T, int N>
Dual<T, N> operator-(const Dual<T, N>& a, double k) {
  return Dual<T, N>(a.value - k, a.tangent);
}
template <class T, int N>
Dual<T, N> operator-(double k, const Dual<T, N>& a) {
  return with_tangent(T(k - a.value), a, [](const T& t) { return -t; });
}
template <class T, int N>
Dual<T, N> operator*(double k, const Dual<T, N>& a) {
  return with_tangent(T(k * a.value), a, [&](const T& t) { return k * t; });
}
template <class T, int N>
Dual<T, N> operator*(const Dual<T, N>& a, double k) {
  return k * a;
}
template <class T, int N>
Dual<T, N> operator/(const Dual<T, N>& a, double k) {
  return with_tangent(T(a.value / k), a, [&](const T& t) { return t / k; });
}
template <class T, int N>
Dual<T, N> operator/(double k, const Dual<T, N>& a) {
  const T q = k / a.value;
  return with_tangent(q, a, [&](const T& t) { return -(q * t) / a.value; });
}

}  // namespace descent
