#pragma once

#include <memory>
#include <string_view>

#include "errors/result.hpp"
#include "expression/expression.hpp"
#include "tape/compile.hpp"

namespace descent {

/// A formula bound and compiled, without data and without its parameters' values: what all
/// objectives of this formula share.
struct CompiledFormula {
  Expression expression;
  TapeLimits limits;
  std::shared_ptr<const Program> value;
  std::shared_ptr<const Program> gradient;
};

/// Compiles a bound expression. Errors are those of compile(), and a formula without inputs.
Result<std::shared_ptr<const CompiledFormula>> compile_formula(Expression expression,
                                                               const TapeLimits& limits = {});

/// The same from typed text; errors also those of parse() and bind(). The formulas asked for last
/// are kept (by each thread): a page asks for the same one again and again, with other starts,
/// methods, data and values of parameters, and the loops that a program gets while it runs
/// (tape/fusion.hpp) stay with it.
Result<std::shared_ptr<const CompiledFormula>> compile_formula(
    std::string_view source, const Names& names, const ExpressionLimits& expression_limits = {},
    const TapeLimits& tape_limits = {});

/// A formula's program for grids over inputs x and y (tape/compile.hpp), kept as long as the
/// formula is. Nothing where there is none, for a formula that is not kept, and until it has been
/// asked for with a few thousand `points`: the first picture does not wait for the program.
std::shared_ptr<const GridProgram> compile_for_grid(
    const std::shared_ptr<const CompiledFormula>& formula, Wants wants, int x, int y,
    std::size_t points);

}  // namespace descent
