#include "expression/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

#include "numbers/decimal.hpp"

namespace descent {

Character decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {lead, 1, true};
  const int length = lead >= 0xf0 ? 4 : (lead >= 0xe0 ? 3 : 2);
  if (lead < 0xc2 || lead > 0xf4) return {lead, 1, false};
  char32_t code = lead & (0xffu >> (length + 1));
  for (int i = 1; i < length; ++i) {
    const unsigned next = byte(static_cast<std::size_t>(i));
    if ((next & 0xc0) != 0x80) return {lead, 1, false};
    code = (code << 6) | (next & 0x3f);
  }
  const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
  const bool surrogate = code >= 0xd800 && code <= 0xdfff;
  if (overlong || surrogate || code > 0x10ffff) return {lead, 1, false};
  return {code, length, true};
}

std::string encode(char32_t code) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((code >> shift) & 0x3f)); };
  if (code < 0x80) return {static_cast<char>(code)};
  if (code < 0x800) return {static_cast<char>(0xc0 | (code >> 6)), tail(0)};
  if (code < 0x10000) return {static_cast<char>(0xe0 | (code >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xf0 | (code >> 18)), tail(12), tail(6), tail(0)};
}

void locate(std::string_view source, Diagnostic& diagnostic) {
  int line = 1;
  int column = 1;
  int offset = 0;
  for (std::size_t at = 0; at < source.size() && offset < diagnostic.span.begin;) {
    const Character character = decode(source, at);
    at += static_cast<std::size_t>(character.bytes);
    offset += character.units();
    column += character.units();
    if (character.code == '\n') {
      ++line;
      column = 1;
    }
  }
  diagnostic.line = line;
  diagnostic.column = column;
}

std::string slice(std::string_view source, Span span) {
  int offset = 0;
  std::size_t begin = source.size();
  for (std::size_t at = 0; at < source.size();) {
    if (offset == span.begin) begin = at;
    if (offset >= span.end) return std::string(source.substr(begin, at - begin));
    const Character character = decode(source, at);
    at += static_cast<std::size_t>(character.bytes);
    offset += character.units();
  }
  return std::string(source.substr(begin));
}

std::string format_number(double value) {
  if (!std::isfinite(value) || value == 0.0) return short_number(value, 1);
  const double size = std::fabs(value);
  Decimal decimal;
  // The fewest digits that read back as the same double. A decimal number of up to 15 digits is got
  // back from its double, if that is a normal one: then fewer are 15 that end with zeros.
  const bool normal = size >= std::numeric_limits<double>::min();
  for (int count = normal ? 15 : 1; count <= 17; ++count) {
    decimal = to_decimal(size, count);
    if (read_decimal(decimal.digits + "e" + std::to_string(decimal.exponent - count + 1)) == size)
      break;
  }
  while (decimal.digits.size() > 1 && decimal.digits.back() == '0') decimal.digits.pop_back();
  const std::string sign = value < 0.0 ? "-" : "";
  auto& [digits, exponent] = decimal;
  const int count = static_cast<int>(digits.size());
  if (exponent < -6 || exponent >= 21) {
    if (count > 1) digits.insert(1, ".");
    return sign + digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
  }
  if (exponent < 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  }
  if (count <= exponent + 1) {
    return sign + digits + std::string(static_cast<std::size_t>(exponent + 1 - count), '0');
  }
  return sign + digits.insert(static_cast<std::size_t>(exponent + 1), ".");
}

std::string abbreviated(std::string text) {
  constexpr std::size_t limit = 40;
  if (text.size() <= limit) return text;
  std::size_t end = limit - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80) --end;
  return text.substr(0, end) + "...";
}

}  // namespace descent
