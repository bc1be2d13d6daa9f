#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace descent {

/// What may stand as the value of a key in an experiment file.
enum class KeyType {
  number,    ///< A real number; one value per run, so that a map can vary it.
  integer,   ///< A whole number, written 10 or 10.0.
  boolean,   ///< true or false.
  choice,    ///< One of the words in `choices`.
  schedule,  ///< A number, or a rule that gives one per step: {"rule": "diminishing", …}.
  text,      ///< Typed text (an expression, an update rule).
  list,      ///< A list of numbers.
  numbers,   ///< Named numbers: {"beta": 0.9}; one value per run each.
  texts      ///< Named texts: {"m": "g"}.
};

/// What the framework does with a key beyond handing it to the method.
enum class KeyRole {
  plain,       ///< Nothing.
  l2_penalty,  ///< λ: the oracle minimises g(w) + λ/2·‖w‖², so gradients come as ∇g + λw.
  maximize     ///< The oracle answers for −g(w).
};

/// Range of the slider in a form; narrower than what the key allows.
struct Slider {
  double from = 0.0;
  double to = 1.0;
  bool logarithmic = false;
};

/// One key of a method, a rule or a noise. Made with the functions below and refined by the
/// chainable members: number("beta1", "\\beta_1", 0.9, "…").at_least(0).below(1). Descriptions are
/// constants (`constexpr`): the page loads them as data, not as code that makes them.
struct Key {
  std::string_view name;
  std::string_view symbol;  ///< LaTeX.
  KeyType type = KeyType::number;
  KeyRole role = KeyRole::plain;
  bool required = false;     ///< Text or list without a default: must be given.
  std::string_view meaning;  ///< One line.

  /// Default of number, integer, schedule, boolean (0 or 1) and choice (index); none means null:
  /// the method has its own rule for what happens without a value (say so in `meaning`).
  std::optional<double> initial;
  std::string_view initial_text;  ///< Default of text.

  std::optional<double> minimum;
  std::optional<double> maximum;
  bool exclusive_minimum = false;
  bool exclusive_maximum = false;
  std::string_view choices;  ///< The words of a choice, with a space between two.
  std::optional<Slider> slider;

  constexpr Key at_least(double bound) const { return with_minimum(bound, false); }
  constexpr Key above(double bound) const { return with_minimum(bound, true); }
  constexpr Key at_most(double bound) const { return with_maximum(bound, false); }
  constexpr Key below(double bound) const { return with_maximum(bound, true); }

  constexpr Key slide(double from, double to, bool logarithmic = false) const {
    Key key = *this;
    key.slider = Slider{from, to, logarithmic};
    return key;
  }

  /// No value unless given (default null).
  constexpr Key optional() const {
    Key key = *this;
    // Not reset(): what has been destroyed can be in no constant (clang with libstdc++ says so).
    key.initial = std::optional<double>{};
    return key;
  }

  constexpr Key with_role(KeyRole new_role) const {
    Key key = *this;
    key.role = new_role;
    return key;
  }

 private:
  constexpr Key with_minimum(double bound, bool exclusive) const {
    Key key = *this;
    key.minimum = bound;
    key.exclusive_minimum = exclusive;
    return key;
  }

  constexpr Key with_maximum(double bound, bool exclusive) const {
    Key key = *this;
    key.maximum = bound;
    key.exclusive_maximum = exclusive;
    return key;
  }
};

constexpr Key number(std::string_view name, std::string_view symbol, double initial,
                     std::string_view meaning) {
  return {.name = name,
          .symbol = symbol,
          .type = KeyType::number,
          .meaning = meaning,
          .initial = initial};
}

constexpr Key integer(std::string_view name, std::string_view symbol, int initial,
                      std::string_view meaning) {
  return {.name = name,
          .symbol = symbol,
          .type = KeyType::integer,
          .meaning = meaning,
          .initial = initial};
}

constexpr Key boolean(std::string_view name, std::string_view symbol, bool initial,
                      std::string_view meaning) {
  return {.name = name,
          .symbol = symbol,
          .type = KeyType::boolean,
          .meaning = meaning,
          .initial = initial ? 1.0 : 0.0};
}

/// `words` with a space between two; the first is the default.
constexpr Key choice(std::string_view name, std::string_view symbol, std::string_view words,
                     std::string_view meaning) {
  return {.name = name,
          .symbol = symbol,
          .type = KeyType::choice,
          .meaning = meaning,
          .initial = 0.0,
          .choices = words};
}

constexpr Key schedule(std::string_view name, std::string_view symbol, double initial,
                       std::string_view meaning) {
  return {.name = name,
          .symbol = symbol,
          .type = KeyType::schedule,
          .meaning = meaning,
          .initial = initial};
}

