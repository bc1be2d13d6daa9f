#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

#include "experiments/json.hpp"
#include "expression/text.hpp"
#include "numbers/decimal.hpp"

namespace descent {

namespace {

/// Recursive descent over the text. An error is a message and the byte where it stands; after the
/// first one, every function returns false.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool document(Json& value) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;  // a byte order mark
    if (!read(value)) return false;
    skip_space();
    return code() == end || expected("end of input");
  }

  Diagnostic error() const {
    const std::size_t byte = std::min(position_, text_.size());
    Diagnostic error;
    error.message = message_;
    error.span.begin = utf16_length(text_.substr(0, byte));
    error.span.end = error.span.begin + (byte < text_.size() ? 1 : 0);
    locate(text_, error);
    return error;
  }

 private:
  static constexpr int end = -1;

  /// The byte at the present place; the end of the text is also where a 0 stands.
  int code() const {
    return at_ < text_.size() && text_[at_] != '\0' ? static_cast<unsigned char>(text_[at_]) : end;
  }

  bool is_digit() const { return code() >= '0' && code() <= '9'; }

  void skip_space() {
    while (code() == ' ' || code() == '\t' || code() == '\n' || code() == '\r') ++at_;
  }

  static int utf16_length(std::string_view text) {
    int units = 0;
    for (std::size_t at = 0; at < text.size();) {
      const Character character = decode(text, at);
      units += character.units();
      at += static_cast<std::size_t>(character.bytes);
    }
    return units;
  }

  bool fail(std::string message, std::size_t position) {
    message_ = std::move(message);
    position_ = position;
    return false;
  }

  /// What stands here is no JSON; `what` could be here, if there is one answer to that.
  bool invalid(std::string_view what = {}) {
    std::string message = "This is not valid JSON";
    if (at_ >= text_.size()) {
      message += ": the text ends too early";
    } else if (!what.empty()) {
      message += ": expected " + std::string(what) + " here";
    }
    return fail(message + ".", at_);
  }

  /// Something else than what is expected stands here. The place is its last byte, or where it
  /// stops being JSON.
  bool expected(std::string_view what) {
    Json other;
    const int first = code();
    if (first != end &&
        std::string_view("[]{},:").find(static_cast<char>(first)) == std::string_view::npos) {
      if (scalar(other)) --at_;
    }
    return invalid(what);
  }

  bool read(Json& value) {
    skip_space();
    switch (code()) {
      case '{': return object(value);
      case '[': return array(value);
      case ']':
      case '}':
      case ',':
      case ':': return invalid("'[', '{', or a literal");
      default: return scalar(value);
    }
  }

  bool scalar(Json& value) {
    switch (code()) {
      case '"': {
        std::string text;
        if (!string(text)) return false;
        value = std::move(text);
        return true;
      }
      case 't': return word("true", value, true);
      case 'f': return word("false", value, false);
      case 'n': return word("null", value, nullptr);
      default: return code() == '-' || is_digit() ? number(value) : invalid();
    }
  }

  bool word(std::string_view letters, Json& value, Json meaning) {
    for (const char letter : letters) {
      if (code() != letter) return invalid();
      ++at_;
    }
    value = std::move(meaning);
    return true;
  }

  bool digits(std::string_view what) {
    if (!is_digit()) return invalid(what);
    while (is_digit()) ++at_;
    return true;
  }

  bool number(Json& value) {
    const std::size_t begin = at_;
    bool whole = true;
    if (code() == '-') ++at_;
    if (code() == '0') {
      ++at_;
    } else if (!digits("digit after '-'")) {
      return false;
    }
    if (code() == '.') {
      whole = false;
      ++at_;
      if (!digits("digit after '.'")) return false;
    }
    if (code() == 'e' || code() == 'E') {
      whole = false;
      ++at_;
      const bool sign = code() == '+' || code() == '-';
      if (sign) ++at_;
      if (!digits(sign ? "digit after exponent sign" : "'+', '-', or digit after exponent")) {
        return false;
      }
    }
    const std::string_view token = text_.substr(begin, at_ - begin);
    if (whole && integer(token, value)) return true;
    const double read = read_decimal(token);
    value = read;
    return std::isfinite(read) ||
           fail("The number " + abbreviated(std::string(token)) + " is too large for a double.",
                begin);
  }

