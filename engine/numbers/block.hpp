#pragma once

#include "numbers/lanes.hpp"

/// Drivers that turn a kernel into the function of one double and of a block.
///
/// A kernel is a struct with `fast`, a template over the lane type that also says in which lanes
/// its result does not hold, and `rare`, the complete answer for one such lane. Both forms of a
/// function choose between the two in the same way, lane by lane.
namespace descent::elementary {

template <typename Kernel>
inline double evaluate_one(double a) {
  std::uint64_t rare = 0;
  const double result = Kernel::template fast<double>(a, rare);
  return rare == 0 ? result : Kernel::rare(a);
}

template <typename Kernel>
inline double evaluate_one(double a, double b) {
  std::uint64_t rare = 0;
  const double result = Kernel::template fast<double>(a, b, rare);
  return rare == 0 ? result : Kernel::rare(a, b);
}

/// out[i] = kernel(a[i]); out may be a.
template <typename Kernel>
inline void evaluate_block(const double* a, double* out, int n) {
  using V = Widest;
  constexpr int lanes = LaneTraits<V>::lanes;
  int i = 0;
  for (; i + lanes <= n; i += lanes) {
    const V x = load<V>(a + i);
    BitsOf<V> rare{};
    V y = Kernel::template fast<V>(x, rare);
    if (any(rare)) [[unlikely]] {
      for (int lane = 0; lane < lanes; ++lane) {
        if (rare[lane] != 0) y[lane] = Kernel::rare(x[lane]);
      }
    }
    store<V>(out + i, y);
  }
  for (; i < n; ++i) out[i] = evaluate_one<Kernel>(a[i]);
}

/// out[i] = kernel(a[i], b[i]); out may be a or b.
template <typename Kernel>
inline void evaluate_block(const double* a, const double* b, double* out, int n) {
  using V = Widest;
  constexpr int lanes = LaneTraits<V>::lanes;
  int i = 0;
  for (; i + lanes <= n; i += lanes) {
    const V x = load<V>(a + i);
    const V y = load<V>(b + i);
    BitsOf<V> rare{};
    V z = Kernel::template fast<V>(x, y, rare);
    if (any(rare)) [[unlikely]] {
      for (int lane = 0; lane < lanes; ++lane) {
        if (rare[lane] != 0) z[lane] = Kernel::rare(x[lane], y[lane]);
      }
    }
    store<V>(out + i, z);
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
