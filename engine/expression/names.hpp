#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expression/operators.hpp"

namespace descent {

/// A name with its indices: w[1, 2] is {"w", {1, 2}}.
struct IndexedName {
  std::string base;
  std::vector<int> indices;

  /// The one spelling of this name: "w", "w1", "W[1,2]", "x_max[1]".
  std::string canonical() const;

  /// The natural order: x, y, z, w, theta, then the others by their letters; plain before
  /// indexed, indices by number (w2 before w10).
  bool operator<(const IndexedName& other) const;
  bool operator==(const IndexedName&) const = default;
};

/// Takes a name apart, as typed in ASCII (see ascii_name): w1, w_1, w_1_2. A name of the language
/// (log2) is not taken apart. Nothing when a subscript is empty (w_) or not below a million.
std::optional<IndexedName> split_name(std::string_view ascii);

/// Reads one name written in any of the ways that the language knows (θ, theta, w_1, w[1], w₁,
/// W[1,2]); nothing when the text is no name.
std::optional<IndexedName> read_name(std::string_view text);

/// The spelling under which an Expression knows a name; empty when the text is no name.
std::string canonical_name(std::string_view text);

/// ASCII name of a Greek letter ("theta" for θ and ϑ); empty for other characters.
std::string_view greek_name(char32_t letter);

/// The LaTeX command for an ASCII name of a Greek letter ("\\theta"); empty for other names.
std::string greek_latex(std::string_view name);

/// Whether the name is pi or e.
bool is_constant(std::string_view name);

/// Value of a constant of the language.
double constant_value(std::string_view name);

/// Whether the name is x, y, z, w or theta: what is taken as an input when none is declared.
bool is_input_letter(std::string_view base);

/// Whether a name followed by '(' is a call: functions of the table, ln, norm, sum, prod, mean.
bool is_function(std::string_view name);

/// Whether digits behind the name make it a function: expm, with a 1.
bool is_function_stem(std::string_view name);

/// The operation that a function name stands for (ln is log, norm is hypot); nothing for sum,
/// prod and mean, whose meaning depends on the number of arguments.
std::optional<Op> function_operation(std::string_view name);

}  // namespace descent
