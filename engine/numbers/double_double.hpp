#pragma once

#include "numbers/lanes.hpp"

/// Pairs of doubles whose unevaluated sum is a number of about 105 bits (Dekker, A floating-point
/// technique for extending the available precision, 1971), without fused multiply-add.
namespace descent::elementary {

/// high + low, |low| at most half an ulp of high when normalised.
template <typename V>
struct Pair {
  V high, low;
};

/// a + b exactly, if the exponent of a is not below that of b or a is zero.
template <typename V>
DESCENT_KERNEL Pair<V> fast_two_sum(V a, V b) {
  const V sum = a + b;
  return {sum, (a - sum) + b};
}

/// a + b exactly (Knuth).
template <typename V>
DESCENT_KERNEL Pair<V> two_sum(V a, V b) {
  const V sum = a + b;
  const V part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}

/// The first 26 bits of a; the rest a - head(a) has 27.
template <typename V>
DESCENT_KERNEL V head(V a) {
  return from_bits<V>(bits(a) & ~std::uint64_t{0x7ffffff});
}

/// a b, to about 2^-106 of it, for factors whose parts neither overflow nor underflow.
template <typename V>
DESCENT_KERNEL Pair<V> two_product(V a, V b) {
  const V product = a * b;
  const V a1 = head(a), a2 = a - a1;
  const V b1 = head(b), b2 = b - b1;
  return {product, ((a1 * b1 - product) + (a1 * b2 + a2 * b1)) + a2 * b2};
}

template <typename V>
DESCENT_KERNEL Pair<V> operator+(Pair<V> a, Pair<V> b) {
  const Pair<V> s = two_sum(a.high, b.high);
  return fast_two_sum(s.high, s.low + (a.low + b.low));
}

template <typename V>
DESCENT_KERNEL Pair<V> operator+(Pair<V> a, V b) {
  const Pair<V> s = two_sum(a.high, b);
  return fast_two_sum(s.high, s.low + a.low);
}

template <typename V>
DESCENT_KERNEL Pair<V> operator-(Pair<V> a) {
  return {-a.high, -a.low};
}

template <typename V>
DESCENT_KERNEL Pair<V> operator*(Pair<V> a, Pair<V> b) {
  const Pair<V> p = two_product(a.high, b.high);
  return fast_two_sum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

template <typename V>
DESCENT_KERNEL Pair<V> operator*(Pair<V> a, V b) {
  const Pair<V> p = two_product(a.high, b);
  return fast_two_sum(p.high, p.low + a.low * b);
}

template <typename V>
DESCENT_KERNEL Pair<V> operator/(Pair<V> a, Pair<V> b) {
  const V quotient = a.high / b.high;
  const Pair<V> back = two_product(quotient, b.high);
  const V rest = ((a.high - back.high) - back.low) + (a.low - quotient * b.low);
  return fast_two_sum(quotient, rest / b.high);
}

/// Square root of a positive pair.
inline Pair<double> square_root(Pair<double> a) {
  const double root = __builtin_sqrt(a.high);
  const Pair<double> back = two_product(root, root);
  const double rest = ((a.high - back.high) - back.low) + a.low;
  return fast_two_sum(root, rest / (root + root));
}

}  // namespace descent::elementary
