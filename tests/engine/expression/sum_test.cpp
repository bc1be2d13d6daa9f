#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "formula.hpp"

using namespace descent;
using descent::test::bound;
using descent::test::value;
using List = std::vector<std::string>;

TEST_CASE("sums and products over an index") {
  CHECK(value("sum(i, 1, 4, i*x)", {2}) == 20);
  CHECK(value("prod(i, 1, 4, i) + 0x", {2}) == 24);
  CHECK(value("sum(i, -1, 1, x^i)", {2}) == 3.5);
  CHECK(value("sum(i, 3, 1, x) + 0x", {2}) == 0);
  CHECK(value("prod(i, 3, 1, x) + 0x", {2}) == 1);
  CHECK(value("sum(i, 1, 3, w_i^2)", {1, 2, 3}) == 14);
  CHECK(value("sum(i, 1, 2, 100(w[i+1] - w[i]^2)^2 + (1 - w[i])^2)", {1, 1, 1}) == 0);
  CHECK(value("sum(i, 1, 2, W_i_1 + W[i, 2i])", {},
              {{"W[1,1]", 1}, {"W[1,2]", 2}, {"W[2,1]", 3}, {"W[2,4]", 4}}) == 10);
  CHECK(value("sum(i, 1, 3, sum(j, 1, i, x*j))", {1}) == 10);
  CHECK(value("sum(i, 1, 3, prod(j, 1, i, x))", {2}) == 14);
}

TEST_CASE("an index is known only in its own body") {
  CHECK(value("sum(i, 1, 3, i) + i*x", {1}, {{"i", 100}}) == 106);
  CHECK(value("sum(x, 1, 3, x)*x", {2}) == 12);
  CHECK(value("sum(i, 1, 2, sum(i, 1, 3, i) + i)*x", {1}) == 15);
  CHECK(value("i = 10\nsum(i, 1, i, i)*x", {1}) == 55);
  CHECK(value("u = sum(i, 1, 2, i)\nsum(i, 1, 3, u*x)", {1}) == 9);
}

TEST_CASE("bounds and indices may be parameters, which are then structural") {
  const Expression e = bound("sum(i, 1, n, x^i*c)", test::names({}, {{"n", 3}, {"c", 2}}));
  CHECK(e.parameters == List{"c", "n"});
  CHECK(e.structural_parameters == std::vector<bool>{false, true});
  CHECK(evaluate<double>(e, {std::vector{2.0}, std::vector{2.0, 3.0}, {}, 1}) == 28);
  CHECK(value("m = 2n - 1\nsum(i, 1, m, x)", {1}, {{"n", 4}}) == 7);
  CHECK(bound("w[n]", test::names({}, {{"n", 3}})).inputs == List{"w3"});
  Names page;
  page.parameters_required = false;
  CHECK(bound("sum(i, 1, n, x)", page).nodes.size() == 1);
  // What could not be a bound may still be a line of its own.
  CHECK(value("m = sum(j, 1, 3, x)\nsum(i, 1, 2, m)", {1}) == 6);
}

TEST_CASE("terms are added from the left") {
  CHECK(value("sum(i, 1, 3, if(i == 1, 1e16, 1))*x", {1}) == (1e16 + 1) + 1);
  CHECK(value("sum(i, 1, 3, if(i == 3, 1e16, 1))*x", {1}) == (1.0 + 1) + 1e16);
}

TEST_CASE("reductions over the rows of the data") {
  const Names names = test::names({"a"}, {}, {"t", "y"});
  const Expression e = bound("mean((y - a*t)^2) + a*max(t) - min(y, a)*0 + sum(t)", names);
  // min(y, a) is element-wise and stands outside a reduction.
  CHECK(e.root < 0);
  const Expression good = bound("mean((y - a*t)^2) + a*max(t)", names);
  REQUIRE(good.root >= 0);
  CHECK(good.columns == List{"t", "y"});
  int means = 0;
  int columns = 0;
  for (const ExpressionNode& node : good.nodes) {
    means += node.op == Op::row_mean;
    columns += node.op == Op::column;
  }
  CHECK(means == 1);
  CHECK(columns == 3);
  CHECK(bound("r = y - a*t\nsum(r^2)", names).root > 0);
  CHECK(bound("sum(i, 1, 3, sum(t^i))", names).root > 0);
  CHECK(bound("sum(sum(i, 1, 3, t^i))", names).root > 0);
  CHECK(bound("sum(min(y, a))", names).root > 0);
}

TEST_CASE("what is constant is worked out once, unless it is not finite") {
  CHECK(bound("x^(3 - 1)").nodes.size() == 3);
  CHECK(bound("x + 2*sin(1)").nodes.size() == 3);
  const Expression e = bound("x + 1/0");
  CHECK(e.nodes.size() == 5);
  CHECK(bound("u = x^5\nx").nodes.size() == 1);
  CHECK(e.nodes[static_cast<std::size_t>(e.root)].span == Span{0, 7});
}
