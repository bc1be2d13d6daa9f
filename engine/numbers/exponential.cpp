#include "numbers/block.hpp"
#include "numbers/elementary.hpp"
#include "numbers/exponential_core.hpp"

namespace descent::elementary {
namespace {

struct Exp {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_less_equal(absolute(x), splat<V>(708.0));
    const ReducedExponent<V> e = reduce_exponent(x, splat<V>(0.0));
    const Pair<V> p = exponential_pair(e);
    return (p.high + p.low) * power_of_two<V>(e.k);
  }
  static double rare(double x) { return x != x ? canonical_nan : exponential_of_any(x, 0.0); }
};

struct Exp2 {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_less_equal(absolute(x), splat<V>(1022.0));
    const ReducedExponent<V> e = reduce_exponent_of_two(x);
    const Pair<V> p = exponential_pair(e);
    return (p.high + p.low) * power_of_two<V>(e.k);
  }
  static double rare(double x) {
    if (x != x) return canonical_nan;
    if (x >= 1024.0) return infinity;
    if (x < -1076.0) return 0.0;
    const ReducedExponent<double> e = reduce_exponent_of_two(x);
    const Pair<double> p = exponential_pair(e);
    return scale_by_power(p.high + p.low, small_integer(e.k));
  }
};

struct Expm1 {
  template <typename V>
  DESCENT_KERNEL static V fast(V x, BitsOf<V>& usual) {
    usual = is_less_equal(absolute(x), splat<V>(708.0));
    const Pair<V> y = exponential_minus_one<true>(x);
    return with_sign(y.high + y.low, x);  // -0 keeps its sign.
  }
  static double rare(double x) {
    if (x != x) return canonical_nan;
    return x < 0.0 ? -1.0 : exponential_of_any(x, 0.0);
  }
};

}  // namespace

DESCENT_UNARY_FROM_KERNEL(exp, Exp)
DESCENT_UNARY_FROM_KERNEL(exp2, Exp2)
DESCENT_UNARY_FROM_KERNEL(expm1, Expm1)

}  // namespace descent::elementary
