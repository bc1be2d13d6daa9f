#include "numbers/bits.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using namespace descent;

TEST_CASE("Neighbours and distances of doubles") {
  constexpr double inf = __builtin_inf();
  CHECK(next_up(0.0) == 5e-324);
  CHECK(next_up(-0.0) == 5e-324);
  CHECK(next_down(0.0) == -5e-324);
  CHECK(next_up(-5e-324) == 0.0);
  CHECK(next_up(1.0) == 1.0 + 0x1p-52);
  CHECK(next_down(1.0) == 1.0 - 0x1p-53);
  CHECK(next_up(0x1.fffffffffffffp1023) == inf);
  CHECK(next_up(inf) == inf);
  CHECK(next_down(inf) == inf);
  CHECK(next_down(-inf) == -inf);
  CHECK(step_by_ulps(0x1.fffffffffffffp1023, 100) == inf);
  CHECK(step_by_ulps(-1.0, -3) == -1.0 - 3 * 0x1p-52);
  CHECK(std::isnan(next_up(quiet_nan)));
  CHECK(ulp_distance(1.0, 1.0) == 0);
  CHECK(ulp_distance(0.0, -0.0) == 0);
  CHECK(ulp_distance(-5e-324, 5e-324) == 2);
  CHECK(ulp_distance(1.0, next_up(1.0)) == 1);
  CHECK(ulp_distance(quiet_nan, quiet_nan) == 0);
  CHECK(ulp_distance(quiet_nan, 1.0) > 1000000);
  CHECK(ulp_distance(-inf, inf) == 2 * 0x7ff0000000000000u);
}

TEST_CASE("A hash sees every bit and the order, but not which NaN it is") {
  const auto hash = [](std::initializer_list<double> values) {
    DoubleHash h;
    for (const double v : values) h.add(v);
    return h.value();
  };
  CHECK(hash({1.0, 2.0}) == hash({1.0, 2.0}));
  CHECK(hash({1.0, 2.0}) != hash({2.0, 1.0}));
  CHECK(hash({1.0}) != hash({next_up(1.0)}));
  CHECK(hash({0.0}) != hash({-0.0}));
  CHECK(hash({0.0}) != hash({0.0, 0.0}));
  CHECK(hash({-std::nan("1")}) == hash({quiet_nan}));
}
