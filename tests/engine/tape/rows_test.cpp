#include <cmath>

#include "random_trees.hpp"
#include "run.hpp"
#include "tape/reduce.hpp"

namespace descent {

namespace {

/// A data set of two columns.
struct Table {
  std::vector<double> t, y;
  std::vector<const double*> columns;

  Table(int rows, std::uint64_t seed) {
    Dice dice(seed);
    for (int i = 0; i < rows; ++i) {
      t.push_back(dice.uniform(-2, 2));
      y.push_back(dice.uniform(-1, 1));
    }
    columns = {t.data(), y.data()};
  }
  int rows() const { return static_cast<int>(t.size()); }
};

std::vector<double> over(const Expression& f, Wants wants, Mode mode, const Table& table,
                         const std::vector<double>& w, const std::vector<int>* batch = nullptr) {
  Evaluator evaluator(compiled(f, wants, mode));
  evaluator.set_data(table.columns, table.rows());
  return run_at(evaluator, w, batch);
}

/// The sum in the order that Reduce states: eight interleaved sums, combined in pairs.
double in_order(const std::vector<double>& terms) {
  double s[8] = {};
  for (std::size_t i = 0; i < terms.size(); ++i) s[i % 8] += terms[i];
  return ((s[0] + s[1]) + (s[2] + s[3])) + ((s[4] + s[5]) + (s[6] + s[7]));
}

}  // namespace

TEST_CASE("Least squares over rows: value and gradient are the textbook sums, bit for bit") {
  const Expression f = formula("sum((a*t + b - y)^2)", {"a", "b"}, {}, {"t", "y"});
  for (const int rows : {1, 5, 8, 127, 128, 129, 1000}) {
    const Table table(rows, 7);
    const double a = 0.3, b = -1.1;
    std::vector<double> squares, by_a, by_b;
    for (int i = 0; i < rows; ++i) {
      const auto k = static_cast<std::size_t>(i);
      const double r = a * table.t[k] + b - table.y[k];
      squares.push_back(r * r);
      by_a.push_back(2 * (table.t[k] * r));
      by_b.push_back(2 * r);
    }
    INFO(rows << " rows");
    const std::vector<double> wanted = {in_order(squares), in_order(by_a), in_order(by_b)};
    CHECK(over(f, Wants::gradient, Mode::forward, table, {a, b}) == wanted);
    // Reverse mode multiplies by the adjoint first; here that changes no bit.
    CHECK(over(f, Wants::gradient, Mode::reverse, table, {a, b}) == wanted);
    CHECK(over(f, Wants::value, Mode::automatic, table, {a, b})[0] == wanted[0]);
  }
}

TEST_CASE("Forward and reverse mode agree over rows, in every kind of reduction") {
  const char* sources[] = {
      "mean((tanh(a*t + b) - y)^2)",
      "sum(softplus(a*t)) / (1 + mean(exp(b*y)))",
      "max(a*t - b*y) + 2*min(a*t^2 + b)",
      "(mean((a*t)^2) - mean(a*t)^2) * b",
      "sum(if(t > 0, sqrt(t)*a, b*t^2)) + a*b",
      "a^2*sum(b + 0*t)",
      "max(relu(a*t + b) + abs(y))",
      "mean(a*t) / max(exp(b*t)) + sum(min(a*t, b*y))",
  };
  const Table table(300, 11);
  for (const char* source : sources) {
    const Expression f = formula(source, {"a", "b"}, {}, {"t", "y"});
    for (const auto& w : {std::vector<double>{0.7, -0.4}, {-1.3, 0.2}}) {
      const auto forward = over(f, Wants::gradient, Mode::forward, table, w);
      const auto reverse = over(f, Wants::gradient, Mode::reverse, table, w);
      INFO(source << " at " << w[0] << ", " << w[1]);
      CHECK(forward[0] == reverse[0]);
      for (std::size_t i = 1; i < 3; ++i) {
        CHECK(std::isfinite(forward[i]));
        CHECK(std::fabs(forward[i] - reverse[i]) <= 1e-12 * (1 + std::fabs(forward[i])));
        // And with a central difference.
        const double h = 1e-6;
        std::vector<double> up = w, down = w;
        up[i - 1] += h;
        down[i - 1] -= h;
        const double difference = (over(f, Wants::value, Mode::automatic, table, up)[0] -
                                   over(f, Wants::value, Mode::automatic, table, down)[0]) /
                                  (2 * h);
        CHECK(std::fabs(forward[i] - difference) <= 1e-5 * (1 + std::fabs(forward[i])));
      }
      // The Hessian by columns of products is the Hessian.
      const auto hessian = over(f, Wants::hessian, Mode::forward, table, w);
      const auto first = over(f, Wants::hessian_vector, Mode::reverse, table, {w[0], w[1], 1, 0});
      const auto second = over(f, Wants::hessian_vector, Mode::reverse, table, {w[0], w[1], 0, 1});
      const double size = 1 + std::fabs(hessian[0]) + std::fabs(hessian[1]) + std::fabs(hessian[2]);
      CHECK(std::fabs(first[0] - hessian[0]) <= 1e-11 * size);
      CHECK(std::fabs(first[1] - hessian[1]) <= 1e-11 * size);
      CHECK(std::fabs(second[0] - hessian[1]) <= 1e-11 * size);
      CHECK(std::fabs(second[1] - hessian[2]) <= 1e-11 * size);
    }
  }
}

TEST_CASE("A mini-batch is a list of rows") {
  const Expression f = formula("mean((a*t - y)^2)", {"a"}, {}, {"t", "y"});
  const Table table(50, 3);
  const std::vector<int> batch = {4, 17, 17, 0};
  Table chosen(0, 0);
  for (const int i : batch) {
    chosen.t.push_back(table.t[static_cast<std::size_t>(i)]);
    chosen.y.push_back(table.y[static_cast<std::size_t>(i)]);
  }
  chosen.columns = {chosen.t.data(), chosen.y.data()};
  CHECK(over(f, Wants::gradient, Mode::automatic, table, {0.3}, &batch) ==
        over(f, Wants::gradient, Mode::automatic, chosen, {0.3}));
}

TEST_CASE("At a tie of rows the extreme's tangent is the mean") {
  const Expression f = formula("max(a*t)", {"a"}, {}, {"t", "y"});
  Table table(4, 1);
  table.t = {1, 3, 3, 2};
  table.columns = {table.t.data(), table.y.data()};
  for (const Mode mode : {Mode::forward, Mode::reverse}) {
    CHECK(over(f, Wants::gradient, mode, table, {2}) == std::vector<double>{6, 3});
    // All rows tie at a = 0.
    CHECK(over(f, Wants::gradient, mode, table, {0}) == std::vector<double>{0, 2.25});
  }
}

TEST_CASE("The size of a program over rows does not depend on their number") {
  const Expression f = formula("sum((a*t + b - y)^2)", {"a", "b"}, {}, {"t", "y"});
  const auto program = compiled(f, Wants::gradient);
  REQUIRE(program->passes.size() == 1);
  CHECK(program->passes[0].instructions.size() <= 6);
  CHECK(program->instructions.size() <= 6);
}

TEST_CASE("Reductions inside reductions run in stages") {
  // The language does not allow them (yet), the tape does: Σ (t − mean t)².
  Build f({"a"}, {}, {"t", "y"});
  const int t = f.leaf(Op::column, 0);
  const int centred = f(Op::subtract, t, f(Op::row_mean, t));
  f(Op::multiply, f.input(0), f(Op::row_sum, f(Op::multiply, centred, centred)));
  const auto program = compiled(f.expression, Wants::value);
  CHECK(program->passes.size() == 2);
  Table table(4, 1);
  table.t = {1, 2, 3, 6};
  table.columns = {table.t.data(), table.y.data()};
  CHECK(over(f.expression, Wants::value, Mode::automatic, table, {1})[0] == 14);
}

}  // namespace descent
