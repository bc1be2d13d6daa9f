#pragma once

#include <map>
#include <string>
#include <vector>

#include "expression/evaluate.hpp"
#include "expression/syntax.hpp"

namespace descent::test {

/// Names by which a test binds a formula; inputs that are not declared are inferred.
inline Names names(std::vector<std::string> inputs = {}, std::map<std::string, double> values = {},
                   std::vector<std::string> columns = {}) {
  Names result;
  for (std::string& input : inputs) result.inputs.push_back({std::move(input), {}});
  result.parameters = std::move(values);
  result.columns = std::move(columns);
  return result;
}

/// The bound formula, or what went wrong, as an expression without nodes whose source says so.
inline Expression bound(const std::string& source, const Names& names = {}) {
  const Result<Syntax> syntax = parse(source);
  if (!syntax) return {.source = to_string(syntax.error())};
  Result<Expression> expression = bind(*syntax, names);
  if (!expression) return {.source = to_string(expression.error())};
  return *expression;
}

/// The value of a formula with its inputs in natural order; parameters by name.
inline double value(const std::string& source, const std::vector<double>& inputs = {},
                    const std::map<std::string, double>& parameters = {}, double step = 1) {
  const Expression expression = bound(source, names({}, parameters));
  if (expression.root < 0 || expression.inputs.size() != inputs.size()) return scalar::nan;
  std::vector<double> values;
  for (const std::string& name : expression.parameters) values.push_back(parameters.at(name));
  return evaluate<double>(expression, {inputs, values, {}, step});
}

}  // namespace descent::test
