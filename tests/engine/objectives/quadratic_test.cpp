#include "objectives/quadratic.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

using namespace descent;

namespace {

std::unique_ptr<Quadratic> quadratic(const std::vector<std::vector<double>>& matrix,
                                     const std::vector<double>& linear, double constant) {
  Result<std::unique_ptr<Quadratic>> made = Quadratic::make(matrix, linear, constant);
  REQUIRE(made);
  return std::move(*made);
}

Diagnostic refusal(const std::vector<std::vector<double>>& matrix,
                   const std::vector<double>& linear = {}, double constant = 0) {
  const auto made = Quadratic::make(matrix, linear, constant);
  REQUIRE(!made);
  return made.error();
}

}  // namespace

TEST_CASE("a quadratic is half w M w plus l w plus c") {
  const auto objective = quadratic({{2, 1}, {1, 6}}, {3, -1}, 10);
  Columns points(2, 2), gradients(2, 2);
  points << 1, -2,  //
      2, 0.5;
  PerRun costs(2), plain(2);
  objective->gradient(points, {}, costs, gradients);
  objective->cost(points, {}, plain);
  CHECK(costs(0) == 0.5 * (2 + 2 + 2 + 24) + (3 - 2) + 10);
  CHECK(costs(1) == 0.5 * (8 - 1 - 1 + 1.5) + (-6 - 0.5) + 10);
  CHECK(gradients(0, 0) == 2 + 2 + 3);
  CHECK(gradients(1, 0) == 1 + 12 - 1);
  CHECK(gradients(0, 1) == -4 + 0.5 + 3);
  CHECK(gradients(1, 1) == -2 + 3 - 1);
  CHECK(plain(0) == costs(0));
  CHECK(plain(1) == costs(1));
  double hessian[4];
  objective->hessian(points.data(), {}, hessian);
  CHECK(hessian[0] == 2);
  CHECK(hessian[1] == 1);
  CHECK(hessian[2] == 1);
  CHECK(hessian[3] == 6);
  CHECK(objective->dimension() == 2);
  CHECK(objective->blocks().size() == 1);
}

TEST_CASE("many columns of a quadratic are as many single ones, bit for bit") {
  const auto objective =
      quadratic({{2.1, 0.3, -0.7}, {0.3, 5.5, 0.1}, {-0.7, 0.1, 0.9}}, {0.1, 0.2, 0.3}, 0.7);
  Columns points(3, 37), gradients(3, 37), one(3, 1), one_gradient(3, 1);
  PerRun costs(37), one_cost(1);
  for (int r = 0; r < 37; ++r) {
    for (int i = 0; i < 3; ++i) points(i, r) = std::sqrt(1 + r + 40 * i) - 5;
  }
  objective->gradient(points, {}, costs, gradients);
  for (int r = 0; r < 37; ++r) {
    one = points.col(r);
    objective->gradient(one, {}, one_cost, one_gradient);
    CHECK(one_cost(0) == costs(r));
    for (int i = 0; i < 3; ++i) CHECK(one_gradient(i, 0) == gradients(i, r));
  }
}

TEST_CASE("a coordinate that diverges does not spoil those it is not coupled with") {
  const auto objective = quadratic({{2, 0}, {0, 1}}, {}, 0);
  Columns point(2, 1), gradient(2, 1);
  point << std::numeric_limits<double>::infinity(), 3;
  PerRun cost(1);
  objective->gradient(point, {}, cost, gradient);
  CHECK(gradient(1, 0) == 3);
}

TEST_CASE("a quadratic with a wrong shape or number is refused where it is wrong") {
  CHECK(refusal({}).path == "quadratic.matrix");
  CHECK(refusal(std::vector<std::vector<double>>(1001)).path == "quadratic.matrix");
  CHECK(refusal({{1, 2}, {2}}).path == "quadratic.matrix[1]");
  CHECK(refusal({{1, 2}, {3, 1}}).path == "quadratic.matrix[1][0]");
  CHECK(refusal({{1, 0}, {0, std::nan("")}}).path == "quadratic.matrix[1][1]");
  CHECK(refusal({{1, 0}, {0, 1}}, {1}).path == "quadratic.linear");
  CHECK(refusal({{1}}, {std::numeric_limits<double>::infinity()}).path == "quadratic.linear[0]");
  CHECK(refusal({{1}}, {}, std::nan("")).path == "quadratic.constant");
}
