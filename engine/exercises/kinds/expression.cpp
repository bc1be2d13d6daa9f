#include "exercises/compare.hpp"
#include "exercises/registry.hpp"
#include "exercises/variant.hpp"

namespace descent {
namespace {

/// A formula, or a list of them such as the entries of a gradient, in any equivalent form.
///
///     inputs: [w, alpha]
///     answer: w - alpha*(2w - 4)
///     region: [[-2, 2], [0, 1]]     # optional: where they are compared, [-2, 2] unless told
class Formula final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<Formula>();
    const auto inputs = read_names(exercise["inputs"]);
    if (!inputs) return inputs.error();
    const Place answer = exercise["answer"];
    checker->list_ = answer.value != nullptr && answer.value->is_array();
    if (checker->list_ && (answer.value->empty() || answer.value->size() > 100)) {
      return wrong(answer, "a formula or a list of 1 to 100 formulas");
    }
    if (checker->list_ && inputs->empty()) {
      return missing(exercise, "inputs", "a list of names");
    }
    const auto id = read_text(exercise["id"]);
    const std::uint64_t seed = exercise_seed("", id ? *id : "");
    const std::size_t count = checker->list_ ? answer.value->size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
      auto key =
          FormulaKey::read(checker->list_ ? answer[i] : answer, *inputs, exercise["region"], seed);
      if (!key) return key.error();
      checker->keys_.push_back(std::move(*key));
    }
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    auto formulas = read(answer);
    if (!formulas) return formulas.error();
    Verdict verdict;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      std::string difference = keys_[i].difference(*(*formulas)[i]);
      const bool right = difference.empty();
      const std::string name = list_ ? "entry " + std::to_string(i + 1) : "answer";
      if (list_) {
        difference = "Entry " + std::to_string(i + 1) + (right ? " is right." : ": " + difference);
      }
      verdict.parts.push_back({name, right ? 1.0 : 0.0, std::move(difference)});
    }
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    auto expected = read(pattern);
    auto given = read(answer);
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const Place at = list_ ? pattern[i] : pattern;
      const auto key = FormulaKey::read(at, keys_[i].inputs(), {}, 1);
      if (!key || !key->difference(*(*given)[i]).empty()) return false;
    }
    return true;
  }

 private:
  Result<std::vector<std::unique_ptr<TypedObjective>>> read(const Place& answer) const {
    if (list_ && (answer.value == nullptr || !answer.value->is_array() ||
                  answer.value->size() != keys_.size())) {
      return wrong(answer, "a list of " + std::to_string(keys_.size()) + " formulas");
    }
    std::vector<std::unique_ptr<TypedObjective>> formulas;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      auto formula = keys_[i].read_other(list_ ? answer[i] : answer);
      if (!formula) return formula.error();
      formulas.push_back(std::move(*formula));
    }
    return formulas;
  }

  std::vector<FormulaKey> keys_;
  bool list_ = false;
};

}  // namespace

void register_expression(ExerciseRegistry& registry) {
  registry.add({"expression",
                "Type a formula, in any form.",
                {"answer", "inputs", "region"},
                Formula::make});
}

}  // namespace descent
