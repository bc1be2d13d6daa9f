#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "experiments/reader.hpp"
#include "objectives/typed.hpp"

namespace descent {

/// Values of names in typed numbers.
using Values = std::map<std::string, double>;

/// Longest text and most operations of a formula in an answer: what is checked by running it many
/// times must stay small.
inline constexpr ExpressionLimits answer_limits{4000, 100, 5000};

/// A number that is typed as an expression: 1/3, sqrt(2), -2e-3; `values` gives names a meaning.
/// The error has its place in the text. The value may be any double.
Result<double> evaluate_text(std::string_view text, const Values& values = {});

/// A finite number, written as such or as a typed expression.
Result<double> read_value(const Place& place);

/// A list of such numbers, or one text: "(1, 2/3)", "1; 2", "[1 2]" is refused. `count` 0: any.
Result<std::vector<double>> read_values(const Place& place, std::size_t count = 0);

/// The text of an answer: not empty, within answer_limits.
Result<std::string> read_answer_text(const Place& place, std::string_view what);

/// Names as declarations.
std::vector<InputDeclaration> declarations(const std::vector<std::string>& inputs);

/// A formula as a function of these inputs (none: inferred). The error is located at `place`.
Result<std::unique_ptr<TypedObjective>> read_formula(const Place& place,
                                                     const std::vector<std::string>& inputs);

/// [[lo, hi], …]; null: `standard` on every side.
Result<std::vector<std::pair<double, double>>> read_region(const Place& place,
                                                           std::size_t dimension,
                                                           std::pair<double, double> standard);

/// Names of an "inputs" key: a list of texts; null: none.
Result<std::vector<std::string>> read_names(const Place& place);

/// "x = 1.5, y = −2" with three digits.
std::string in_coordinates(const std::vector<std::string>& inputs, const double* point);

/// A number with a few digits, for messages.
std::string rounded(double value);

}  // namespace descent
