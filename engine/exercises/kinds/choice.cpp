#include <algorithm>

#include "exercises/registry.hpp"

namespace descent {
namespace {

/// One of several texts, or several of them.
///
///     options:
///       - { text: It diverges., right: true }
///       - { text: It converges., say: The factor is $-1.2$. }
///
/// With more than one right option, or `several: true`, any number can be ticked, and the score is
/// the share of right ones ticked less the wrong ones. An answer is the list of ticked options,
/// from 0.
class Choice final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<Choice>();
    const Place options = exercise["options"];
    if (options.value == nullptr || !options.value->is_array() || options.value->size() < 2) {
      return wrong(options, "a list of at least two options");
    }
    for (std::size_t i = 0; i < options.value->size(); ++i) {
      const Place option = options[i];
      if (auto known = check_object(option, "an option", {"text", "right", "say"}); !known) {
        return known.error();
      }
      bool right = false;
      if (!option["right"].is_null()) {
        const auto value = read_boolean(option["right"]);
        if (!value) return value.error();
        right = *value;
      }
      checker->right_.push_back(right);
      checker->explained_.push_back(!option["say"].is_null());
    }
    const auto count = std::count(checker->right_.begin(), checker->right_.end(), true);
    if (count == 0) return error_at(options, "no option is right; give one \"right\": true.");
    checker->several_ = count > 1;
    if (!exercise["several"].is_null()) {
      const auto several = read_boolean(exercise["several"]);
      if (!several) return several.error();
      if (!*several && count > 1) {
        return error_at(exercise["several"], "there are several right options.");
      }
      checker->several_ = *several;
    }
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    auto ticked = read(answer);
    if (!ticked) return ticked.error();
    Verdict verdict;
    double right = 0.0;
    double gained = 0.0;
    for (std::size_t i = 0; i < right_.size(); ++i) {
      if (right_[i]) right += 1.0;
      if ((*ticked)[i]) gained += right_[i] ? 1.0 : -1.0;
      if ((*ticked)[i] && !right_[i] && explained_[i]) {
        verdict.feedback.push_back("options[" + std::to_string(i) + "].say");
      }
    }
    const double score = std::max(0.0, gained / right);
    std::string message;
    if (score < 1.0) {
      int missed = 0;
      int wrong = 0;
      for (std::size_t i = 0; i < right_.size(); ++i) {
        if (right_[i] && !(*ticked)[i]) ++missed;
        if (!right_[i] && (*ticked)[i]) ++wrong;
      }
      if (!several_) {
        message = "Not this one.";
      } else if (wrong == 0) {
        message = "What is ticked is right, but something is missing.";
      } else if (missed == 0) {
        message = "Everything right is ticked, and something that is not.";
      } else {
        message = "Something ticked is not right, and something is missing.";
      }
    }
    verdict.parts.push_back({"answer", score, std::move(message)});
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    return *read(pattern) == *read(answer);
  }

 private:
  // Which options are ticked.
  Result<std::vector<bool>> read(const Place& answer) const {
    std::vector<bool> ticked(right_.size(), false);
    const auto last = static_cast<std::int64_t>(right_.size()) - 1;
    if (answer.value == nullptr || (!answer.value->is_array() && !answer.value->is_number())) {
      return wrong(answer, "the numbers of the options that are chosen, from 0");
    }
    const std::size_t count = answer.value->is_array() ? answer.value->size() : 1;
    for (std::size_t i = 0; i < count; ++i) {
      const auto index = read_integer(answer.value->is_array() ? answer[i] : answer, 0, last);
      if (!index) return index.error();
      ticked[static_cast<std::size_t>(*index)] = true;
    }
    const auto chosen = std::count(ticked.begin(), ticked.end(), true);
    if (chosen == 0) return error_at(answer, "Nothing is chosen yet.");
    if (chosen > 1 && !several_) return error_at(answer, "Choose one option only.");
    return ticked;
  }

  std::vector<bool> right_;
  std::vector<bool> explained_;
  bool several_ = false;
};

}  // namespace

void register_choice(ExerciseRegistry& registry) {
  registry.add(
      {"choice", "Choose one or several of the options.", {"options", "several"}, Choice::make});
}

}  // namespace descent
