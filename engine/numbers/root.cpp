#include "numbers/block.hpp"
#include "numbers/double_double.hpp"
#include "numbers/elementary.hpp"

namespace descent::elementary {
namespace {

/// Cube root of a normal a > 0: a third of the exponent by the bits, two steps of Halley's method
/// and one of Newton's with the residual of a rounded root, whose cube is known to 106 bits.
double positive_cube_root(double a) {
  constexpr std::uint64_t bias = 0x2a9f7893782da1ce;  // two thirds of the exponent's bias, tuned
  double t = from_bits<double>(bits(a) / 3 + bias);
  for (int i = 0; i < 2; ++i) {
    const double cube = t * t * t;
    t = t * ((cube + 2.0 * a) / (2.0 * cube + a));
  }
  const double short_root = head(t);
  const double square = short_root * short_root;  // exact
  const Pair<double> cube = two_product(square, short_root);
  const double rest = (a - cube.high) - cube.low;
  const double step = rest / (3.0 * square);
  // The step is at most 2^-26 of the root; Newton's next term is step^2/root.
  return short_root + (step - step * step / short_root);
}

/// sqrt(a^2 + b^2) for a >= b with squares and their errors far from over- and underflow.
double scaled_hypot(double a, double b) {
  const Pair<double> sum = two_product(a, a) + two_product(b, b);
  const double root = __builtin_sqrt(sum.high);
  const Pair<double> back = two_product(root, root);
  const double rest = ((sum.high - back.high) - back.low) + sum.low;
  return root + rest / (root + root);
}

}  // namespace

double cbrt(double x) {
  const double a = __builtin_fabs(x);
  if (x != x) return canonical_nan;
  if (a == 0.0 || a == infinity) return x;
  if (a < 0x1p-900) return with_sign(positive_cube_root(a * 0x1p300) * 0x1p-100, x);
  if (a > 0x1p900) return with_sign(positive_cube_root(a * 0x1p-300) * 0x1p100, x);
  return with_sign(positive_cube_root(a), x);
}

double hypot(double x, double y) {
  double a = __builtin_fabs(x), b = __builtin_fabs(y);
  if (a == infinity || b == infinity) return infinity;
  if (x != x || y != y) return canonical_nan;
  if (a < b) {
    const double larger = b;
    b = a;
    a = larger;
  }
  if (b == 0.0 || a * 0x1p-60 >= b) return a + b;
  if (a > 0x1p500) return scaled_hypot(a * 0x1p-600, b * 0x1p-600) * 0x1p600;
  if (b < 0x1p-400) return scaled_hypot(a * 0x1p600, b * 0x1p600) * 0x1p-600;
  return scaled_hypot(a, b);
}

DESCENT_UNARY_LANE_BY_LANE(cbrt)
DESCENT_BINARY_LANE_BY_LANE(hypot)

}  // namespace descent::elementary
