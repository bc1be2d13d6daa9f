#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace descent {

/// Every operation that a bound expression or a tape can hold. Each has one row in the operator
/// table (operators()), which is the only place that says what it is called, how it prints, what
/// its derivative is and where it has kinks.
enum class Op : std::uint8_t {
  // Leaves.
  literal,    // a double
  input,      // a differentiated input, by slot
  parameter,  // a uniform, undifferentiated input, by slot
  column,     // a column of the data set, by slot; differs from row to row
  step,       // the step number k of an online cost
  // Arithmetic.
  add,
  subtract,
  multiply,
  divide,
  negate,
  power,
  // Comparisons give 1 or 0, and NaN when a side is NaN; select(c, a, b) is the language's if.
  less,
  less_equal,
  greater,
  greater_equal,
  equal,
  not_equal,
  select,
  // Functions of one argument.
  abs,
  sign,
  floor,
  ceil,
  exp,
  exp2,
  expm1,
  log,
  log2,
  log10,
  log1p,
  sqrt,
  cbrt,
  sin,
  cos,
  tan,
  asin,
  acos,
  atan,
  sinh,
  cosh,
  tanh,
  asinh,
  acosh,
  atanh,
  sigmoid,
  softplus,
  relu,
  erf,
  erfc,
  // Functions of two and three arguments. min, max and hypot of more fold from the left.
  min,
  max,
  mod,
  hypot,
  atan2,
  clip,  // clip(x, low, high)
  // Reductions over the rows of the data set: row-level argument, uniform result.
  row_sum,
  row_mean,
  row_min,
  row_max,
  count_  // number of operations, not one itself
};

/// Number of operations.
inline constexpr int op_count = static_cast<int>(Op::count_);

/// One row of the operator table.
struct Operator {
  Op op;
  std::string_view name;         ///< As typed: "sin", "+", "if"; empty for what cannot be typed.
  int arity;                     ///< Number of operands of one operation (leaves 0).
  bool variadic;                 ///< May be typed with more arguments, which fold from the left.
  std::string_view derivatives;  ///< Partial derivatives by a, b, c in the language itself,
                                 ///< separated by ';'. `r` stands for the result.
  std::string_view latex;        ///< Template with #1, #2, #3 for the operands.
  std::string_view domain;       ///< In words, for help and messages; empty when it is all of R.
  std::string_view kinks;        ///< Where it is not differentiable and what the engine returns.
  std::string_view summary;      ///< One line for help.
  std::span<const double> test_points;  ///< Ordinary arguments; tests add the spicy ones.
};

/// The operator table, one row per Op, in the order of Op.
std::span<const Operator> operators();

/// The row of one operation.
inline const Operator& row(Op op) { return operators()[static_cast<std::size_t>(op)]; }

}  // namespace descent
