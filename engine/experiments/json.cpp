#include "experiments/json.hpp"

#include <cmath>

#include "expression/text.hpp"

namespace descent {

namespace {

void append_text(std::string& text, std::string_view value) {
  constexpr const char* hexadecimal = "0123456789abcdef";
  constexpr std::string_view escaped = "\"\\\b\f\n\r\t";
  constexpr std::string_view letters = "\"\\bfnrt";
  const auto as_it_is = [](unsigned char c) {
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
  };
  text += '"';
  for (std::size_t at = 0; at < value.size();) {
    std::size_t plain = at;
    while (plain < value.size() && as_it_is(static_cast<unsigned char>(value[plain]))) ++plain;
    text += value.substr(at, plain - at);
    at = plain;
    if (at == value.size()) break;
    const Character character = decode(value, at);
    const std::string_view bytes = value.substr(at, static_cast<std::size_t>(character.bytes));
    const std::size_t found = escaped.find(bytes.front());
    if (!character.valid) {
      text += encode(0xfffd);
    } else if (found != std::string_view::npos) {
      text += '\\';
      text += letters[found];
    } else if (character.code < 0x20) {
      text += "\\u00";
      text += hexadecimal[character.code / 16];
      text += hexadecimal[character.code % 16];
    } else {
      text += bytes;
    }
    at += bytes.size();
  }
  text += '"';
}

/// Between two members or entries.
void append_comma(std::string& text) {
  if (text.back() != '{' && text.back() != '[') text += ',';
}

void append(std::string& text, const Json& value) {
  switch (value.type()) {
    case Json::value_t::object:
      text += '{';
      for (const auto& [key, member] : value.get_ref<const Json::object_t&>()) {
        append_comma(text);
        append_text(text, key);
        text += ':';
        append(text, member);
      }
      text += '}';
      break;
    case Json::value_t::array:
      text += '[';
      for (const Json& member : value) {
        append_comma(text);
        append(text, member);
      }
      text += ']';
      break;
    case Json::value_t::number_float: append_number(text, value.get<double>()); break;
    case Json::value_t::number_integer: text += std::to_string(value.get<std::int64_t>()); break;
    case Json::value_t::number_unsigned: text += std::to_string(value.get<std::uint64_t>()); break;
    case Json::value_t::boolean: text += value.get<bool>() ? "true" : "false"; break;
    case Json::value_t::string: append_text(text, value.get_ref<const std::string&>()); break;
    default: text += "null";
  }
}

}  // namespace

void append_number(std::string& text, double value) {
  if (!std::isfinite(value)) {
    text += "null";
    return;
  }
  const bool whole = value == std::trunc(value) && std::fabs(value) < 1e15;
  if (whole && !(value == 0.0 && std::signbit(value))) {
    text += std::to_string(static_cast<long long>(value));
  } else {
    // As many digits as read back to the same double.
    char digits[64];
    text.append(digits, nlohmann::detail::to_chars(digits, digits + sizeof digits, value));
  }
}

std::string print_json(const Json& value) {
  std::string text;
  append(text, value);
  return text;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  text_ += bracket;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_text(text_, name);
  text_ += ':';
  return *this;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_text(text_, value);
}

void JsonWriter::number(double value) {
  separate();
  append_number(text_, value);
}

void JsonWriter::boolean(bool value) { json(value); }

void JsonWriter::null() { json(nullptr); }

void JsonWriter::json(const Json& value) {
  separate();
  append(text_, value);
}

void JsonWriter::separate() {
  // A text ends with a quotation mark, so that these are brackets and colons.
  if (!text_.empty() && text_.back() != ':') append_comma(text_);
}

}  // namespace descent
