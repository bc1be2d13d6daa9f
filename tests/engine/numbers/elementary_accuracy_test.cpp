#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <string_view>

#include "functions_under_test.hpp"
#include "hard_arguments.hpp"
#include "numbers/bits.hpp"

using namespace descent;

TEST_CASE("Elementary functions are within one ulp of the rounded value at hard arguments") {
  // The errors are at most 1.5 ulp (README.md of the folder), so the result is the nearest double
  // to the exact value or its neighbour.
  for (const auto& function : test::unary_functions()) {
    int count = 0;
    for (const test::UnaryRow& row : test::unary_rows) {
      if (row.name != function.name) continue;
      ++count;
      const double computed = function.one(row.argument);
      INFO(function.name << "(" << row.argument << ") = " << computed << ", not " << row.expected);
      CHECK(ulp_distance(computed, row.expected) <= 1);
      CHECK(std::signbit(computed) == std::signbit(row.expected));
    }
    INFO(function.name);
    CHECK(count >= 60);
  }
  for (const auto& function : test::binary_functions()) {
    int count = 0;
    for (const test::BinaryRow& row : test::binary_rows) {
      if (row.name != function.name) continue;
      ++count;
      const double computed = function.one(row.first, row.second);
      INFO(function.name << "(" << row.first << ", " << row.second << ") = " << computed << ", not "
                         << row.expected);
      CHECK(ulp_distance(computed, row.expected) <= 1);
    }
    INFO(function.name);
    CHECK(count >= 200);
  }
}

TEST_CASE("Powers and logarithms that are doubles are exact") {
  for (int n = -1074; n < 1024; ++n) {
    const double power = std::ldexp(1.0, n);
    INFO(n);
    CHECK(elementary::exp2(n) == power);
    CHECK(elementary::log2(power) == n);
    CHECK(elementary::pow(2.0, n) == power);
  }
  double ten = 1.0;
  for (int n = 0; n <= 22; ++n, ten *= 10.0) {
    CHECK(elementary::log10(ten) == n);
    CHECK(elementary::pow(10.0, n) == ten);
  }
  for (int base = 2; base <= 200; ++base) {
    double product = 1.0;
    for (int n = 0; product <= 0x1p53; ++n, product *= base) {
      INFO(base << "^" << n);
      CHECK(elementary::pow(base, n) == product);
      CHECK(elementary::pow(-base, n) == (n % 2 == 0 ? product : -product));
    }
  }
  for (int base = 0; base <= 1000; ++base) {
    CHECK(elementary::cbrt(static_cast<double>(base) * base * base) == base);
    CHECK(elementary::pow(static_cast<double>(base) * base, 0.5) == base);
    CHECK(elementary::hypot(3.0 * base, 4.0 * base) == 5.0 * base);
  }
}

TEST_CASE("Long alternatives agree: sine and cosine far out satisfy their addition theorem") {
  // Independent of any table: angle doubling at arguments that need Payne and Hanek's reduction.
  for (double x = 1e7; x < 1e300; x *= 3.7) {
    const double s = elementary::sin(x), c = elementary::cos(x);
    INFO(x);
    CHECK(std::fabs(s * s + c * c - 1.0) < 1e-15);
    CHECK(std::fabs(elementary::sin(2 * x) - 2 * s * c) < 1e-15);
    CHECK(std::fabs(elementary::cos(2 * x) - (c - s) * (c + s)) < 1e-15);
  }
}
