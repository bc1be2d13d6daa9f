#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/trigonometric_core.hpp"

namespace descent::elementary {
namespace {

template <typename V>
struct SineCosine {
  V sine, cosine;
};

/// Both functions of a reduced angle, exchanged and signed by its quarter.
template <typename V>
DESCENT_KERNEL SineCosine<V> both(const Angle<V>& angle) {
  const V s = angle.high - sine_loss(angle);
  const Pair<V> c_parts = cosine_parts(angle);
  const V c = c_parts.high + c_parts.low;
  const BitsOf<V> odd = -(angle.quarter & 1);
  const BitsOf<V> exchanged = (bits(s) ^ bits(c)) & odd;
  return {from_bits<V>(bits(s) ^ exchanged ^ ((angle.quarter & 2) << 62)),
          from_bits<V>(bits(c) ^ exchanged ^ (((angle.quarter + 1) & 2) << 62))};
}

bool finite(double x) { return __builtin_fabs(x) < infinity; }

struct Sin {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& rare) {
    return both(reduce_angle(x, rare)).sine;
  }
  static double rare(double x) {
    return finite(x) ? both(reduce_large_angle(x)).sine : canonical_nan;
  }
};

struct Cos {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& rare) {
    return both(reduce_angle(x, rare)).cosine;
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
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& rare) {
    const V y = tangent(reduce_angle(x, rare));
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

void sincos(const double* a, double* sine, double* cosine, int n) {
  using V = SideBySide;
  constexpr int lanes = LaneTraits<V>::lanes;
  int i = 0;
  for (; i + lanes <= n; i += lanes) {
    const V x = load<V>(a + i);
    BitsOf<V> rare{};
    SineCosine<V> y = both(reduce_angle(x, rare));
    if (any(rare)) [[unlikely]] {
      for (int lane = 0; lane < lanes; ++lane) {
        if (rare[lane] == 0) continue;
        y.sine[lane] = Sin::rare(x[lane]);
        y.cosine[lane] = Cos::rare(x[lane]);
      }
    }
    store<V>(sine + i, y.sine);
    store<V>(cosine + i, y.cosine);
  }
  for (; i < n; ++i) {
    const double x = a[i];  // sine or cosine may be a
    sine[i] = sin(x);
    cosine[i] = cos(x);
  }
}

}  // namespace descent::elementary
