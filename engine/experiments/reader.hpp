#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "experiments/json.hpp"

namespace descent {

/// A value in a JSON document and how to find it there: "methods[1].beta1".
struct Place {
  const Json* value = nullptr;
  std::string path;

  bool is_null() const { return value == nullptr || value->is_null(); }
  /// A member; null when the object has none of that name.
  Place operator[](std::string_view key) const;
  Place operator[](std::size_t index) const;
};

/// An error at a place.
Diagnostic error_at(const Place& place, std::string message);

/// "… must be EXPECTED, but is FOUND." with the fields filled in.
Diagnostic wrong(const Place& place, std::string expected);

/// "… is missing" of a required key of an object.
Diagnostic missing(const Place& object, std::string_view key, std::string_view expected);

/// Short description of a value for messages: "the text \"abc\"", "a list of 3", "2.5".
std::string in_words(const Json& value);

Result<double> read_number(const Place& place);
/// A whole number, written 10 or 10.0, within bounds.
Result<std::int64_t> read_integer(const Place& place, std::int64_t least, std::int64_t most);
Result<bool> read_boolean(const Place& place);
Result<std::string> read_text(const Place& place);
Result<std::vector<double>> read_numbers(const Place& place);

/// The value is an object (`what`: "an experiment") with none but these keys. The error of another
/// key lists them and guesses which was meant.
Result<bool> check_object(const Place& place, std::string_view what,
                          std::span<const std::string> keys);
Result<bool> check_object(const Place& place, std::string_view what,
                          std::initializer_list<const char*> keys);

/// The candidate nearest to a mistyped word, if near enough; else empty.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

/// "a, b and c".
std::string listed(std::span<const std::string> words, std::string_view last = "and");

}  // namespace descent
