#include "expression/names.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "formula.hpp"

using namespace descent;
using descent::test::bound;
using List = std::vector<std::string>;

namespace {

/// A formula on the page: names without a value become parameters.
Expression on_page(const std::string& source) {
  Names names;
  names.parameters_required = false;
  return bound(source, names);
}

}  // namespace

TEST_CASE("one name, one canonical spelling") {
  CHECK(canonical_name("w") == "w");
  CHECK(canonical_name("w_1") == "w1");
  CHECK(canonical_name("w₁") == "w1");
  CHECK(canonical_name("w[1]") == "w1");
  CHECK(canonical_name("w[ 12 ]") == "w12");
  CHECK(canonical_name("W_1_2") == "W[1,2]");
  CHECK(canonical_name("W[1, 2]") == "W[1,2]");
  CHECK(canonical_name("θ") == "theta");
  CHECK(canonical_name("theta_3") == "theta3");
  CHECK(canonical_name("θ₃") == "theta3");
  CHECK(canonical_name("x_max") == "x_max");
  CHECK(canonical_name("x_max_1") == "x_max[1]");
  CHECK(canonical_name("x_max1") == "x_max1");
  for (const char* none : {"", "1x", "w_", "w__1", "w[", "w[]", "w[1", "w[x]", "w[-1]", "a b", "+",
                           "w[1]2", "\xff", "w_12345678", "xθ", "w[1,]"}) {
    INFO(none);
    CHECK(canonical_name(none).empty());
  }
}

TEST_CASE("inputs are x, y, z, w and theta in natural order, the rest parameters") {
  const Expression e = on_page("b*w10 + w2 + w1 + a*x + θ + y + z + theta2");
  CHECK(e.inputs == List{"x", "y", "z", "w1", "w2", "w10", "theta", "theta2"});
  CHECK(e.parameters == List{"a", "b"});
  CHECK(on_page("w[2,1] + w[1,10] + w[1,2] + w").inputs ==
        List{"w", "w[1,2]", "w[1,10]", "w[2,1]"});
}

TEST_CASE("without such a name all free names are inputs") {
  const Expression e = on_page("b^2 + a10 + a9 + lambda");
  CHECK(e.inputs == List{"a9", "a10", "b", "lambda"});
  CHECK(e.parameters.empty());
  CHECK(bound("a^2*b", test::names({}, {{"b", 2}})).inputs == List{"a"});
  CHECK(on_page("3 + 4").inputs.empty());
}

TEST_CASE("a name with a value is a parameter, even x") {
  const Expression e = bound("x*y + β*y", test::names({}, {{"x", 2}, {"beta", 3}}));
  CHECK(e.inputs == List{"y"});
  CHECK(e.parameters == List{"x", "beta"});
}

TEST_CASE("declared inputs keep their order, used or not") {
  const Expression e = bound("y - x", test::names({"y", "unused", "x"}));
  CHECK(e.inputs == List{"y", "unused", "x"});
  CHECK(evaluate<double>(e, {std::vector{5.0, 0.0, 2.0}, {}, {}, 1}) == 3);
  CHECK(bound("x + θ_1", test::names({"x", "theta1"})).inputs == List{"x", "theta1"});
}

TEST_CASE("matrices and vectors are taken row by row") {
  Names names;
  names.inputs = {{"W", {2, 3}}, {"v", {2}}, {"c", {}}};
  const Expression e = bound("W[2,3] + W_1_2*v[2] + c + v1", names);
  CHECK(e.inputs ==
        List{"W[1,1]", "W[1,2]", "W[1,3]", "W[2,1]", "W[2,2]", "W[2,3]", "v1", "v2", "c"});
  CHECK(evaluate<double>(e, {std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9}, {}, {}, 1}) ==
        6 + 2 * 8 + 9 + 7);
}

TEST_CASE("norm, sum, mean, min and max run over a declared vector or matrix") {
  Names names;
  names.inputs = {{"W", {2, 2}}, {"s", {1}}};
  const std::vector<double> at = {1, -2, 2, 4, -3};
  const auto value = [&](const char* source) {
    return evaluate<double>(bound(source, names), {at, {}, {}, 1});
  };
  CHECK(value("norm(W)") == 5);
  CHECK(value("sum(W)") == 5);
  CHECK(value("mean(W)") == 1.25);
  CHECK(value("min(W)") == -2);
  CHECK(value("max(W) + W[1,1]") == 5);
  CHECK(value("norm(s)") == 3);
}

TEST_CASE("k is the step number unless it is declared") {
  CHECK(on_page("x*k").uses_step);
  CHECK(test::value("x*k", {3}, {}, 7) == 21);
  CHECK_FALSE(bound("x*k", test::names({"x", "k"})).uses_step);
  CHECK(bound("x*k", test::names({}, {{"k", 2}})).parameters == List{"k"});
  CHECK(test::value("k = 5\nx*k", {3}) == 15);
  CHECK(test::value("sum(k, 1, 3, k*x)", {1}) == 6);
  Names names;
  names.step = false;
  names.parameters_required = false;
  CHECK(bound("x*k", names).parameters == List{"k"});
}

TEST_CASE("definitions are no free names") {
  const Expression e = on_page("u = x + b\nw_1 = 2u\nw1*u");
  CHECK(e.inputs == List{"x"});
  CHECK(e.parameters == List{"b"});
}

TEST_CASE("a name that may be a slip is remarked on where it is no error") {
  const auto notice = [](const std::string& source) {
    const Expression e = on_page(source);
    return e.notices.empty() ? e.source : e.notices[0].message;
  };
  CHECK(notice("xy + x + y") == "'xy' is one name; a product is written x*y.");
  CHECK(notice("2pix") == "'pix' is one name; a product is written pi*x.");
  CHECK(notice("rate*x") == "rate*x");
  CHECK(notice("cost*x") == "cost*x");
}
