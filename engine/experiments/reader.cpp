#include "experiments/reader.hpp"

#include <algorithm>
#include <cmath>

#include "expression/text.hpp"

namespace descent {

Place Place::operator[](std::string_view key) const {
  Place inner{nullptr, path};
  if (!path.empty()) inner.path += '.';
  inner.path += key;
  if (value == nullptr || !value->is_object()) return inner;
  for (const auto& [name, member] : value->get_ref<const Json::object_t&>()) {
    if (name == key) inner.value = &member;
  }
  return inner;
}

Place Place::operator[](std::size_t index) const {
  return {&(*value)[index], path + "[" + std::to_string(index) + "]"};
}

Diagnostic error_at(const Place& place, std::string message) {
  Diagnostic error;
  error.message = std::move(message);
  error.path = place.path;
  return error;
}

std::string in_words(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null: return "null";
    case Json::value_t::boolean: return value.get<bool>() ? "true" : "false";
    case Json::value_t::string: return "the text \"" + abbreviated(value.get<std::string>()) + "\"";
    case Json::value_t::array:
      return value.empty() ? "an empty list" : "a list of " + std::to_string(value.size());
    case Json::value_t::object: return "an object";
    default: return format_number(value.get<double>());
  }
}

Diagnostic wrong(const Place& place, std::string expected) {
  Diagnostic error;
  error.path = place.path;
  error.found = place.value == nullptr ? "nothing" : in_words(*place.value);
  error.message = "must be " + expected + ", but is " + error.found + ".";
  error.expected = std::move(expected);
  return error;
}

Diagnostic missing(const Place& object, std::string_view key, std::string_view expected) {
  Diagnostic error;
  error.path = object[key].path;
  error.message = "is missing; it must be " + std::string(expected) + ".";
  error.found = "nothing";
  error.expected = expected;
  return error;
}

Result<double> read_number(const Place& place) {
  if (place.value == nullptr || !place.value->is_number()) return wrong(place, "a number");
  return place.value->get<double>();
}

Result<std::int64_t> read_integer(const Place& place, std::int64_t least, std::int64_t most) {
  if (place.value != nullptr && place.value->is_number()) {
    const double value = place.value->get<double>();
    if (std::floor(value) == value && value >= static_cast<double>(least) &&
        value <= static_cast<double>(most)) {
      return static_cast<std::int64_t>(value);
    }
  }
  return wrong(place,
               "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
}

Result<bool> read_boolean(const Place& place) {
  if (place.value == nullptr || !place.value->is_boolean()) return wrong(place, "true or false");
  return place.value->get<bool>();
}

Result<std::string> read_text(const Place& place) {
  if (place.value == nullptr || !place.value->is_string()) return wrong(place, "a text");
  return place.value->get<std::string>();
}

Result<std::vector<double>> read_numbers(const Place& place) {
  if (place.value == nullptr || !place.value->is_array()) return wrong(place, "a list of numbers");
  std::vector<double> numbers;
  numbers.reserve(place.value->size());
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    auto number = read_number(place[i]);
    if (!number) return number.error();
    numbers.push_back(*number);
  }
  return numbers;
}

namespace {

// Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.
int edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<int>> d(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<int>(i + j);
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  if (word.size() > 64) return {};
  std::string best;
  int least = static_cast<int>(word.size()) / 3 + 2;
  for (const std::string& candidate : candidates) {
    const int distance = edits(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string listed(std::span<const std::string> words, std::string_view last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
    text += words[i];
  }
  return text;
}

Result<bool> check_object(const Place& place, std::string_view what,
                          std::span<const std::string> keys) {
  if (place.value == nullptr || !place.value->is_object()) return wrong(place, "an object");
  for (const auto& [key, member] : place.value->get_ref<const Json::object_t&>()) {
    if (std::ranges::count(keys, key) > 0) continue;
    Diagnostic error = error_at(place[key], "unknown key; " + std::string(what) + " has " +
                                                (keys.empty() ? "none" : listed(keys)) + ".");
    error.path = place.path.empty() ? abbreviated(key) : place.path + "." + abbreviated(key);
    error.found = abbreviated(key);
    error.expected = listed(keys, "or");
    error.guess = nearest(key, keys);
    return error;
  }
  return true;
}

Result<bool> check_object(const Place& place, std::string_view what,
                          std::initializer_list<const char*> keys) {
  const std::vector<std::string> words(keys.begin(), keys.end());
  return check_object(place, what, words);
}

}  // namespace descent
