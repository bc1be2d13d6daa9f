#pragma once

#include <optional>
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
/// chainable members: number("beta1", "\\beta_1", 0.9, "…").at_least(0).below(1).
struct Key {
  std::string name;
  std::string symbol;  ///< LaTeX.
  KeyType type = KeyType::number;
  KeyRole role = KeyRole::plain;
  std::string meaning;  ///< One line.

  /// Default of number, integer, schedule, boolean (0 or 1) and choice (index); none means null:
  /// the method has its own rule for what happens without a value (say so in `meaning`).
  std::optional<double> initial;
  std::string initial_text;          ///< Default of text.
  std::vector<double> initial_list;  ///< Default of list.
  bool required = false;             ///< Text or list without a default: must be given.

  std::optional<double> minimum;
  std::optional<double> maximum;
  bool exclusive_minimum = false;
  bool exclusive_maximum = false;
  std::vector<std::string> choices;
  std::optional<Slider> slider;

  Key& at_least(double bound);
  Key& above(double bound);
  Key& at_most(double bound);
  Key& below(double bound);
  Key& slide(double from, double to, bool logarithmic = false);
  Key& optional();  ///< No value unless given (default null).
  Key& with_role(KeyRole role);
};

Key number(std::string name, std::string symbol, double initial, std::string meaning);
Key integer(std::string name, std::string symbol, int initial, std::string meaning);
Key boolean(std::string name, std::string symbol, bool initial, std::string meaning);
/// The first word is the default.
Key choice(std::string name, std::string symbol, std::vector<std::string> words,
           std::string meaning);
Key schedule(std::string name, std::string symbol, double initial, std::string meaning);
Key text(std::string name, std::string symbol, std::string meaning);
Key list(std::string name, std::string symbol, std::string meaning);
/// Named numbers or texts; none by default.
Key numbers(std::string name, std::string symbol, std::string meaning);
Key texts(std::string name, std::string symbol, std::string meaning);

/// Keys that many methods share, with the ranges of methods.md: ranges exclude only what the
/// formula cannot take.
namespace keys {

Key steplength(double initial);  ///< α > 0, a number or a rule.
Key decay_rate(std::string name, std::string symbol, double initial,
               std::string meaning);           ///< In [0, 1).
Key beta1(double initial = 0.9);               ///< Decay of the running mean of gradients.
Key beta2(double initial = 0.999);             ///< Decay of the running mean of squares.
Key epsilon(double initial);                   ///< ε ≥ 0.
Key weight_decay();                            ///< λ ≥ 0, L₂: enters the gradient.
Key decoupled_weight_decay(double initial);    ///< λ ≥ 0, the method's own affair.
Key maximize();                                ///< Ascend instead of descend.
Key start_from_gradient(std::string meaning);  ///< `initial`: zero | gradient.

}  // namespace keys

/// Where a method was published.
struct Reference {
  std::string text;  ///< Author, title.
  int year = 0;
  std::string where;  ///< Equation, algorithm or page; arXiv number.
};

/// What forms, help, documentation and validation are made from: one per method, steplength rule
/// and kind of noise.
struct Description {
  std::string name;     ///< As written in experiments: snake_case.
  std::string title;    ///< For menus.
  std::string family;   ///< Groups of the menu: "gradient descent", "momentum", …
  std::string idea;     ///< One line.
  std::string formula;  ///< LaTeX of the update.
  std::vector<Key> keys;
  Reference reference;
  std::vector<std::string> needs;  ///< Beyond a gradient: "hessian", "data", "matrix", …

  /// Position of a key, or −1.
  int index(std::string_view key) const;
};

/// Why a value is not allowed ("must be at least 0 and less than 1"); empty when it is.
std::string out_of_range(const Key& key, double value);

/// The type as descriptions spell it: "number", "choice", …
const char* name(KeyType type);

/// What the key takes, for messages: "a number of at least 0 and less than 1", "true or false".
std::string expectation(const Key& key);

}  // namespace descent
