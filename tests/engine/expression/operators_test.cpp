#include "expression/operators.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "expression/names.hpp"
#include "formula.hpp"
#include "spicy.hpp"

using namespace descent;

namespace {

bool is_reduction(Op op) { return op >= Op::row_sum; }
bool is_leaf(Op op) { return row(op).arity == 0; }

/// One operation over the names a, b, c, as a reader types it.
std::string typed(const Operator& entry) {
  if (entry.op == Op::negate) return "-a";
  if (is_function(entry.name)) {
    return std::string(entry.name) + (entry.arity == 1   ? "(a)"
                                      : entry.arity == 2 ? "(a, b)"
                                                         : "(a, b, c)");
  }
  return "a" + std::string(entry.name) + "b";
}

std::vector<std::string> derivatives(const Operator& entry) {
  std::vector<std::string> texts;
  std::string_view rest = entry.derivatives;
  while (!rest.empty()) {
    const std::size_t end = rest.find(';');
    texts.emplace_back(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return texts;
}

double at(const Expression& expression, double a, double b, double c, double r = 0) {
  return evaluate<double>(expression, {std::vector{a, b, c, r}, {}, {}, 1});
}

bool same_bits(double a, double b) {
  return (a != a && b != b) || (a == b && std::signbit(a) == std::signbit(b));
}

}  // namespace

TEST_CASE("every row is complete") {
  int position = 0;
  std::set<std::string_view> names;
  for (const Operator& entry : operators()) {
    INFO("row " << position << " " << entry.name);
    CHECK(static_cast<int>(entry.op) == position++);
    CHECK(entry.arity <= 3);
    CHECK(entry.summary.size() > 1);
    CHECK(entry.summary.back() == '.');
    CHECK((entry.kinks.empty() || entry.kinks.back() == '.'));
    CHECK((entry.domain.empty() || entry.domain.back() == '.'));
    if (is_leaf(entry.op)) continue;
    CHECK_FALSE(entry.name.empty());
    // '-' names both signs; min and max reduce too.
    if (!is_reduction(entry.op) && entry.op != Op::negate) CHECK(names.insert(entry.name).second);
    for (int i = 1; i <= 3; ++i) {
      const bool holds = entry.latex.find("#" + std::to_string(i)) != std::string_view::npos;
      CHECK(holds == (i <= entry.arity));
    }
    const auto count = static_cast<int>(derivatives(entry).size());
    CHECK(count == (is_reduction(entry.op) ? 0 : entry.arity));
    CHECK(entry.test_points.empty() == is_reduction(entry.op));
  }
  CHECK(position == op_count);
}

TEST_CASE("every operation can be typed, prints and means itself") {
  for (const Operator& entry : operators()) {
    if (is_leaf(entry.op) || is_reduction(entry.op)) continue;
    const std::string source = typed(entry);
    INFO(source);
    const Expression expression = test::bound(source, test::names({"a", "b", "c", "r"}));
    REQUIRE(expression.root >= 0);
    CHECK(expression.nodes.back().op == entry.op);
    for (const double a : test::spicy) {
      for (const double b : test::spicy) {
        for (const double c : {-1.0, 2.0}) {
          if (!same_bits(at(expression, a, b, c), scalar::apply(entry.op, a, b, c))) {
            FAIL(source << " at " << a << ", " << b << ", " << c);
          }
        }
      }
    }
  }
}

TEST_CASE("a NaN is never hidden") {
  const double nan = scalar::nan;
  for (const Operator& entry : operators()) {
    if (is_leaf(entry.op) || is_reduction(entry.op)) continue;
    INFO(entry.name);
    for (const double other : {-2.5, 0.5, 3.0}) {
      CHECK(std::isnan(scalar::apply(entry.op, nan, other, other)));
      if (entry.arity > 1 && entry.op != Op::select) {
        CHECK(std::isnan(scalar::apply(entry.op, other, nan, other)));
      }
      if (entry.op == Op::clip) CHECK(std::isnan(scalar::clip(other, other, nan)));
    }
  }
  // The branch that is not taken is no operand.
  CHECK(scalar::select(1, 2, nan) == 2);
  CHECK(scalar::select(0, nan, 3) == 3);
}

TEST_CASE("derivatives parse, and agree with differences at the test points") {
  for (const Operator& entry : operators()) {
    if (is_leaf(entry.op) || is_reduction(entry.op)) continue;
    const std::vector<std::string> texts = derivatives(entry);
    for (int operand = 0; operand < static_cast<int>(texts.size()); ++operand) {
      const std::string& text = texts[static_cast<std::size_t>(operand)];
      INFO(typed(entry) << ": " << text);
      const Expression derivative = test::bound(text, test::names({"a", "b", "c", "r"}));
      REQUIRE(derivative.root >= 0);
      int compared = 0;
      for (const double a : entry.test_points) {
        for (const double b : entry.test_points) {
          for (const double c : entry.test_points) {
            // Ties and multiples are kinks; unused operands take one value.
            if (entry.arity < 2 && b != entry.test_points[0]) continue;
            if (entry.arity < 3 && c != entry.test_points[0]) continue;
            if (entry.arity > 1 && (a == b || (entry.arity > 2 && (b == c || a == c)))) continue;
            if (entry.op == Op::mod && scalar::mod(std::fabs(a / b) + 0.01, 1) < 0.02) continue;
            double point[] = {a, b, c};
            const double r = scalar::apply(entry.op, a, b, c);
            const double h = 1e-5 * std::fmin(1, std::fabs(point[operand]));
            point[operand] += h;
            const double above = scalar::apply(entry.op, point[0], point[1], point[2]);
            point[operand] -= 2 * h;
            const double below = scalar::apply(entry.op, point[0], point[1], point[2]);
            const double difference = (above - below) / (2 * h);
            const double value = at(derivative, a, b, c, r);
            if (!(std::fabs(value - difference) <= 1e-6 * std::fmax(1, std::fabs(value)))) {
              FAIL("at " << a << ", " << b << ", " << c << ": " << value << " and " << difference);
            }
            ++compared;
          }
        }
      }
      CHECK(compared > 0);
    }
  }
}

TEST_CASE("derivatives at kinks are what the table says") {
  const auto derivative = [](Op op, int operand, double a, double b = 0, double c = 0) {
    const std::string text = derivatives(row(op))[static_cast<std::size_t>(operand)];
    return at(test::bound(text, test::names({"a", "b", "c", "r"})), a, b, c,
              op == Op::power ? scalar::power(a, b) : scalar::apply(op, a, b, c));
  };
  const double infinity = INFINITY;
  CHECK(derivative(Op::abs, 0, 0) == 0);
  CHECK(derivative(Op::relu, 0, 0) == 0);
  CHECK(derivative(Op::min, 0, 2, 2) == 0.5);
  CHECK(derivative(Op::max, 1, 2, 2) == 0.5);
  CHECK(derivative(Op::clip, 0, -1, -1, 1) == 0.5);
  CHECK(derivative(Op::sqrt, 0, 0) == infinity);
  CHECK(derivative(Op::log, 0, 0) == infinity);
  CHECK(std::isnan(derivative(Op::log, 0, -1)));
  CHECK(derivative(Op::asin, 0, 1) == infinity);
  CHECK(derivative(Op::acos, 0, -1) == -infinity);
  CHECK(std::isnan(derivative(Op::hypot, 0, 0, 0)));
  CHECK(std::isnan(derivative(Op::atan2, 0, 0, 0)));
  CHECK(derivative(Op::power, 0, 0, 0) == 0);
  CHECK(derivative(Op::power, 0, 0, 0.5) == infinity);
  CHECK(derivative(Op::power, 0, 0, 1) == 1);
  CHECK(derivative(Op::power, 0, 0, 2) == 0);
  CHECK(derivative(Op::power, 1, 0, 2) == 0);
}
