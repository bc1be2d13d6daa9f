#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "numbers/bits.hpp"
#include "numbers/two_vectors.hpp"

// Only for the test whether a mask has all lanes set; everything else is plain vector arithmetic.
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__AVX2__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Lane types for the elementary functions: one double, or a SIMD vector of two, four or eight. A
/// kernel is a template over the lane type, so that the function of one double and the function of
/// a block run the same sequence of IEEE operations and give the same bits.
namespace descent::elementary {

/// Kernels are small and used in few places; inlining them keeps vectors in registers.
#define DESCENT_KERNEL [[gnu::always_inline]] inline

using Double2 = double __attribute__((vector_size(16)));
using Bits2 = std::uint64_t __attribute__((vector_size(16)));
#if defined(__AVX2__)
#define DESCENT_FOUR_LANES
using Double4 = double __attribute__((vector_size(32)));
using Bits4 = std::uint64_t __attribute__((vector_size(32)));
#endif
#if defined(__AVX512F__) && defined(__AVX512DQ__)
#define DESCENT_EIGHT_LANES
using Double8 = double __attribute__((vector_size(64)));
using Bits8 = std::uint64_t __attribute__((vector_size(64)));
#endif

/// What belongs to a lane type V: the unsigned integer of the same shape and the number of lanes.
/// A mask is a Bits whose lanes are all ones or all zeros.
template <typename V>
struct LaneTraits;
template <>
struct LaneTraits<double> {
  using Bits = std::uint64_t;
  static constexpr int lanes = 1;
};
template <>
struct LaneTraits<Double2> {
  using Bits = Bits2;
  static constexpr int lanes = 2;
};
#ifdef DESCENT_FOUR_LANES
template <>
struct LaneTraits<Double4> {
  using Bits = Bits4;
  static constexpr int lanes = 4;
};
#endif
#ifdef DESCENT_EIGHT_LANES
template <>
struct LaneTraits<Double8> {
  using Bits = Bits8;
  static constexpr int lanes = 8;
};
#endif

#if defined(DESCENT_EIGHT_LANES)
using Widest = Double8;
#elif defined(__AVX2__)
using Widest = Double4;
#else
using Widest = Double2;
#endif

template <>
struct LaneTraits<TwoVectors<Double2, double>> {
  using Bits = TwoVectors<Bits2, std::uint64_t>;
  static constexpr int lanes = 4;
};

/// What the loops over a block go by. WebAssembly's vectors are short, and most operations of a
/// kernel wait for the one before.
#ifdef __wasm_simd128__
using Stride = TwoVectors<Double2, double>;
#else
using Stride = Widest;
#endif

template <typename V>
using BitsOf = typename LaneTraits<V>::Bits;

inline constexpr std::uint64_t sign_bit = 0x8000000000000000;
inline constexpr double infinity = __builtin_inf();
inline constexpr double canonical_nan = quiet_nan;

template <typename V>
DESCENT_KERNEL BitsOf<V> bits(V a) {
  return std::bit_cast<BitsOf<V>>(a);
}

template <typename V>
DESCENT_KERNEL V from_bits(BitsOf<V> a) {
  return std::bit_cast<V>(a);
}

template <typename V>
DESCENT_KERNEL V splat(double c) {
  if constexpr (LaneTraits<V>::lanes == 1 || std::is_class_v<V>) {
    return c;
  } else if constexpr (LaneTraits<V>::lanes == 2) {
    return V{c, c};
  } else if constexpr (LaneTraits<V>::lanes == 4) {
    return V{c, c, c, c};
  } else {
    return V{c, c, c, c, c, c, c, c};
  }
}

/// Masks of a comparison. All are false where a lane is NaN.
template <typename V>
DESCENT_KERNEL BitsOf<V> is_less(V a, V b) {
  if constexpr (std::is_class_v<V>) {
    return {is_less(a.first, b.first), is_less(a.second, b.second)};
  } else if constexpr (LaneTraits<V>::lanes == 1) {
    return a < b ? ~std::uint64_t{0} : 0;
  } else {
    return (BitsOf<V>)(a < b);
  }
}

template <typename V>
DESCENT_KERNEL BitsOf<V> is_less_equal(V a, V b) {
  if constexpr (std::is_class_v<V>) {
    return {is_less_equal(a.first, b.first), is_less_equal(a.second, b.second)};
  } else if constexpr (LaneTraits<V>::lanes == 1) {
    return a <= b ? ~std::uint64_t{0} : 0;
  } else {
    return (BitsOf<V>)(a <= b);
  }
}

template <typename V>
DESCENT_KERNEL BitsOf<V> is_equal(V a, V b) {
  if constexpr (std::is_class_v<V>) {
    return {is_equal(a.first, b.first), is_equal(a.second, b.second)};
  } else if constexpr (LaneTraits<V>::lanes == 1) {
    return a == b ? ~std::uint64_t{0} : 0;
  } else {
    return (BitsOf<V>)(a == b);
  }
}

/// The mask of the lanes in which all bits are 0.
template <typename V>
DESCENT_KERNEL BitsOf<V> is_zero(BitsOf<V> a) {
  if constexpr (std::is_class_v<V>) {
    return {is_zero<decltype(V::first)>(a.first), is_zero<decltype(V::second)>(a.second)};
  } else if constexpr (LaneTraits<V>::lanes == 1) {
    return a == 0 ? ~std::uint64_t{0} : 0;
  } else {
    return (BitsOf<V>)(a == 0);
  }
}

/// a where the mask is set, else b.
template <typename V>
DESCENT_KERNEL V select(BitsOf<V> mask, V a, V b) {
  return from_bits<V>((bits(a) & mask) | (bits(b) & ~mask));
}

template <typename V>
DESCENT_KERNEL V absolute(V a) {
  return from_bits<V>(bits(a) & ~sign_bit);
}

/// magnitude (not negative) with the sign of s.
template <typename V>
DESCENT_KERNEL V with_sign(V magnitude, V s) {
  return from_bits<V>(bits(magnitude) | (bits(s) & sign_bit));
}

/// Whether all lanes of a mask are set.
DESCENT_KERNEL bool all(std::uint64_t mask) { return mask != 0; }
DESCENT_KERNEL bool all(Bits2 mask) {
#if defined(__wasm_simd128__)
  return !wasm_v128_any_true(std::bit_cast<v128_t>(~mask));
#elif defined(__SSE2__)
  return _mm_movemask_pd(std::bit_cast<__m128d>(mask)) == 0b11;
#else
  return (mask[0] & mask[1]) != 0;
#endif
}
DESCENT_KERNEL bool all(const TwoVectors<Bits2, std::uint64_t>& mask) {
  return all(mask.first & mask.second);
}
#ifdef DESCENT_FOUR_LANES
DESCENT_KERNEL bool all(Bits4 mask) {
  return _mm256_movemask_pd(std::bit_cast<__m256d>(mask)) == 0b1111;
}
#endif
#ifdef DESCENT_EIGHT_LANES
DESCENT_KERNEL bool all(Bits8 mask) {
  return _mm512_movepi64_mask(std::bit_cast<__m512i>(mask)) == 0xff;
}
#endif

template <typename V>
DESCENT_KERNEL V load(const double* a) {
  V v;
  std::memcpy(&v, a, sizeof v);
  return v;
}

template <typename V>
DESCENT_KERNEL void store(double* out, V v) {
  std::memcpy(out, &v, sizeof v);
}

template <typename V>
DESCENT_KERNEL BitsOf<V> load_bits(const std::uint64_t* a) {
  BitsOf<V> v;
  std::memcpy(&v, a, sizeof v);
  return v;
}

template <typename V>
DESCENT_KERNEL void store_bits(std::uint64_t* out, BitsOf<V> v) {
  std::memcpy(out, &v, sizeof v);
}

/// Adding this to |x| < 2^51 rounds x to an integer, which then stands in the low bits of the sum.
inline constexpr double round_shift = 0x1.8p52;

/// x rounded to the nearest integer, twice: as a double and in the low bits of `shifted`.
template <typename V>
struct Rounded {
  V value;
  BitsOf<V> shifted;
};

template <typename V>
DESCENT_KERNEL Rounded<V> round_to_integer(V x) {
  const V shifted = x + round_shift;
  return {shifted - round_shift, bits(shifted)};
}

/// 2^k for -1022 <= k <= 1023, k in the low bits.
template <typename V>
DESCENT_KERNEL V power_of_two(BitsOf<V> k) {
  return from_bits<V>((k << 52) + (std::uint64_t{1023} << 52));
}

/// c[first] + u c[first+1] + u^2 c[first+2] + …, even and odd powers apart, so that they overlap.
template <int first = 0, typename V, int count>
DESCENT_KERNEL V polynomial(const double (&c)[count], V u) {
  static_assert(count - first >= 3);
  const V w = u * u;
  V upper = splat<V>(c[count - 1]);
  V lower = splat<V>(c[count - 2]);
#pragma GCC unroll 16
  for (int i = count - 3; i > first; i -= 2) {
    upper = c[i] + w * upper;
    lower = c[i - 1] + w * lower;
  }
  if constexpr ((count - first) % 2 == 0) return lower + u * upper;
  return (c[first] + w * upper) + u * lower;
}

}  // namespace descent::elementary
