#pragma once

#include <string>
#include <string_view>

#include "errors/diagnostic.hpp"

namespace descent {

/// One Unicode character of a UTF-8 text.
struct Character {
  char32_t code = 0;
  int bytes = 1;
  bool valid = true;  ///< False for bytes that are not UTF-8 (overlong forms and surrogates too).

  /// Its length in UTF-16.
  int units() const { return code > 0xffff ? 2 : 1; }
};

/// The character that starts at byte `at` (which must be inside the text).
Character decode(std::string_view text, std::size_t at);

/// UTF-8 of one character.
std::string encode(char32_t code);

/// Fills in `line` and `column` from `span.begin`, a UTF-16 offset in `source`. An offset at or
/// behind the end is the end.
void locate(std::string_view source, Diagnostic& diagnostic);

/// The part of a text at a span in UTF-16 code units.
std::string slice(std::string_view source, Span span);

/// The shortest decimal text that reads back to the same (finite) double: 0.1, 100000, 1e-7,
/// 1.5e+21. Fixed notation from 1e-6 up to 1e21, as in JavaScript.
std::string format_number(double value);

/// The text itself, or its beginning and "..." when it is too long for a message.
std::string abbreviated(std::string text);

}  // namespace descent
