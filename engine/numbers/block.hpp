#pragma once

#include "numbers/lanes.hpp"

/// Drivers that turn a kernel into the function of one double and of a block.
///
/// A kernel is a struct with `fast`, a template over the lane type that also says in which lanes
/// its result holds, the `usual` ones, and `rare`, the complete answer for any other lane. Both
/// forms of a function choose between the two in the same way, lane by lane.
namespace descent::elementary {

template <typename Kernel>
inline double evaluate_one(double a) {
  std::uint64_t usual;
  const double result = Kernel::template fast<double>(a, usual);
  return usual != 0 ? result : Kernel::rare(a);
}

template <typename Kernel>
inline double evaluate_one(double a, double b) {
  std::uint64_t usual;
  const double result = Kernel::template fast<double>(a, b, usual);
  return usual != 0 ? result : Kernel::rare(a, b);
}

/// y with the lanes corrected that are not usual. (y is computed whole before it is asked whether
/// there are any: browsers move what only a later part of a loop needs, constants too, into that
/// part.)
template <typename V, typename Rare>
[[gnu::noinline]] V answer_rare(V y, BitsOf<V> usual, Rare of_lane) {
  constexpr int lanes = LaneTraits<V>::lanes;
  double answers[lanes];
  std::uint64_t fine[lanes];
  store<V>(answers, y);
  store_bits<V>(fine, usual);
  for (int lane = 0; lane < lanes; ++lane) {
    if (fine[lane] == 0) answers[lane] = of_lane(lane);
  }
  return load<V>(answers);
}

/// out[i] = kernel(a[i]); out may be a.
template <typename Kernel>
inline void evaluate_block(const double* a, double* out, int n) {
  using V = Stride;
  constexpr int lanes = LaneTraits<V>::lanes;
  int i = 0;
  for (; i + lanes <= n; i += lanes) {
    BitsOf<V> usual;
    V y = Kernel::template fast<V>(load<V>(a + i), usual);
    if (!all(usual)) [[unlikely]] {
      y = answer_rare(y, usual, [=](int lane) { return Kernel::rare(a[i + lane]); });
    }
    store<V>(out + i, y);
  }
  for (; i < n; ++i) out[i] = evaluate_one<Kernel>(a[i]);
}

/// out[i] = kernel(a[i], b[i]); out may be a or b.
template <typename Kernel>
inline void evaluate_block(const double* a, const double* b, double* out, int n) {
  using V = Stride;
  constexpr int lanes = LaneTraits<V>::lanes;
  int i = 0;
  for (; i + lanes <= n; i += lanes) {
    BitsOf<V> usual;
    V y = Kernel::template fast<V>(load<V>(a + i), load<V>(b + i), usual);
    if (!all(usual)) [[unlikely]] {
      y = answer_rare(y, usual, [=](int lane) { return Kernel::rare(a[i + lane], b[i + lane]); });
    }
    store<V>(out + i, y);
  }
  for (; i < n; ++i) out[i] = evaluate_one<Kernel>(a[i], b[i]);
}

/// Defines both forms of a function from its kernel.
#define DESCENT_UNARY_FROM_KERNEL(name, Kernel)             \
  double name(double a) { return evaluate_one<Kernel>(a); } \
  void name(const double* a, double* out, int n) { evaluate_block<Kernel>(a, out, n); }

#define DESCENT_BINARY_FROM_KERNEL(name, Kernel)                         \
  double name(double a, double b) { return evaluate_one<Kernel>(a, b); } \
  void name(const double* a, const double* b, double* out, int n) {      \
    evaluate_block<Kernel>(a, b, out, n);                                \
  }

/// The block form of a function that goes lane by lane.
#define DESCENT_UNARY_LANE_BY_LANE(name)             \
  void name(const double* a, double* out, int n) {   \
    for (int i = 0; i < n; ++i) out[i] = name(a[i]); \
  }

#define DESCENT_BINARY_LANE_BY_LANE(name)                           \
  void name(const double* a, const double* b, double* out, int n) { \
    for (int i = 0; i < n; ++i) out[i] = name(a[i], b[i]);          \
  }

}  // namespace descent::elementary
