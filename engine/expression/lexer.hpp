#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "expression/expression.hpp"

namespace descent {

enum class TokenKind : std::uint8_t {
  number,
  name,         // letters, digits and subscripts, e.g. w_1, theta
  superscript,  // a raised whole number, e.g. ² or ⁻¹
  plus,
  minus,
  times,
  divide,
  power,
  less,
  less_equal,
  greater,
  greater_equal,
  equal,   // ==
  assign,  // =
  not_equal,
  open,
  close,
  open_bracket,
  close_bracket,
  comma,
  bar,
  root,       // √
  separator,  // end of a line, or ';', outside brackets
  end,
};

/// One piece of a text.
struct Token {
  TokenKind kind = TokenKind::end;
  Span span;                 ///< In UTF-16 code units.
  int begin = 0;             ///< In bytes.
  int end = 0;               ///< In bytes.
  double value = 0.0;        ///< Of a number or superscript.
  std::string name;          ///< Of a name, in ASCII: Greek letters spelt out, ₁ as 1.
  bool double_star = false;  ///< A power written **.
};

/// Cuts a text into tokens; the last one is TokenKind::end. Line ends inside brackets or behind an
/// operator do not separate. Fails on characters and numbers that nothing in the language starts.
Result<std::vector<Token>> tokenize(std::string_view source, const ExpressionLimits& limits);

}  // namespace descent
