#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "errors/result.hpp"

namespace descent {

/// JSON with its keys in the order in which they were written.
using Json = nlohmann::ordered_json;

/// Longest JSON text and deepest nesting that are read.
inline constexpr std::size_t json_length_limit = 32u << 20;
inline constexpr int json_depth_limit = 64;

/// Reads a JSON text (RFC 8259, UTF-8). The error has the line and column where it stops being
/// JSON; a key given twice in one object is an error too. Never throws.
Result<Json> parse_json(std::string_view text);

/// JSON text on one line, numbers with 17 significant digits, so that they read back to the same
/// double; what is not finite prints as null.
std::string print_json(const Json& value);

/// Appends a number as print_json() writes it.
void append_number(std::string& text, double value);

}  // namespace descent
