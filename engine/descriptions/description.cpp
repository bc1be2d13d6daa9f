#include "descriptions/description.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/decimal.hpp"

namespace descent {

namespace {

std::string range_in_words(const Key& key) {
  std::string words;
  if (key.minimum) {
    words +=
        (key.exclusive_minimum ? "greater than " : "at least ") + short_number(*key.minimum, 10);
  }
  if (key.maximum) {
    if (!words.empty()) words += " and ";
    words += (key.exclusive_maximum ? "less than " : "at most ") + short_number(*key.maximum, 10);
  }
  return words;
}

}  // namespace

int Description::index(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].name == key) return static_cast<int>(i);
  }
  return -1;
}

std::vector<std::string> words_of(std::string_view rest) {
  std::vector<std::string> words;
  while (!rest.empty()) {
    const std::size_t length = std::min(rest.find(' '), rest.size());
    words.emplace_back(rest.substr(0, length));
    rest.remove_prefix(std::min(length + 1, rest.size()));
  }
  return words;
}

std::string out_of_range(const Key& key, double value) {
  const bool low =
      key.minimum && (key.exclusive_minimum ? !(value > *key.minimum) : !(value >= *key.minimum));
  const bool high =
      key.maximum && (key.exclusive_maximum ? !(value < *key.maximum) : !(value <= *key.maximum));
  if (std::isfinite(value) && !low && !high) return {};
  const std::string words = range_in_words(key);
  return "must be " + (words.empty() ? std::string("finite") : words);
}

const char* name(KeyType type) {
  static constexpr const char* names[] = {"number", "integer", "boolean", "choice", "schedule",
                                          "text",   "list",    "numbers", "texts"};
  return names[static_cast<int>(type)];
}

std::string expectation(const Key& key) {
  const std::string range = range_in_words(key);
  const std::string of = range.empty() ? "" : " " + range;
  switch (key.type) {
    case KeyType::number: return "a number" + of;
    case KeyType::integer: return "a whole number" + of;
    case KeyType::boolean: return "true or false";
    case KeyType::schedule:
      return "a number" + of + ", or a rule such as {\"rule\": \"diminishing\"}";
    case KeyType::text: return "a text";
    case KeyType::list: return "a list of numbers";
    case KeyType::numbers: return "an object of numbers, such as {\"beta\": 0.9}";
    case KeyType::texts: return "an object of texts, such as {\"m\": \"g\"}";
    case KeyType::choice: break;
  }
  std::string words = "one of ";
  const std::vector<std::string> choices = words_of(key.choices);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) words += i + 1 == choices.size() ? " or " : ", ";
    words += "\"" + choices[i] + "\"";
  }
  return words;
}

}  // namespace descent
