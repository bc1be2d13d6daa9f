#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "errors/result.hpp"

namespace descent {

/// JSON with its keys in the order in which they were written.
using Json = nlohmann::ordered_json;

/// Longest JSON text, deepest nesting and most keys of one object that are read. Keys are looked up
/// one after the other.
inline constexpr std::size_t json_length_limit = 32u << 20;
inline constexpr int json_depth_limit = 64;
inline constexpr std::size_t json_members_limit = 1000;

/// Reads a JSON text (RFC 8259, UTF-8). The error has the line and column where it stops being
/// JSON; a key given twice in one object is an error too. Never throws.
Result<Json> parse_json(std::string_view text);

/// JSON text written as it comes, without a document in between: commas are set by themselves.
class JsonWriter {
 public:
  /// Of an object or a list: `{` or `[`, and later `}` or `]`.
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);

  /// Before a member's value.
  JsonWriter& key(std::string_view name);

  void text(std::string_view value);
  void number(double value);
  void boolean(bool value);
  void null();
  void json(const Json& value);

  std::string take() { return std::move(text_); }

 private:
  void separate();

  std::string text_;
};

/// JSON text on one line, numbers with 17 significant digits, so that they read back to the same
/// double; what is not finite prints as null.
std::string print_json(const Json& value);

/// Appends a number as print_json() writes it.
void append_number(std::string& text, double value);

}  // namespace descent
