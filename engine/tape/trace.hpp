#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "errors/result.hpp"
#include "expression/expression.hpp"

namespace descent {

/// Where an evaluation takes place.
struct TracePoint {
  std::span<const double> inputs;
  std::span<const double> parameters;
  double step = 1.0;
  std::span<const double* const> columns;   ///< One pointer per data column slot.
  int rows = 0;                             ///< Rows of each column.
  const std::vector<int>* batch = nullptr;  ///< The rows of a mini-batch; null: all.
};

/// One operation of an expression at one point, with everything differentiation knows about it.
struct TraceRow {
  int node = 0;           ///< Its index in the expression.
  std::string operation;  ///< In terms of earlier rows: "x", "2", "v0^v1", "sin(v2)".
  std::string source;     ///< The part of the typed text it comes from: "sin(x^2)".
  Span span;
  double value = 0.0;            ///< Over data rows: the mean over the rows.
  std::vector<double> tangents;  ///< ∂(this)/∂(input), one per input; likewise.
  double adjoint = 0.0;          ///< ∂(result)/∂(this); likewise.
  bool row_level = false;        ///< Differs from data row to data row.
  bool kink = false;      ///< At a corner or tie of this operation: a convention chose the tangent.
  bool flat = false;      ///< A step (floor, sign, a comparison): derivative 0 although it jumps.
  bool singular = false;  ///< Finite value, but the derivative is infinite or does not exist.
};

/// An evaluation, operation by operation.
struct Trace {
  std::vector<TraceRow> rows;  ///< In the order of evaluation.
  /// The first operation whose value is not finite although its operands are, or else the first
  /// that is singular, as a sentence with its place in the text.
  std::optional<Diagnostic> trouble;
};

/// Evaluates with values, tangents (forward mode) and adjoints (reverse mode) of every operation.
/// For people, not for speed. Fails where compile() does.
Result<Trace> trace(const Expression& expression, const TracePoint& point);

/// What is wrong with one operation, for a reader: "√ of a negative number (-0.25)". `value` is its
/// result, which is not finite; a, b are its operands.
std::string complaint(Op op, double a, double b, double value);

}  // namespace descent
