#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <numbers>
#include <string>

#include "formula.hpp"

using descent::parse;
using descent::Syntax;
using descent::test::value;

namespace {

/// Two texts are the same formula.
bool same(const std::string& left, const std::string& right) {
  const auto a = parse(left);
  const auto b = parse(right);
  INFO(left << " | " << right);
  REQUIRE(a);
  REQUIRE(b);
  return *a == *b;
}

std::string first_notice(const std::string& source) {
  const auto syntax = parse(source);
  REQUIRE(syntax);
  return syntax->notices.empty() ? "" : syntax->notices[0].message;
}

}  // namespace

TEST_CASE("operators group as on paper") {
  CHECK(same("a - b - c", "(a - b) - c"));
  CHECK(same("a/b/c", "(a/b)/c"));
  CHECK(same("a + b*c^d", "a + (b*(c^d))"));
  CHECK(same("2^3^2", "2^(3^2)"));
  CHECK(same("-x^2", "-(x^2)"));
  CHECK(same("2^-x^2", "2^(-(x^2))"));
  CHECK(same("2^-1*y", "(2^(-1))*y"));
  CHECK(same("-x*y", "(-x)*y"));
  CHECK(same("a*-b*c", "(a*(-b))*c"));
  CHECK(same("a+-b", "a + (-b)"));
  CHECK(same("a--b", "a - (-b)"));
  CHECK(same("--x", "-(-x)"));
  CHECK(same("+x", "x"));
  CHECK(same("a + b < c*d", "(a + b) < (c*d)"));
  CHECK_FALSE(same("a - b - c", "a - (b - c)"));
  CHECK_FALSE(same("-x^2", "(-x)^2"));
  CHECK(value("-2^2 + 0x", {1}) == -4);
  CHECK(value("2^3^2 + 0x", {1}) == 512);
  CHECK(value("2^-1 + 0x", {1}) == 0.5);
}

TEST_CASE("a product may do without its sign, with the precedence of *") {
  CHECK(same("2x", "2*x"));
  CHECK(same("3sin(x)", "3*sin(x)"));
  CHECK(same("2(x+1)", "2*(x + 1)"));
  CHECK(same("x(y+1)", "x*(y + 1)"));
  CHECK(same("x y", "x*y"));
  CHECK(same("(x+1)(x-1)", "(x + 1)*(x - 1)"));
  CHECK(same("2x^2y", "2*x^2*y"));
  CHECK(same("2^3x", "(2^3)*x"));
  CHECK(same("1/2x", "(1/2)*x"));
  CHECK(same("x sin(x)cos(y)", "x*sin(x)*cos(y)"));
  CHECK(same("2πx", "2*pi*x"));
  CHECK(same("αx", "alpha*x"));
  CHECK_FALSE(same("xy", "x*y"));
  CHECK(first_notice("1/2x") == "Read as (1/2)*x: a product without * binds like one with it.");
  CHECK(first_notice("a + 3/4(x+1)") ==
        "Read as (3/4)*(x+1): a product without * binds like one with it.");
  CHECK(first_notice("1/2*x").empty());
  CHECK(first_notice("2x/3").empty());
  CHECK(first_notice("√2x") == "The root ends here: read as sqrt(2).");
  CHECK(first_notice("x**2") == "** was read as the power ^.");
}

TEST_CASE("numbers") {
  CHECK(value("2.5 + 0x", {1}) == 2.5);
  CHECK(value(".5 + 0x", {1}) == 0.5);
  CHECK(value("5. + 0x", {1}) == 5.0);
  CHECK(value("1.5e-3 + 0x", {1}) == 1.5e-3);
  CHECK(value("1E+2 + 0x", {1}) == 100.0);
  CHECK(value("2e", {}) == 2 * std::numbers::e);
  CHECK(value("2e-x", {1}) == 2 * std::numbers::e - 1);
  CHECK(value("2e3x", {2}) == 4000.0);
  CHECK(value("2exp(x)", {0}) == 2.0);
  CHECK(value("0.1 + 0.2 + 0x", {1}) == 0.1 + 0.2);
  CHECK(value("1e-400 + x", {1}) == 1.0);
  CHECK(value("179769313486231570000e288x", {1}) == 1.7976931348623157e308);
}

TEST_CASE("Unicode spellings") {
  CHECK(same("x·y×2÷3−1", "x*y*2/3 - 1"));
  CHECK(same("x² + y³", "x^2 + y^3"));
  CHECK(same("x⁻¹", "x^-1"));
  CHECK(same("x¹⁰", "x^10"));
  CHECK(same("2x²", "2*(x^2)"));
  CHECK(same("-x²", "-(x^2)"));
  CHECK(same("√2 + √x + √(x+1)", "sqrt(2) + sqrt(x) + sqrt(x+1)"));
  CHECK(same("if(x ≤ 1, 2, if(x ≥ 3, 4, x ≠ 5))", "if(x <= 1, 2, if(x >= 3, 4, x != 5))"));
  CHECK(same("θ + ϑ", "theta + theta"));
  CHECK(same("π", "pi"));
  CHECK(same("w₁₂ + θ₁", "w12 + theta_1"));
  CHECK(same("x\u00a0+\u2009y", "x + y"));
}

