#pragma once

#include <cstdint>
#include <memory>

#include "errors/result.hpp"
#include "expression/expression.hpp"
#include "tape/grid_program.hpp"

namespace descent {

/// What a program computes, from N inputs.
enum class Wants {
  value,           ///< 1 output: the cost.
  gradient,        ///< 1 + N outputs: the cost and ∂/∂xᵢ in the order of the inputs.
  hessian,         ///< N (N + 1) / 2 outputs: the upper triangle row by row.
  hessian_vector,  ///< 2 N inputs, x and a direction v; N outputs: H v.
};

/// How derivatives travel through the expression.
enum class Mode {
  automatic,  ///< forward for at most 16 inputs (4 over data rows) of a formula that is not long
              ///< (inputs × operations at most 500,000), else reverse
  forward,    ///< one sweep per input; costs at most a few values per input
  reverse,    ///< one backward sweep; costs at most a few values in all, whatever N is
};

/// Limits on one program. Reaching one is an error value.
struct TapeLimits {
  int nodes = 2'000'000;                    ///< Operations in the graph, derivatives included.
  std::size_t scratch_bytes = 256'000'000;  ///< What one evaluator would occupy.
  std::int64_t visits = 10'000'000;  ///< Operations visited by all forward sweeps: bounds the time.
  bool operator==(const TapeLimits&) const = default;
};

/// Compiles an expression. The value is bit for bit what evaluate<double> gives, in every program
/// that has it. Fails only when a limit is reached.
Result<std::shared_ptr<const Program>> compile(const Expression& expression, Wants wants,
                                               Mode mode = Mode::automatic,
                                               const TapeLimits& limits = {});

/// The same for a grid over inputs x and y: the value, and for Wants::gradient the derivatives by x
/// and by y. Nothing for formulas over data rows, where a limit is reached, and where the programs
/// would have to hand on too many values.
std::shared_ptr<const GridProgram> compile_for_grid(const Expression& expression, Wants wants,
                                                    int x, int y, const TapeLimits& limits = {});

}  // namespace descent