/// Text that must be given.
constexpr Key text(std::string_view name, std::string_view symbol, std::string_view meaning) {
  return {
      .name = name, .symbol = symbol, .type = KeyType::text, .required = true, .meaning = meaning};
}

/// Text with a default.
constexpr Key text(std::string_view name, std::string_view symbol, std::string_view initial,
                   std::string_view meaning) {
  return {.name = name,
          .symbol = symbol,
          .type = KeyType::text,
          .meaning = meaning,
          .initial_text = initial};
}

constexpr Key list(std::string_view name, std::string_view symbol, std::string_view meaning) {
  return {
      .name = name, .symbol = symbol, .type = KeyType::list, .required = true, .meaning = meaning};
}

/// Named numbers; none by default.
constexpr Key numbers(std::string_view name, std::string_view symbol, std::string_view meaning) {
  return {.name = name, .symbol = symbol, .type = KeyType::numbers, .meaning = meaning};
}

/// Named texts; none by default.
constexpr Key texts(std::string_view name, std::string_view symbol, std::string_view meaning) {
  return {.name = name, .symbol = symbol, .type = KeyType::texts, .meaning = meaning};
}

/// Keys that many methods share, with the ranges of methods.md: ranges exclude only what the
/// formula cannot take.
namespace keys {

/// α > 0, a number or a rule.
constexpr Key steplength(double initial) {
  return schedule("steplength", "\\alpha", initial, "steplength, a number or a rule")
      .above(0.0)
      .slide(1e-4, initial < 1.0 ? 1.0 : 10.0, true);
}

/// In [0, 1).
constexpr Key decay_rate(std::string_view name, std::string_view symbol, double initial,
                         std::string_view meaning) {
  return number(name, symbol, initial, meaning).at_least(0.0).below(1.0).slide(0.0, 0.999);
}

/// Decay of the running mean of gradients.
constexpr Key beta1(double initial = 0.9) {
  return decay_rate("beta1", "\\beta_1", initial, "decay rate of the running mean of gradients");
}

/// Decay of the running mean of squares.
constexpr Key beta2(double initial = 0.999) {
  return decay_rate("beta2", "\\beta_2", initial,
                    "decay rate of the running mean of squared gradients");
}

/// ε ≥ 0.
constexpr Key epsilon(double initial) {
  return number("epsilon", "\\varepsilon", initial, "keeps the denominator away from 0")
      .at_least(0.0)
      .slide(1e-12, 1.0, true);
}

/// λ ≥ 0, L₂: enters the gradient.
constexpr Key weight_decay() {
  return number("weight_decay", "\\lambda", 0.0,
                "weight of an L2 penalty: λw is added to the gradient")
      .at_least(0.0)
      .slide(0.0, 1.0)
      .with_role(KeyRole::l2_penalty);
}

/// λ ≥ 0, the method's own affair.
constexpr Key decoupled_weight_decay(double initial) {
  return number("weight_decay", "\\lambda", initial,
                "weight decay apart from the gradient: it does not enter the running means")
      .at_least(0.0)
      .slide(0.0, 1.0);
}

/// Ascend instead of descend.
constexpr Key maximize() {
  return boolean("maximize", "", false, "climb instead of descend: the gradient changes its sign")
      .with_role(KeyRole::maximize);
}

/// `initial`: zero | gradient.
constexpr Key start_from_gradient(std::string_view meaning) {
  return choice("initial", "", "zero gradient", meaning);
}

}  // namespace keys

/// Where a method was published.
struct Reference {
  std::string_view text;  ///< Author, title.
  int year = 0;
  std::string_view where;  ///< Equation, algorithm or page; arXiv number.
};

/// What forms, help, documentation and validation are made from: one per method, steplength rule
/// and kind of noise.
struct Description {
  std::string_view name;     ///< As written in experiments: snake_case.
  std::string_view title;    ///< For menus.
  std::string_view family;   ///< Groups of the menu: "gradient descent", "momentum", …
  std::string_view idea;     ///< One line.
  std::string_view formula;  ///< LaTeX of the update.
  std::span<const Key> keys;
  Reference reference;
  std::string_view needs;  ///< Beyond a gradient: "hessian", "data", "direction", …; or nothing.

  /// Position of a key, or −1.
  int index(std::string_view key) const;
};

/// The words of a text that has a space between two: those of a choice.
std::vector<std::string> words_of(std::string_view text);

/// Why a value is not allowed ("must be at least 0 and less than 1"); empty when it is.
std::string out_of_range(const Key& key, double value);

/// The type as descriptions spell it: "number", "choice", …
const char* name(KeyType type);

/// What the key takes, for messages: "a number of at least 0 and less than 1", "true or false".
std::string expectation(const Key& key);

}  // namespace descent
