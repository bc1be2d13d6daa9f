#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "errors/result.hpp"
#include "expression/operators.hpp"

namespace descent {

/// One operation of a bound expression. Operands are indices of earlier nodes, -1 where absent.
struct ExpressionNode {
  Op op = Op::literal;
  int a = -1;
  int b = -1;
  int c = -1;
  int slot = -1;       ///< Which input, parameter or data column (those ops only).
  double value = 0.0;  ///< The number (Op::literal only).
  Span span;           ///< Where it was typed.
};

/// A remark that is no error, e.g. how 1/2x was read.
struct Notice {
  std::string message;
  Span span;
};

/// A formula after its names were resolved and its indexed sums and products unrolled: a flat list
/// of operations in evaluation order (operands first), the root last. Everything behind the
/// parser starts from this, and a walk over it is a plain loop.
///
/// A node that depends on a data column outside any row_* reduction is row-level; `root` never is.
struct Expression {
  std::string source;                       ///< As typed.
  std::vector<ExpressionNode> nodes;        ///< Operands before operations.
  int root = -1;                            ///< Index of the result; normally nodes.size() - 1.
  std::vector<std::string> inputs;          ///< Name of each input slot, in order.
  std::vector<std::string> parameters;      ///< Name of each parameter slot, in order.
  std::vector<std::string> columns;         ///< Name of each data column slot, in order.
  std::vector<bool> structural_parameters;  ///< Per parameter: a sum's bound or an index depends on
                                            ///< it, so a new value needs a new binding.
  bool uses_step = false;                   ///< Op::step occurs (an online cost).
  std::vector<Notice> notices;              ///< Remarks on names, e.g. that xy is one name.
};

/// An input as declared in an experiment: a scalar, or a matrix whose entries are taken row by row.
struct InputDeclaration {
  std::string name;
  std::vector<int> shape;  ///< Empty for a scalar, {n} for a vector, {rows, columns} for a matrix.
  bool operator==(const InputDeclaration&) const = default;
};

/// What the names of a formula may mean.
struct Names {
  std::vector<InputDeclaration> inputs;      ///< Empty: inferred as design.md says.
  std::map<std::string, double> parameters;  ///< Values; only structural ones are looked at here.
  std::vector<std::string> columns;          ///< Data columns in scope.
  bool step = true;                          ///< Whether `k` is the step number.
  bool parameters_required = true;  ///< A free name without a value is an error (else it becomes a
                                    ///< parameter, for the page, which then adds a slider at 1).
};

/// Limits on one typed text. Reaching one is a clear message, never a crash.
struct ExpressionLimits {
  int source_length = 20000;  ///< UTF-16 code units.
  int depth = 200;            ///< Nesting of parentheses, calls and prefix operators.
  int nodes = 200000;         ///< Operations after unrolling.
  bool operator==(const ExpressionLimits&) const = default;
};

/// The syntax tree of a text: names unresolved, sums not unrolled; what the printers work on.
class Syntax;

/// Parses typed text (design.md, "Expression language"). Never throws, never recurses deeper than
/// `limits.depth`. The error carries line, column, found, expected and, for near misses, a guess.
Result<Syntax> parse(std::string_view source, const ExpressionLimits& limits = {});

/// Parses a text in which every line is a definition (the update rules of a custom method), names
/// possibly repeated. Each is bound on its own, by bind_line(). Two more functions are known:
/// dot(a, b) is read as sum(a*b), grad(point) as a name `grad` with the point as its one child.
Result<Syntax> parse_definitions(std::string_view source, const ExpressionLimits& limits = {});

/// Resolves names and unrolls indexed sums and products.
Result<Expression> bind(const Syntax& syntax, const Names& names,
                        const ExpressionLimits& limits = {});

/// The same for one line alone, counted from 0, as if the others were not there.
Result<Expression> bind_line(const Syntax& syntax, int line, const Names& names,
                             const ExpressionLimits& limits = {});

/// Text that parses to an equal tree: parse(print(e)) = e.
std::string print(const Syntax& syntax);

/// LaTeX of the tree, for the echo.
std::string latex(const Syntax& syntax);

}  // namespace descent
