#include "descriptions/description.hpp"

#include <cmath>
#include <cstdio>
#include <utility>

namespace descent {

Key& Key::at_least(double bound) {
  minimum = bound;
  exclusive_minimum = false;
  return *this;
}

Key& Key::above(double bound) {
  minimum = bound;
  exclusive_minimum = true;
  return *this;
}

Key& Key::at_most(double bound) {
  maximum = bound;
  exclusive_maximum = false;
  return *this;
}

Key& Key::below(double bound) {
  maximum = bound;
  exclusive_maximum = true;
  return *this;
}

Key& Key::slide(double from, double to, bool logarithmic) {
  slider = Slider{from, to, logarithmic};
  return *this;
}

Key& Key::optional() {
  initial.reset();
  return *this;
}

Key& Key::with_role(KeyRole new_role) {
  role = new_role;
  return *this;
}

namespace {

Key make(std::string name, std::string symbol, KeyType type, std::string meaning) {
  Key key;
  key.name = std::move(name);
  key.symbol = std::move(symbol);
  key.type = type;
  key.meaning = std::move(meaning);
  return key;
}

std::string short_number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

std::string range_in_words(const Key& key) {
  std::string words;
  if (key.minimum) {
    words += (key.exclusive_minimum ? "greater than " : "at least ") + short_number(*key.minimum);
  }
  if (key.maximum) {
    if (!words.empty()) words += " and ";
    words += (key.exclusive_maximum ? "less than " : "at most ") + short_number(*key.maximum);
  }
  return words;
}

}  // namespace

Key number(std::string name, std::string symbol, double initial, std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::number, std::move(meaning));
  key.initial = initial;
  return key;
}

Key integer(std::string name, std::string symbol, int initial, std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::integer, std::move(meaning));
  key.initial = initial;
  return key;
}

Key boolean(std::string name, std::string symbol, bool initial, std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::boolean, std::move(meaning));
  key.initial = initial ? 1.0 : 0.0;
  return key;
}

Key choice(std::string name, std::string symbol, std::vector<std::string> words,
           std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::choice, std::move(meaning));
  key.initial = 0.0;
  key.choices = std::move(words);
  return key;
}

Key schedule(std::string name, std::string symbol, double initial, std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::schedule, std::move(meaning));
  key.initial = initial;
  return key;
}

Key text(std::string name, std::string symbol, std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::text, std::move(meaning));
  key.required = true;
  return key;
}

Key list(std::string name, std::string symbol, std::string meaning) {
  Key key = make(std::move(name), std::move(symbol), KeyType::list, std::move(meaning));
  key.required = true;
  return key;
}

Key numbers(std::string name, std::string symbol, std::string meaning) {
  return make(std::move(name), std::move(symbol), KeyType::numbers, std::move(meaning));
}

Key texts(std::string name, std::string symbol, std::string meaning) {
  return make(std::move(name), std::move(symbol), KeyType::texts, std::move(meaning));
}

namespace keys {

Key steplength(double initial) {
  return schedule("steplength", "\\alpha", initial, "steplength, a number or a rule")
      .above(0.0)
      .slide(1e-4, initial < 1.0 ? 1.0 : 10.0, true);
}

Key decay_rate(std::string name, std::string symbol, double initial, std::string meaning) {
  return number(std::move(name), std::move(symbol), initial, std::move(meaning))
      .at_least(0.0)
      .below(1.0)
      .slide(0.0, 0.999);
}

Key beta1(double initial) {
  return decay_rate("beta1", "\\beta_1", initial, "decay rate of the running mean of gradients");
}

Key beta2(double initial) {
  return decay_rate("beta2", "\\beta_2", initial,
                    "decay rate of the running mean of squared gradients");
}

Key epsilon(double initial) {
  return number("epsilon", "\\varepsilon", initial, "keeps the denominator away from 0")
      .at_least(0.0)
      .slide(1e-12, 1.0, true);
}

Key weight_decay() {
  return number("weight_decay", "\\lambda", 0.0,
                "weight of an L2 penalty: λw is added to the gradient")
      .at_least(0.0)
      .slide(0.0, 1.0)
      .with_role(KeyRole::l2_penalty);
}

Key decoupled_weight_decay(double initial) {
  return number("weight_decay", "\\lambda", initial,
                "weight decay apart from the gradient: it does not enter the running means")
      .at_least(0.0)
      .slide(0.0, 1.0);
}

Key maximize() {
  return boolean("maximize", "", false, "climb instead of descend: the gradient changes its sign")
      .with_role(KeyRole::maximize);
}

Key start_from_gradient(std::string meaning) {
  return choice("initial", "", {"zero", "gradient"}, std::move(meaning));
}

}  // namespace keys

int Description::index(std::string_view key) const {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i].name == key) return static_cast<int>(i);
  }
  return -1;
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
  for (std::size_t i = 0; i < key.choices.size(); ++i) {
    if (i > 0) words += i + 1 == key.choices.size() ? " or " : ", ";
    words += "\"" + key.choices[i] + "\"";
  }
  return words;
}

}  // namespace descent
