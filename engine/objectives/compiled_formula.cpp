#include "objectives/compiled_formula.hpp"

#include <algorithm>
#include <list>
#include <string>

#include "expression/syntax.hpp"
#include "objectives/grid_programs.hpp"

namespace descent {

namespace {

/// How many formulas are kept, and up to how many instructions.
constexpr std::size_t most_kept = 8;
constexpr std::size_t longest_kept = 4096;

/// Splitting a program for grids takes as long as about so many points.
constexpr std::size_t worth_splitting = 4096;

/// A formula and what was asked for.
struct Kept {
  std::string source;
  Names names;
  ExpressionLimits expression_limits;
  TapeLimits tape_limits;
  std::shared_ptr<const CompiledFormula> formula;
  std::size_t grid_points = 0;
  GridPrograms grids;

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

/// The formulas kept by this thread; the one asked for last is the first.
std::list<Kept>& all_kept() {
  thread_local std::list<Kept> kept;
  return kept;
}

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
  std::list<Kept>& all = all_kept();
  const auto found = std::ranges::find_if(all, [&](const Kept& kept) {
    return kept.source == source && kept.expression_limits == expression_limits &&
           kept.tape_limits == tape_limits && kept.answers(names);
  });
  if (found != all.end()) {
    all.splice(all.begin(), all, found);
    return all.front().formula;
  }
  const Result<Syntax> syntax = parse(source, expression_limits);
  if (!syntax) return syntax.error();
  Result<Expression> expression = bind(*syntax, names, expression_limits);
  if (!expression) return expression.error();
  auto formula = compile_formula(std::move(*expression), tape_limits);
  if (!formula || (*formula)->gradient->instructions.size() > longest_kept) return formula;
  if (all.size() == most_kept) all.pop_back();
  all.push_front(Kept{std::string(source), names, expression_limits, tape_limits, *formula, 0, {}});
  return formula;
}

std::shared_ptr<const GridProgram> compile_for_grid(
    const std::shared_ptr<const CompiledFormula>& formula, Wants wants, int x, int y,
    std::size_t points) {
  std::list<Kept>& all = all_kept();
  const auto kept = std::ranges::find(all, formula, &Kept::formula);
  if (kept == all.end()) return nullptr;
  const bool worth_it = kept->grid_points >= worth_splitting;
  kept->grid_points += points;
  return worth_it ? kept->grids.get(*formula, wants, x, y) : nullptr;
}

}  // namespace descent
