#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>

#include "functions_under_test.hpp"
#include "numbers/bits.hpp"

using namespace descent;
namespace e = descent::elementary;

namespace {

using test::inf;
using test::same_bits;
constexpr double nan_value = __builtin_nan("");

struct Case {
  const char* text;
  double computed, expected;
};

#define ROW(call, expected) \
  { #call, e::call, expected }

}  // namespace

TEST_CASE("Special values are those of C99, Annex F") {
  const double pi = 0x1.921fb54442d18p+1;
  const Case cases[] = {
      ROW(exp(0.0), 1.0),
      ROW(exp(-0.0), 1.0),
      ROW(exp(inf), inf),
      ROW(exp(-inf), 0.0),
      ROW(exp2(0.0), 1.0),
      ROW(exp2(inf), inf),
      ROW(exp2(-inf), 0.0),
      ROW(expm1(0.0), 0.0),
      ROW(expm1(-0.0), -0.0),
      ROW(expm1(inf), inf),
      ROW(expm1(-inf), -1.0),
      ROW(log(0.0), -inf),
      ROW(log(-0.0), -inf),
      ROW(log(1.0), 0.0),
      ROW(log(-1.0), quiet_nan),
      ROW(log(-inf), quiet_nan),
      ROW(log(inf), inf),
      ROW(log(-5e-324), quiet_nan),
      ROW(log2(0.0), -inf),
      ROW(log2(1.0), 0.0),
      ROW(log2(-2.0), quiet_nan),
      ROW(log2(inf), inf),
      ROW(log10(0.0), -inf),
      ROW(log10(1.0), 0.0),
      ROW(log10(-2.0), quiet_nan),
      ROW(log10(inf), inf),
      ROW(log1p(0.0), 0.0),
      ROW(log1p(-0.0), -0.0),
      ROW(log1p(-1.0), -inf),
      ROW(log1p(-1.5), quiet_nan),
      ROW(log1p(inf), inf),
      ROW(log1p(-inf), quiet_nan),
      ROW(cbrt(0.0), 0.0),
      ROW(cbrt(-0.0), -0.0),
      ROW(cbrt(inf), inf),
      ROW(cbrt(-inf), -inf),
      ROW(sin(0.0), 0.0),
      ROW(sin(-0.0), -0.0),
      ROW(sin(inf), quiet_nan),
      ROW(sin(-inf), quiet_nan),
      ROW(cos(0.0), 1.0),
      ROW(cos(-0.0), 1.0),
      ROW(cos(inf), quiet_nan),
      ROW(tan(0.0), 0.0),
      ROW(tan(-0.0), -0.0),
      ROW(tan(-inf), quiet_nan),
      ROW(asin(0.0), 0.0),
      ROW(asin(-0.0), -0.0),
      ROW(asin(1.0), pi / 2),
      ROW(asin(-1.0), -pi / 2),
      ROW(asin(1.0000001), quiet_nan),
      ROW(asin(-inf), quiet_nan),
      ROW(acos(1.0), 0.0),
      ROW(acos(-1.0), pi),
      ROW(acos(0.0), pi / 2),
      ROW(acos(-2.0), quiet_nan),
      ROW(atan(0.0), 0.0),
      ROW(atan(-0.0), -0.0),
      ROW(atan(inf), pi / 2),
      ROW(atan(-inf), -pi / 2),
      ROW(sinh(0.0), 0.0),
      ROW(sinh(-0.0), -0.0),
      ROW(sinh(inf), inf),
      ROW(sinh(-inf), -inf),
      ROW(cosh(0.0), 1.0),
      ROW(cosh(-0.0), 1.0),
      ROW(cosh(inf), inf),
      ROW(cosh(-inf), inf),
      ROW(tanh(0.0), 0.0),
      ROW(tanh(-0.0), -0.0),
      ROW(tanh(inf), 1.0),
      ROW(tanh(-inf), -1.0),
      ROW(asinh(0.0), 0.0),
      ROW(asinh(-0.0), -0.0),
      ROW(asinh(inf), inf),
      ROW(asinh(-inf), -inf),
      ROW(acosh(1.0), 0.0),
      ROW(acosh(0.5), quiet_nan),
      ROW(acosh(-inf), quiet_nan),
      ROW(acosh(inf), inf),
      ROW(atanh(0.0), 0.0),
      ROW(atanh(-0.0), -0.0),
      ROW(atanh(1.0), inf),
      ROW(atanh(-1.0), -inf),
      ROW(atanh(1.5), quiet_nan),
      ROW(atanh(-inf), quiet_nan),
      ROW(sigmoid(0.0), 0.5),
      ROW(sigmoid(inf), 1.0),
      ROW(sigmoid(-inf), 0.0),
      ROW(softplus(inf), inf),
      ROW(softplus(-inf), 0.0),
      ROW(erf(0.0), 0.0),
      ROW(erf(-0.0), -0.0),
      ROW(erf(inf), 1.0),
      ROW(erf(-inf), -1.0),
      ROW(erfc(inf), 0.0),
      ROW(erfc(-inf), 2.0),
      ROW(erfc(0.0), 1.0),
      // pow
      ROW(pow(nan_value, 0.0), 1.0),
      ROW(pow(1.0, nan_value), 1.0),
      ROW(pow(1.0, inf), 1.0),
      ROW(pow(-1.0, inf), 1.0),
      ROW(pow(-1.0, -inf), 1.0),
      ROW(pow(0.0, 0.0), 1.0),
      ROW(pow(inf, 0.0), 1.0),
      ROW(pow(0.0, 3.0), 0.0),
      ROW(pow(-0.0, 3.0), -0.0),
      ROW(pow(-0.0, 2.0), 0.0),
      ROW(pow(-0.0, 2.5), 0.0),
      ROW(pow(0.0, -3.0), inf),
      ROW(pow(-0.0, -3.0), -inf),
      ROW(pow(-0.0, -2.0), inf),
      ROW(pow(0.0, inf), 0.0),
      ROW(pow(0.0, -inf), inf),
      ROW(pow(-8.0, 1.0 / 3), quiet_nan),
      ROW(pow(-1.0, 1e300), 1.0),
      ROW(pow(-1.0, 0x1p52 + 1), -1.0),
      ROW(pow(-2.0, -inf), 0.0),
      ROW(pow(0.5, inf), 0.0),
      ROW(pow(0.5, -inf), inf),
      ROW(pow(-0.5, -inf), inf),
      ROW(pow(inf, 2.0), inf),
      ROW(pow(inf, -2.0), 0.0),
      ROW(pow(-inf, 3.0), -inf),
      ROW(pow(-inf, 2.0), inf),
      ROW(pow(-inf, -3.0), -0.0),
      ROW(pow(-inf, -2.0), 0.0),
      ROW(pow(-inf, 0.5), inf),
      ROW(pow(2.0, 1e300), inf),
      ROW(pow(2.0, -1e300), 0.0),
      ROW(pow(-2.0, 1025.0), -inf),
      ROW(pow(-2.0, -1077.0), -0.0),
      ROW(pow(2.0, nan_value), quiet_nan),
      ROW(pow(nan_value, 2.0), quiet_nan),
      ROW(pow(-5e-324, 1.0), -5e-324),
      // atan2
      ROW(atan2(0.0, 0.0), 0.0),
      ROW(atan2(-0.0, 0.0), -0.0),
      ROW(atan2(0.0, -0.0), pi),
      ROW(atan2(-0.0, -0.0), -pi),
      ROW(atan2(0.0, -1.0), pi),
      ROW(atan2(-0.0, -1.0), -pi),
      ROW(atan2(0.0, 1.0), 0.0),
      ROW(atan2(-0.0, 1.0), -0.0),
      ROW(atan2(1.0, 0.0), pi / 2),
      ROW(atan2(-1.0, -0.0), -pi / 2),
      ROW(atan2(1.0, inf), 0.0),
      ROW(atan2(-1.0, inf), -0.0),
      ROW(atan2(1.0, -inf), pi),
      ROW(atan2(-1.0, -inf), -pi),
      ROW(atan2(inf, 1.0), pi / 2),
      ROW(atan2(-inf, 1.0), -pi / 2),
      ROW(atan2(inf, inf), pi / 4),
      ROW(atan2(inf, -inf), 0x1.2d97c7f3321d2p+1),
      ROW(atan2(-inf, inf), -pi / 4),
      ROW(atan2(nan_value, 1.0), quiet_nan),
      ROW(atan2(1.0, nan_value), quiet_nan),
      // hypot
      ROW(hypot(0.0, 0.0), 0.0),
      ROW(hypot(-0.0, -0.0), 0.0),
      ROW(hypot(inf, nan_value), inf),
      ROW(hypot(nan_value, -inf), inf),
      ROW(hypot(nan_value, 1.0), quiet_nan),
      ROW(hypot(-3.0, 0.0), 3.0),
      ROW(hypot(0x1.fffffffffffffp1023, 1e308), inf),
      ROW(hypot(5e-324, 0.0), 5e-324),
  };
  for (const Case& c : cases) {
    INFO(c.text << " = " << c.computed << ", not " << c.expected);
    CHECK(same_bits(c.computed, c.expected));
  }
}

TEST_CASE("A NaN goes in and the canonical NaN comes out") {
  const double payload = std::bit_cast<double>(std::uint64_t{0xfff8000000001234});
  for (const auto& f : test::unary_functions()) {
    INFO(f.name);
    CHECK(same_bits(f.one(nan_value), quiet_nan));
    CHECK(same_bits(f.one(payload), quiet_nan));
  }
  for (const auto& f : test::binary_functions()) {
    INFO(f.name);
    CHECK(same_bits(f.one(payload, 2.0), quiet_nan));
    CHECK(same_bits(f.one(2.0, payload), quiet_nan));
  }
}

TEST_CASE("Odd functions are odd and even ones even, bit for bit") {
  for (const double x : test::spicy_arguments()) {
    if (x != x) continue;
    INFO(x);
    using One = double (*)(double);
    for (const One odd : {One(e::sin), One(e::tan), One(e::asin), One(e::atan), One(e::sinh),
                          One(e::tanh), One(e::asinh), One(e::atanh), One(e::cbrt), One(e::erf)}) {
      const double y = odd(x);
      CHECK(same_bits(odd(-x), y == y ? -y : quiet_nan));
    }
    CHECK(same_bits(e::cos(-x), e::cos(x)));
    CHECK(same_bits(e::cosh(-x), e::cosh(x)));
  }
}
