#include "tape/compile.hpp"

#include <catch2/catch_test_macros.hpp>

#include "build.hpp"
#include "run.hpp"

namespace descent {

namespace {

Expression rosenbrock() {
  Build f({"x", "y"});
  const int x = f.input(0), y = f.input(1), one = f.number(1), hundred = f.number(100);
  const int two = f.number(2);
  const int p = f(Op::power, f(Op::subtract, one, x), two);
  const int q = f(Op::power, f(Op::subtract, y, f(Op::power, x, two)), two);
  f(Op::add, p, f(Op::multiply, hundred, q));
  return f.expression;
}

}  // namespace

TEST_CASE("Rosenbrock's value, gradient and Hessian") {
  const Expression f = rosenbrock();
  const auto gradient = compile(f, Wants::gradient);
  REQUIRE(gradient);
  INFO(to_string(**gradient));
  CHECK(run_at(*gradient, {2, 3}) == std::vector<double>{101, 802, -200});
  const auto hessian = compile(f, Wants::hessian);
  REQUIRE(hessian);
  CHECK(run_at(*hessian, {2, 3}) == std::vector<double>{3602, -800, 200});
  CHECK((*gradient)->instructions.size() <= 9);
}

}  // namespace descent