  /// Whole numbers of 64 bits are kept as they are.
  static bool integer(std::string_view token, Json& value) {
    const bool negative = token.front() == '-';
    if (negative) token.remove_prefix(1);
    const std::uint64_t most =
        negative ? std::uint64_t{1} << 63 : std::numeric_limits<std::uint64_t>::max();
    std::uint64_t size = 0;
    for (const char digit : token) {
      const auto next = static_cast<std::uint64_t>(digit - '0');
      if (size > (most - next) / 10) return false;
      size = size * 10 + next;
    }
    if (negative) {
      value = static_cast<std::int64_t>(~size + 1);
    } else {
      value = size;
    }
    return true;
  }

  bool hexadecimal(char32_t& value) {
    value = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const int letter = code() | 0x20;
      if (is_digit()) {
        value = value * 16 + static_cast<char32_t>(code() - '0');
      } else if (code() != end && letter >= 'a' && letter <= 'f') {
        value = value * 16 + static_cast<char32_t>(letter - 'a' + 10);
      } else {
        return invalid();
      }
    }
    return true;
  }

  /// Behind a backslash.
  bool escape(std::string& text) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (code() == end) return invalid();
    const std::size_t found = letters.find(static_cast<char>(code()));
    if (found != std::string_view::npos) {
      text += meanings[found];
      ++at_;
      return true;
    }
    if (code() != 'u') return invalid();
    ++at_;
    char32_t first = 0;
    if (!hexadecimal(first)) return false;
    if (first >= 0xd800 && first <= 0xdbff) {
      char32_t second = 0;
      for (const char next : {'\\', 'u'}) {
        if (code() != next) return invalid();
        ++at_;
      }
      if (!hexadecimal(second)) return false;
      first = (first << 10) + second - 0x35fdc00;
      if (second < 0xdc00 || second > 0xdfff) first = 0xdc00;
    }
    if (first >= 0xdc00 && first <= 0xdfff) {
      --at_;
      return invalid();
    }
    text += encode(first);
    return true;
  }

  bool string(std::string& text) {
    ++at_;
    for (;;) {
      const std::size_t begin = at_;
      bool plain = true;
      while (plain) {
        if (at_ >= text_.size()) return invalid();
        const Character character = decode(text_, at_);
        if (!character.valid || character.code < 0x20) return invalid();
        plain = character.code != '"' && character.code != '\\';
        at_ += static_cast<std::size_t>(character.bytes);
      }
      text += text_.substr(begin, at_ - 1 - begin);
      if (text_[at_ - 1] == '"') return true;
      if (!escape(text)) return false;
    }
  }

  bool open(std::size_t bracket) {
    if (++depth_ <= json_depth_limit) return true;
    return fail(
        "Lists and objects are nested deeper than " + std::to_string(json_depth_limit) + " levels.",
        bracket);
  }

  bool array(Json& value) {
    if (!open(at_++)) return false;
    Json::array_t entries;
    skip_space();
    if (code() != ']') {
      for (;;) {
        Json entry;
        if (!read(entry)) return false;
        entries.push_back(std::move(entry));
        skip_space();
        if (code() != ',') break;
        ++at_;
      }
      if (code() != ']') return expected("']'");
    }
    ++at_;
    --depth_;
    value = std::move(entries);
    return true;
  }

  bool object(Json& value) {
    if (!open(at_++)) return false;
    Json::object_t members;
    skip_space();
    if (code() != '}') {
      for (;;) {
        skip_space();
        if (!member(members)) return false;
        skip_space();
        if (code() != ',') break;
        ++at_;
      }
      if (code() != '}') return expected("'}'");
    }
    ++at_;
    --depth_;
    value = std::move(members);
    return true;
  }

  bool member(Json::object_t& members) {
    std::string name;
    if (code() != '"') return expected("string literal");
    if (!string(name)) return invalid("string literal");
    if (members.size() == json_members_limit) {
      return fail("An object has more than " + std::to_string(json_members_limit) + " keys.", at_);
    }
    // A document would keep the last of two.
    for (const auto& [other, value] : members) {
      if (other != name) continue;
      const std::size_t found = text_.rfind("\"" + name + "\"");
      return fail("The key '" + abbreviated(name) + "' stands twice in one object.",
                  found == std::string_view::npos ? 0 : found);
    }
    skip_space();
    if (code() != ':') return expected("':'");
    ++at_;
    Json value;
    if (!read(value)) return false;
    members.emplace_back(std::move(name), std::move(value));
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::string message_;
  std::size_t position_ = 0;
};

}  // namespace

Result<Json> parse_json(std::string_view text) {
  if (text.size() > json_length_limit) {
    Diagnostic error;
    error.message = "The text is longer than " + std::to_string(json_length_limit) + " bytes.";
    return error;
  }
  Reader reader(text);
  Json value;
  if (!reader.document(value)) return reader.error();
  return value;
}

}  // namespace descent
