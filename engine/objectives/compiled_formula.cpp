#include "objectives/compiled_formula.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "expression/syntax.hpp"

namespace descent {

namespace {

/// How many formulas are kept, and up to how many instructions.
constexpr std::size_t most_kept = 8;
constexpr std::size_t longest_kept = 4096;

/// A formula and what was asked for.
struct Kept {
  std::string source;
  Names names;
  ExpressionLimits expression_limits;
  TapeLimits tape_limits;
  std::shared_ptr<const CompiledFormula> formula;

  // The values of parameters are no part of a formula, unless they bound a sum.
  bool answers(const Names& asked) const {
    if (names.inputs != asked.inputs || names.columns != asked.columns ||
        names.step != asked.step || names.parameters_required != asked.parameters_required) {
      return false;
    }
    const auto same = [&](const auto& mine, const auto& other) {
      if (mine.first != other.first) return false;
      const Expression& expression = formula->expression;
      const auto found = std::ranges::find(expression.parameters, mine.first);
      if (found == expression.parameters.end()) return true;
      const auto slot = static_cast<std::size_t>(found - expression.parameters.begin());
      return !expression.structural_parameters[slot] || mine.second == other.second;
    };
    return std::ranges::equal(names.parameters, asked.parameters, same);
  }
};

}  // namespace

Result<std::shared_ptr<const CompiledFormula>> compile_formula(Expression expression,
                                                               const TapeLimits& limits) {
  if (expression.inputs.empty()) {
    return Diagnostic{.message = "the formula has no input: it is the same number everywhere",
                      .expected = "a formula of x, or of other names declared as inputs"};
  }
  auto value = compile(expression, Wants::value, Mode::automatic, limits);
  if (!value) return value.error();
  auto gradient = compile(expression, Wants::gradient, Mode::automatic, limits);
  if (!gradient) return gradient.error();
  return std::shared_ptr<const CompiledFormula>(std::make_shared<CompiledFormula>(
      CompiledFormula{std::move(expression), limits, *value, *gradient}));
}

Result<std::shared_ptr<const CompiledFormula>> compile_formula(
    std::string_view source, const Names& names, const ExpressionLimits& expression_limits,
    const TapeLimits& tape_limits) {
  thread_local std::vector<Kept> all_kept;  // the one asked for last is the first
  const auto found = std::ranges::find_if(all_kept, [&](const Kept& kept) {
    return kept.source == source && kept.expression_limits == expression_limits &&
           kept.tape_limits == tape_limits && kept.answers(names);
  });
  if (found != all_kept.end()) {
    std::rotate(all_kept.begin(), found, found + 1);
    return all_kept.front().formula;
  }
  const Result<Syntax> syntax = parse(source, expression_limits);
  if (!syntax) return syntax.error();
  Result<Expression> expression = bind(*syntax, names, expression_limits);
  if (!expression) return expression.error();
  auto formula = compile_formula(std::move(*expression), tape_limits);
  if (!formula || (*formula)->gradient->instructions.size() > longest_kept) return formula;
  if (all_kept.size() == most_kept) all_kept.pop_back();
  all_kept.insert(all_kept.begin(),
                  Kept{std::string(source), names, expression_limits, tape_limits, *formula});
  return formula;
}

}  // namespace descent
