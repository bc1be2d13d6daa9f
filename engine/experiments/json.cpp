#include "experiments/json.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

#include "expression/text.hpp"

namespace descent {

namespace {

int utf16_length(std::string_view text) {
  int units = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = decode(text, at);
    units += character.units();
    at += static_cast<std::size_t>(character.bytes);
  }
  return units;
}

Diagnostic error_at(std::string_view text, std::size_t byte, std::string message) {
  Diagnostic error;
  error.message = std::move(message);
  byte = std::min(byte, text.size());
  error.span.begin = utf16_length(text.substr(0, byte));
  error.span.end = error.span.begin + (byte < text.size() ? 1 : 0);
  locate(text, error);
  return error;
}

// A pass over the text that builds nothing: it finds the place of the first error, objects with a
// key twice (of which a document would keep the last), and nesting that is too deep.
class Checker {
 public:
  explicit Checker(std::string_view text) : text_(text) {}

  std::string message;
  std::size_t position = 0;

  bool null() { return true; }
  bool boolean(bool) { return true; }
  bool number_integer(Json::number_integer_t) { return true; }
  bool number_unsigned(Json::number_unsigned_t) { return true; }
  bool number_float(Json::number_float_t, const std::string&) { return true; }
  bool string(std::string&) { return true; }
  bool binary(Json::binary_t&) { return true; }
  bool start_array(std::size_t) { return open(); }
  bool start_object(std::size_t) { return open(); }
  bool end_array() { return close(); }
  bool end_object() { return close(); }

  bool key(std::string& name) {
    if (keys_.back().insert(name).second) return true;
    message = "The key '" + abbreviated(name) + "' stands twice in one object.";
    position = where_twice(name);
    return false;
  }

  bool parse_error(std::size_t byte, const std::string& token,
                   const nlohmann::detail::exception& error) {
    position = byte > 0 ? byte - 1 : 0;
    const std::string_view what = error.what();
    if (what.find("number overflow") != std::string_view::npos) {
      message = "The number " + abbreviated(token) + " is too large for a double.";
      position = byte >= token.size() ? byte - token.size() : 0;
      return false;
    }
    const std::size_t expected = what.rfind("expected ");
    message = "This is not valid JSON";
    if (position >= text_.size()) {
      message += ": the text ends too early";
    } else if (expected != std::string_view::npos && expected > 2 && what[expected - 1] == ' ') {
      message += ": expected " + std::string(what.substr(expected + 9)) + " here";
    }
    message += ".";
    return false;
  }

 private:
  bool open() {
    keys_.emplace_back();
    if (static_cast<int>(keys_.size()) <= json_depth_limit) return true;
    message =
        "Lists and objects are nested deeper than " + std::to_string(json_depth_limit) + " levels.";
    position = nth_bracket();
    return false;
  }

  bool close() {
    keys_.pop_back();
    return true;
  }

  std::size_t where_twice(const std::string& name) const {
    const std::size_t found = text_.rfind("\"" + name + "\"");
    return found == std::string_view::npos ? 0 : found;
  }

  std::size_t nth_bracket() const {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (quoted && text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '"') {
        quoted = !quoted;
      } else if (!quoted && (text_[i] == '[' || text_[i] == '{')) {
        if (++depth > json_depth_limit) return i;
      } else if (!quoted && (text_[i] == ']' || text_[i] == '}')) {
        --depth;
      }
    }
    return 0;
  }

  std::string_view text_;
  std::vector<std::set<std::string>> keys_;
};

// Most texts are names that stand in JSON as they are; to prepare the library's printer for one
// takes longer than they do.
void print_text(std::string& text, const std::string& value) {
  const auto as_it_is = [](unsigned char c) {
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
  };
  if (std::ranges::all_of(value, as_it_is)) {
    text += '"';
    text += value;
    text += '"';
  } else {
    text += Json(value).dump(-1, ' ', false, Json::error_handler_t::replace);
  }
}

void print_to(std::string& text, const Json& value) {
  switch (value.type()) {
    case Json::value_t::object: {
      text += '{';
      bool first = true;
      for (const auto& [key, member] : value.items()) {
        if (!first) text += ',';
        first = false;
        print_text(text, key);
        text += ':';
        print_to(text, member);
      }
      text += '}';
      break;
    }
    case Json::value_t::array: {
      text += '[';
      bool first = true;
      for (const Json& member : value) {
        if (!first) text += ',';
        first = false;
        print_to(text, member);
      }
      text += ']';
      break;
    }
    case Json::value_t::number_float: append_number(text, value.get<double>()); break;
    case Json::value_t::number_integer: text += std::to_string(value.get<std::int64_t>()); break;
    case Json::value_t::number_unsigned: text += std::to_string(value.get<std::uint64_t>()); break;
    case Json::value_t::string: print_text(text, value.get_ref<const std::string&>()); break;
    default: text += value.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
}

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (text.size() > json_length_limit) {
    Diagnostic error;
    error.message = "The text is longer than " + std::to_string(json_length_limit) + " bytes.";
    return error;
  }
  Checker checker(text);
  if (!Json::sax_parse(text, &checker)) {
    return error_at(text, checker.position, checker.message);
  }
  return Json::parse(text, nullptr, false);
}

void append_number(std::string& text, double value) {
  if (!std::isfinite(value)) {
    text += "null";
    return;
  }
  const bool whole = value == std::trunc(value) && std::fabs(value) < 1e15;
  if (whole && !(value == 0.0 && std::signbit(value))) {
    text += std::to_string(static_cast<long long>(value));
  } else {
    text += Json(value).dump();  // as many digits as read back to the same double
  }
}

std::string print_json(const Json& value) {
  std::string text;
  print_to(text, value);
  return text;
}

}  // namespace descent