TEST_CASE("subscripts are one name however they are written") {
  CHECK(same("w1", "w_1"));
  CHECK(same("w1", "w[1]"));
  CHECK(same("w1", "w₁"));
  CHECK(same("W[1,2]", "W_1_2"));
  CHECK(same("w[1 + 1]^2", "w[1+1]^2"));
  CHECK(same("sum(i, 1, 3, w_i)", "sum(i, 1, 3, w[i])"));
  CHECK(same("sum(i, 1, 3, sum(j, 1, 2, W_i_j + W_2_j))",
             "sum(i, 1, 3, sum(j, 1, 2, W[i, j] + W[2, j]))"));
  CHECK_FALSE(same("w_i", "w[i]"));  // Not in a sum: a word.
  CHECK_FALSE(same("w1", "w_max"));
}

TEST_CASE("absolute value bars, where they can be read in one way") {
  CHECK(same("|x|", "abs(x)"));
  CHECK(same("|x| + |y|", "abs(x) + abs(y)"));
  CHECK(same("2|x - 1|", "2*abs(x - 1)"));
  CHECK(same("||x| - 1|", "abs(abs(x) - 1)"));
  CHECK(same("|(|x| - 1)y|", "abs((abs(x) - 1)*y)"));
  CHECK(same("|x||y|", "abs(x)*abs(y)"));
  CHECK(same("|x|^2", "abs(x)^2"));
  CHECK(same("sqrt(|x|)y", "sqrt(abs(x))*y"));
}

TEST_CASE("conditions") {
  CHECK(same("if(x = 1, 2, 3)", "if(x == 1, 2, 3)"));
  CHECK(same("3(x = 1)", "3*(x == 1)"));
  CHECK(value("if(x < 1, 10, 20)", {0}) == 10);
  CHECK(value("if(x < 1, 10, 20)", {1}) == 20);
  CHECK(value("(x > 0)*x", {-2}) == 0);
  CHECK(value("if(x, 1, 2)", {0}) == 2);
  CHECK(value("if(x, 1, 2)", {-0.5}) == 1);
  CHECK(std::isnan(value("if(x > 0, 1, 2)", {std::nan("")})));
}

TEST_CASE("several lines") {
  CHECK(same("u = x + y\nu^2", "u = x+y; u^2"));
  CHECK(same("u = x + y;\r\n\n u^2 \n\n", "u = x+y; u^2"));
  CHECK(same("u = x;; ;u^2;;", "u = x; u^2"));
  CHECK(same("x +\n y", "x + y"));
  CHECK(same("max(x,\n    y)", "max(x, y)"));
  CHECK(same("(x\n+ y)", "x + y"));
  CHECK(value("u = x + y\nv = u^2\nu*v", {1, 2}) == 27);
  CHECK(value("θ_1 = 2\ntheta1*x", {3}) == 6);
}

TEST_CASE("functions") {
  CHECK(same("ln(x)", "log(x)"));
  CHECK(same("norm(x, y)", "hypot(x, y)"));
  CHECK(value("min(x, 2, 3, -1)", {1}) == -1);
  CHECK(value("max(x, 2, 3, -1)", {1}) == 3);
  CHECK(value("norm(x)", {-3}) == 3);
  CHECK(value("norm(x, y, z, 1)", {1, 1, 1}) == 2);
  CHECK(value("clip(x, -1, 1)", {7}) == 1);
  CHECK(value("mod(x, 3)", {-1}) == 2);
  CHECK(value("sign(x) + floor(x) + ceil(x)", {-1.5}) == -4);
  CHECK(value("mod(-x, 3) + 0*log2(8)", {1}) == 2);
  CHECK(value("x^0.5", {4}) == 2);
  CHECK(value("x^(1/2)", {4}) == 2);
  CHECK(value("x^-2", {-2}) == 0.25);
  CHECK(value("x^0", {std::nan("")}) == 1);
}

TEST_CASE("a syntax tree knows its subtrees and where they were typed") {
  const auto syntax = parse("ab + sin(2x)^2");
  REQUIRE(syntax);
  const int root = syntax->root();
  const auto children = syntax->children(root);
  REQUIRE(children.size() == 2);
  CHECK(syntax->nodes[static_cast<std::size_t>(children[0])].span == descent::Span{0, 2});
  CHECK(syntax->nodes[static_cast<std::size_t>(children[1])].span == descent::Span{5, 14});
  CHECK(syntax->nodes[static_cast<std::size_t>(children[1])].first == 1);
  CHECK(syntax->nodes[static_cast<std::size_t>(root)].span == descent::Span{0, 14});
}

TEST_CASE("update rules are lists of definitions, bound line by line") {
  const auto syntax = descent::parse_definitions("m = beta*m + g; w = w - alpha*m\nm = m/2");
  REQUIRE(syntax);
  REQUIRE(syntax->statements.size() == 3);
  CHECK(syntax->statements[1].name == "w");
  const auto line = bind_line(*syntax, 1, descent::test::names({"w", "m"}, {{"alpha", 0.5}}));
  REQUIRE(line);
  CHECK(line->inputs == std::vector<std::string>{"w", "m"});
  CHECK(descent::evaluate<double>(*line, {std::vector{3.0, 2.0}, std::vector{0.5}, {}, 1}) == 2);
  const auto formula = descent::parse_definitions("m = g\nm + 1");
  REQUIRE_FALSE(formula);
  CHECK(formula.error().message == "Every line of an update rule is a definition.");
  CHECK(formula.error().line == 2);
}
