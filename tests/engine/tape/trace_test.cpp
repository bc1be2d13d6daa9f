#include "tape/trace.hpp"

#include <cmath>

#include "numbers/scalar.hpp"
#include "run.hpp"
#include "tape/derive.hpp"

namespace descent {

namespace {

Trace traced(const Expression& f, const std::vector<double>& x,
             const std::vector<double>& parameters = {}) {
  const auto result = trace(f, {.inputs = x, .parameters = parameters});
  if (!result) FAIL(to_string(result.error()));
  return *result;
}

std::string trouble(std::string_view source, const std::vector<double>& x,
                    const std::vector<std::string>& inputs = {"x"}) {
  const Trace t = traced(formula(source, inputs), x);
  return t.trouble ? to_string(*t.trouble) : "none";
}

}  // namespace

TEST_CASE("A trace lists every operation with value, tangents and adjoint") {
  // g = x·y + sin x at (2, 3): ∂g/∂x = y + cos x, ∂g/∂y = x.
  const Trace t = traced(formula("x*y + sin(x)", {"x", "y"}), {2, 3});
  REQUIRE(t.rows.size() >= 5);
  const TraceRow& sum = t.rows.back();
  CHECK(sum.value == 6 + scalar::sin(2));
  CHECK(sum.tangents == std::vector<double>{3 + scalar::cos(2), 2});
  CHECK(sum.adjoint == 1);
  CHECK(sum.source == "x*y + sin(x)");
  for (const TraceRow& row : t.rows) {
    if (row.operation == "y") {
      CHECK(row.adjoint == 2);
      CHECK(row.tangents == std::vector<double>{0, 1});
    }
    if (row.source == "sin(x)") {
      CHECK(row.tangents == std::vector<double>{scalar::cos(2), 0});
    }
  }
  CHECK(!t.trouble);
}

TEST_CASE("The first operation without a value is named, with its place") {
  CHECK(trouble("1 + sqrt(x)", {-0.25}) == "line 1, column 5: √ of a negative number (-0.25)");
  CHECK(trouble("2*ln(x)", {0}) == "line 1, column 3: logarithm of 0");
  CHECK(trouble("1/x + ln(x)", {0}) == "line 1, column 1: division by 0 (1 / 0)");
  CHECK(trouble("x^0.3", {-2}) ==
        "line 1, column 1: (-2)^0.3: a negative base needs a whole exponent");
  CHECK(trouble("exp(x)", {1000}) ==
        "line 1, column 1: exp(1000) is beyond the largest number (1.8e308)");
  CHECK(trouble("asin(x)", {2}) ==
        "line 1, column 1: asin(2) has no value: The argument is between -1 and 1.");
  CHECK(trouble("x + y", {1, 2}, {"x", "y"}) == "none");
  // A finite value, but no derivative.
  CHECK(trouble("1 + sqrt(x)", {0}) ==
        "line 1, column 5: the derivative of sqrt(x) is infinite or does not exist here");
}

TEST_CASE("Kinks, steps and singular points are flagged where they are") {
  const auto last = [](std::string_view source, const std::vector<double>& x) {
    return traced(formula(source, {"x", "y"}), x).rows.back();
  };
  CHECK(last("abs(x)", {0, 0}).kink);
  CHECK(!last("abs(x)", {1, 0}).kink);
  CHECK(last("max(x, y)", {2, 2}).kink);
  CHECK(last("max(x, y)", {2, 2}).tangents == std::vector<double>{0.5, 0.5});
  CHECK(last("floor(x)", {2.5, 0}).flat);
  CHECK(last("hypot(x, y)", {0, 0}).singular);
  // The input that cannot matter keeps its structural zero.
  const TraceRow root = last("sqrt(x)", {0, 1});
  CHECK(root.singular);
  CHECK(std::isinf(root.tangents[0]));
  CHECK(root.tangents[1] == 0);
}

TEST_CASE("Over data the trace finds the bad row") {
  const Expression f = formula("mean(ln(w*t))", {"w"}, {}, {"t"});
  const std::vector<double> t = {1, 2, 0, 4, -5};
  const double* columns[] = {t.data()};
  const std::vector<double> w = {1};
  const auto all = trace(f, {.inputs = w, .columns = columns, .rows = 5});
  REQUIRE(all);
  REQUIRE(all->trouble);
  CHECK(to_string(*all->trouble) == "line 1, column 6: logarithm of 0 in row 3 of the data");
  const std::vector<int> batch = {0, 4};
  const auto some = trace(f, {.inputs = w, .columns = columns, .rows = 5, .batch = &batch});
  REQUIRE(some->trouble);
  CHECK(to_string(*some->trouble) ==
        "line 1, column 6: logarithm of a negative number (-5) in row 5 of the data");
}

TEST_CASE("derive gives value, gradient and Hessian in the order of the inputs") {
  const Expression f = formula("x^2*y + y^3", {"y", "x"});
  const std::vector<double> at = {2, 3};
  const auto d = derive(f, {.inputs = at}, {.hessian = true, .trace = true});
  REQUIRE(d);
  CHECK(d->value == 26);
  CHECK(d->gradient == std::vector<double>{21, 12});
  CHECK(d->hessian == std::vector<double>{12, 6, 6, 4});
  CHECK(d->trace->rows.back().value == 26);
}

}  // namespace descent
