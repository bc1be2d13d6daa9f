#include <catch2/catch_test_macros.hpp>
#include <string>

#include "expression/text.hpp"
#include "formula.hpp"

using namespace descent;
using descent::test::bound;

namespace {

std::string repeat(const std::string& text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

std::string error(const std::string& source) {
  const auto syntax = parse(source);
  return syntax ? "" : syntax.error().message;
}

constexpr const char* too_deep = "The formula is nested too deeply: the limit is 200 levels.";
constexpr const char* too_long = "The text is too long: the limit is 20000 characters.";

}  // namespace

TEST_CASE("nesting goes to the limit and no further, whatever it is made of") {
  const std::pair<std::string, std::string> nestings[] = {
      {"(", ")"},       {"-", ""},   {"sin(", ")"},      {"2^", ""},   {"√", ""},
      {"max(1, ", ")"}, {"x(", ")"}, {"if(1, 2, ", ")"}, {"|2*", "|"}, {"sum(i, 1, 1, ", ")"}};
  for (const auto& [open, close] : nestings) {
    INFO(open);
    CHECK(error(repeat(open, 200) + "x" + repeat(close, 200)) == "");
    CHECK(error(repeat(open, 201) + "x" + repeat(close, 201)) == too_deep);
    CHECK_FALSE(error(repeat(open, 2500)).empty());
  }
  CHECK(error(repeat("(", 200) + "x²" + repeat(")", 200)) == too_deep);
  CHECK(error(repeat("(", 100000)) == too_long);
  CHECK(error(repeat("-", 100000) + "x") == too_long);
}

TEST_CASE("the length counts UTF-16 units") {
  CHECK(error(repeat(" ", 19999) + "x") == "");
  CHECK(error(repeat(" ", 20000) + "x") == too_long);
  CHECK(error(repeat("θ+", 9999) + "θ") == "");
  CHECK(error(repeat("x", 1000000)) == too_long);
  const auto long_text = parse(repeat(" ", 20000) + "x");
  CHECK(long_text.error().column == 20001);
}

TEST_CASE("long sums are no nesting") {
  const auto syntax = parse(repeat("x+", 9999) + "x");
  REQUIRE(syntax);
  CHECK(test::value(repeat("x+", 9999) + "x", {0.5}) == 5000);
  CHECK(print(*syntax).size() == 10000 + 9999 * 3);
  CHECK_FALSE(latex(*syntax).empty());
}

TEST_CASE("unrolling stops at the limit of operations") {
  CHECK(bound("sum(i, 1, 40000, x*i)").root > 0);
  CHECK(bound("sum(i, 1, 100000, x*i)").source.find("unrolled, it has more than 200000") !=
        std::string::npos);
  CHECK(bound("sum(i, 1, 1e9, x)").source.find("1000000000 terms") != std::string::npos);
  // Nested sums whose bodies emit nothing, and indices that cost more than they emit.
  const std::string inner = "sum(a, 1, 1000, sum(b, 1, 1000, sum(c, 1, 0, x)))";
  CHECK(bound(inner).root < 0);
  CHECK(bound("sum(a, 1, 100000, w[" + repeat("a-a+", 4000) + "1])")
            .source.find("takes too long to unroll") != std::string::npos);
  // Definitions share their operations, so doubling each time stays small.
  std::string doubling = "v1 = x + x\n";
  for (int i = 2; i <= 200; ++i) {
    const std::string before = "v" + std::to_string(i - 1);
    doubling += "v" + std::to_string(i) + " = " + before + " + " + before + "\n";
  }
  CHECK(bound(doubling + "v200").nodes.size() == 202);
  // The same as a bound: worked out once per line.
  std::string bounds = "v1 = 1\n";
  for (int i = 2; i <= 200; ++i) {
    const std::string before = "v" + std::to_string(i - 1);
    bounds += "v" + std::to_string(i) + " = " + before + "*" + before + "\n";
  }
  CHECK(bound(bounds + "sum(i, 1, v200, x)").nodes.size() == 1);
}

TEST_CASE("limits can be set") {
  ExpressionLimits limits;
  limits.depth = 2;
  limits.nodes = 5;
  limits.source_length = 12;
  CHECK(parse("((x))", limits));
  CHECK_FALSE(parse("(((x)))", limits));
  CHECK_FALSE(parse("x + y + z + w", limits));
  const auto syntax = parse("x*y*z*w", limits);
  REQUIRE(syntax);
  CHECK_FALSE(bind(*syntax, {}, limits));
  CHECK(bind(*syntax, {}));
}

TEST_CASE("messages quote long texts only in part") {
  const auto syntax = parse(repeat("x", 5000) + " 2");
  REQUIRE_FALSE(syntax);
  CHECK(syntax.error().found.size() <= 40);
  CHECK(syntax.error().message.size() < 200);
  CHECK(syntax.error().guess.size() <= 200);
}
