#pragma once

#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "expression/syntax.hpp"
#include "tape/compile.hpp"
#include "tape/evaluator.hpp"

namespace descent {

/// The expression of a text; fails the test on an error.
inline Expression formula(std::string_view source, const std::vector<std::string>& inputs,
                          std::map<std::string, double> parameters = {},
                          std::vector<std::string> columns = {}) {
  Names names;
  for (const std::string& input : inputs) names.inputs.push_back({input, {}});
  names.parameters = std::move(parameters);
  names.columns = std::move(columns);
  const auto syntax = parse(source);
  if (!syntax) FAIL(source << ": " << to_string(syntax.error()));
  const auto expression = bind(*syntax, names);
  if (!expression) FAIL(source << ": " << to_string(expression.error()));
  return *expression;
}

inline std::shared_ptr<const Program> compiled(const Expression& expression, Wants wants,
                                               Mode mode = Mode::automatic) {
  const auto program = compile(expression, wants, mode);
  if (!program) FAIL(expression.source << ": " << to_string(program.error()));
  return *program;
}

/// Runs an evaluator at one point.
inline std::vector<double> run_at(Evaluator& evaluator, const std::vector<double>& point,
                                  const std::vector<int>* rows = nullptr) {
  const double* outputs = evaluator.run_point(point.data(), rows);
  return {outputs, outputs + evaluator.program().outputs};
}

inline std::vector<double> run_at(const std::shared_ptr<const Program>& program,
                                  const std::vector<double>& point) {
  Evaluator evaluator(program);
  return run_at(evaluator, point);
}

/// The same bits, or both NaN.
inline bool identical(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

/// All outputs at many points, coordinate by coordinate, in one way or the other.
inline std::vector<std::vector<double>> run_many(
    Evaluator& evaluator, const std::vector<std::vector<double>>& coordinates, bool bulk) {
  const auto lanes = coordinates.front().size();
  std::vector<std::vector<double>> results(static_cast<std::size_t>(evaluator.program().outputs),
                                           std::vector<double>(lanes));
  std::vector<const double*> inputs;
  std::vector<double*> outputs;
  for (const auto& coordinate : coordinates) inputs.push_back(coordinate.data());
  for (auto& result : results) outputs.push_back(result.data());
  if (bulk)
    evaluator.run_bulk(inputs.data(), static_cast<int>(lanes), outputs.data());
  else
    evaluator.run_scalar(inputs.data(), static_cast<int>(lanes), outputs.data());
  return results;
}

}  // namespace descent
