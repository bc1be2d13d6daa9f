#pragma once

#include "expression/operators.hpp"
#include "numbers/scalar.hpp"

namespace descent {

/// Reductions over data rows in one fixed order, however the rows are cut into blocks: row i goes
/// to the accumulator i mod 8, and the eight are combined in pairs at the end. (Eight, because one
/// long sum would wait for each addition before the next; fixed, because the order decides the
/// bits.)
struct Reduce {
  static constexpr int lanes = 8;

  static void start(Op op, double* accumulators) {
    const double neutral = op == Op::row_min ? infinity : op == Op::row_max ? -infinity : 0.0;
    for (int j = 0; j < lanes; ++j) accumulators[j] = neutral;
  }

  /// Takes in `n` more rows. All calls but the last have an n divisible by 8.
  static void add(Op op, const double* values, int n, double* accumulators) {
    int i = 0;
    if (op == Op::row_sum || op == Op::row_mean) {
      for (; i + lanes <= n; i += lanes)
        for (int j = 0; j < lanes; ++j) accumulators[j] += values[i + j];
      for (int j = 0; i + j < n; ++j) accumulators[j] += values[i + j];
      return;
    }
    for (; i < n; ++i) accumulators[i % lanes] = combine(op, accumulators[i % lanes], values[i]);
  }

  /// The result over `count` rows that were drawn from `rows`. A sum over them stands for the sum
  /// over all rows, so that its mean over all draws is that sum. Over no rows a sum is 0 and the
  /// others are NaN.
  static double finish(Op op, const double* accumulators, int count, int rows) {
    const double* const s = accumulators;
    const double all = combine(op, combine(op, combine(op, s[0], s[1]), combine(op, s[2], s[3])),
                               combine(op, combine(op, s[4], s[5]), combine(op, s[6], s[7])));
    if (op == Op::row_sum) return count == rows ? all : all * (static_cast<double>(rows) / count);
    if (count == 0) return scalar::nan;
    return op == Op::row_mean ? all / count : all;
  }

 private:
  static constexpr double infinity = std::numeric_limits<double>::infinity();

  static double combine(Op op, double a, double b) {
    if (op == Op::row_min) return scalar::min(a, b);
    if (op == Op::row_max) return scalar::max(a, b);
    return a + b;
  }
};

}  // namespace descent
