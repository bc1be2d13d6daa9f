#include "cli/options.hpp"

#include <charconv>
#include <utility>

namespace descent::cli {

std::vector<std::string> split_list(const std::string& text) {
  std::vector<std::string> parts;
  std::string part;
  int depth = 0;
  for (const char c : text) {
    depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    if (c == ',' && depth == 0) {
      parts.push_back(std::move(part));
      part.clear();
    } else if (c != ' ') {
      part += c;
    }
  }
  parts.push_back(std::move(part));
  return parts;
}

std::optional<double> parse_number(const std::string& text) {
  const char* from = text.data() + (text.starts_with('+') ? 1 : 0);
  const char* end = text.data() + text.size();
  double value = 0.0;
  const auto [stop, code] = std::from_chars(from, end, value);
  if (from == end || code != std::errc() || stop != end) return std::nullopt;
  return value;
}

Diagnostic wrong_option(std::string option, std::string message) {
  Diagnostic error;
  error.path = std::move(option);
  error.message = std::move(message);
  return error;
}

}  // namespace descent::cli
