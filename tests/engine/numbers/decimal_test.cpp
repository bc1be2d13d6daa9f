#include "numbers/decimal.hpp"

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

namespace descent {
namespace {

std::string printed(const char* format, int count, double value) {
  char text[64];
  std::snprintf(text, sizeof text, format, count, value);
  return text;
}

bool reads_as_the_library(const std::string& text) {
  return std::bit_cast<std::uint64_t>(read_decimal(text)) ==
         std::bit_cast<std::uint64_t>(std::strtod(text.c_str(), nullptr));
}

TEST_CASE("decimal numbers are read and printed as the standard library does it") {
  std::mt19937_64 draw(1);
  for (int i = 0; i < 20000; ++i) {
    // Doubles of every size, subnormal ones too, and short numbers.
    double value = std::bit_cast<double>(draw());
    if (i % 4 == 0) value = std::bit_cast<double>(draw() >> (12 + draw() % 50));
    if (i % 4 == 1) value = std::scalbn(static_cast<double>(draw() % 1000000), i % 60 - 40);
    if (!std::isfinite(value)) continue;
    const int count = 1 + static_cast<int>(draw() % 17);
    for (const int digits : {count, 17}) {
      const std::string text = printed("%.*g", digits, value);
      INFO(text);
      REQUIRE(reads_as_the_library(text));
      REQUIRE(short_number(value, digits) == text);
    }
  }
}

TEST_CASE("the middle between two doubles is read as the even one, and beside it as the nearest") {
  const std::string middle = "9007199254740993";  // 2^53 + 1
  CHECK(read_decimal(middle) == 9007199254740992.0);
  CHECK(read_decimal(middle + "." + std::string(900, '0') + "1") == 9007199254740994.0);
  CHECK(read_decimal("9007199254740995") == 9007199254740996.0);
  CHECK(read_decimal("9007199254740992." + std::string(900, '9')) == 9007199254740992.0);
}

TEST_CASE("very large, very small and very long numbers") {
  for (const char* text :
       {"0", "-0", "0.0e5", "5.", ".5", "1e400", "-1e400", "1e-400", "4.9e-324", "1e-99999999999",
        "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308",
        "1e99999999999", "0e99999999999", "000000.00001"}) {
    INFO(text);
    CHECK(reads_as_the_library(text));
  }
  CHECK(read_decimal("1" + std::string(2000, '0') + "e-2000") == 1.0);
  CHECK(read_decimal("0." + std::string(2000, '0') + "1e2001") == 1.0);
  CHECK(short_number(-0.0, 4) == "-0");
  CHECK(short_number(-INFINITY, 4) == "-inf");
}

}  // namespace
}  // namespace descent
