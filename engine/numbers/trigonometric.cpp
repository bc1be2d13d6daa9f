#include <algorithm>

#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/trigonometric_core.hpp"

namespace descent::elementary {
namespace {

template <typename V>
struct SineCosine {
  V sine, cosine;
};

template <typename V>
DESCENT_KERNEL V cosine_of(const Angle<V>& angle) {
  const Pair<V> parts = cosine_parts(angle);
  return parts.high + parts.low;
}

/// Mask of the even quarters.
template <typename V>
DESCENT_KERNEL BitsOf<V> is_even(BitsOf<V> quarter) {
  return is_zero<V>(quarter & 1);
}

/// Sine and cosine of a reduced angle as if its quarter were 0: now exchanged and signed by the
/// quarter, `even` being the mask of the even ones.
template <typename V>
DESCENT_KERNEL SineCosine<V> turned(V s, V c, BitsOf<V> quarter, BitsOf<V> even) {
  const BitsOf<V> exchanged = (bits(s) ^ bits(c)) & ~even;
  return {from_bits<V>(bits(s) ^ exchanged ^ ((quarter & 2) << 62)),
          from_bits<V>(bits(c) ^ exchanged ^ (((quarter + 1) & 2) << 62))};
}

template <typename V>
DESCENT_KERNEL SineCosine<V> both(const Angle<V>& angle) {
  return turned(angle.high - sine_loss(angle), cosine_of(angle), angle.quarter,
                is_even<V>(angle.quarter));
}

bool finite(double x) { return __builtin_fabs(x) < infinity; }

struct Sin {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    return both(reduce_angle(x, usual)).sine;
  }
  static double rare(double x) {
    return finite(x) ? both(reduce_large_angle(x)).sine : canonical_nan;
  }
};

struct Cos {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    return both(reduce_angle(x, usual)).cosine;
  }
  static double rare(double x) {
    return finite(x) ? both(reduce_large_angle(x)).cosine : canonical_nan;
  }
};

/// sin/cos, or -cos/sin in odd quarters, both as pairs.
template <typename V>
DESCENT_KERNEL V tangent(const Angle<V>& angle) {
  const Pair<V> s = fast_two_sum(angle.high, -sine_loss(angle));
  const Pair<V> parts = cosine_parts(angle);
  const Pair<V> c = fast_two_sum(parts.high, parts.low);
  const BitsOf<V> odd = -(angle.quarter & 1);
  const V top = select(odd, c.high, s.high), top_low = select(odd, c.low, s.low);
  const V bottom = select(odd, s.high, c.high), bottom_low = select(odd, s.low, c.low);
  const V quotient = top / bottom;
  const V y = quotient + (top_low - quotient * bottom_low) / bottom;
  return from_bits<V>(bits(y) ^ (odd & sign_bit));
}

struct Tan {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    const V y = tangent(reduce_angle(x, usual));
    return select(is_less(absolute(x), splat<V>(0x1p-27)), x, y);
  }
  static double rare(double x) {
    return finite(x) ? tangent(reduce_large_angle(x)) : canonical_nan;
  }
};

}  // namespace

DESCENT_UNARY_FROM_KERNEL(sin, Sin)
DESCENT_UNARY_FROM_KERNEL(cos, Cos)
DESCENT_UNARY_FROM_KERNEL(tan, Tan)

namespace {

/// Reduced angles of a stretch. Whether their quarters are even is kept as a mask: compilers know a
/// mask that they see being made for a choice, and a choice takes three instructions of
/// WebAssembly.
struct Angles {
  static constexpr int most = 128;
  double high[most], low[most];
  std::uint64_t quarter[most], even[most];

  template <typename V>
  DESCENT_KERNEL Angle<V> at(int i) const {
    return {load<V>(high + i), load<V>(low + i), load_bits<V>(quarter + i)};
  }
  template <typename V>
  DESCENT_KERNEL void set(int i, const Angle<V>& angle) {
    store<V>(high + i, angle.high);
    store<V>(low + i, angle.low);
    store_bits<V>(quarter + i, angle.quarter);
    store_bits<V>(even + i, is_even<V>(angle.quarter));
  }
};

/// Reduces `n` angles, a multiple of V's lanes.
template <typename V>
DESCENT_KERNEL void reduce_angles(const double* a, Angles& angles, int n) {
  constexpr int lanes = LaneTraits<V>::lanes;
  BitsOf<V> all_usual = ~BitsOf<V>{};
  for (int i = 0; i < n; i += lanes) {
    BitsOf<V> usual;
    angles.set<V>(i, reduce_angle(load<V>(a + i), usual));
    all_usual = all_usual & usual;
  }
  if (all(all_usual)) [[likely]]
    return;
  for (int i = 0; i < n; ++i) {
    std::uint64_t usual;
    reduce_angle(a[i], usual);
    if (usual != 0) continue;
    angles.set<double>(i, finite(a[i]) ? reduce_large_angle(a[i])
                                       : Angle<double>{canonical_nan, canonical_nan, 0});
  }
}

}  // namespace

// One part of the work after the other: each has few enough constants for the registers of a
// processor. In one loop, browsers fetched half of them anew for each vector.
void sincos(const double* a, double* sine, double* cosine, int n) {
  using V = Stride;
  constexpr int lanes = LaneTraits<V>::lanes;
  int first = 0;
  for (int count; (count = std::min(n - first, Angles::most) / lanes * lanes) > 0; first += count) {
    double* const s = sine + first;
    double* const c = cosine + first;
    Angles angles;
    reduce_angles<V>(a + first, angles, count);
    for (int i = 0; i < count; i += lanes) {
      const Angle<V> angle = angles.at<V>(i);
      store<V>(s + i, angle.high - sine_loss(angle));
    }
    for (int i = 0; i < count; i += lanes) {
      const Angle<V> angle = angles.at<V>(i);
      const SineCosine<V> y =
          turned(load<V>(s + i), cosine_of(angle), angle.quarter, load_bits<V>(angles.even + i));
      store<V>(s + i, y.sine);
      store<V>(c + i, y.cosine);
    }
  }
  for (; first < n; ++first) {
    const double x = a[first];  // sine or cosine may be a
    sine[first] = sin(x);
    cosine[first] = cos(x);
  }
}

}  // namespace descent::elementary
