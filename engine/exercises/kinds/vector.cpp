#include <algorithm>
#include <optional>

#include "exercises/registry.hpp"
#include "exercises/tolerance.hpp"
#include "exercises/typed_value.hpp"

namespace descent {
namespace {

/// Several numbers in order, each a part of its own.
///
///     answer: [1/3, 2]
///     names: [x, y]       # optional, for the messages
///     any_order: true     # eigenvalues, roots
class Vector final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<Vector>();
    auto right = read_values(exercise["answer"]);
    if (!right) return right.error();
    checker->right_ = std::move(*right);
    const auto tolerance = read_tolerance(exercise);
    if (!tolerance) return tolerance.error();
    checker->tolerance_ = *tolerance;
    if (const Place order = exercise["any_order"]; !order.is_null()) {
      const auto value = read_boolean(order);
      if (!value) return value.error();
      checker->any_order_ = *value;
    }
    const Place names = exercise["names"];
    auto list = read_names(names);
    if (!list) return list.error();
    checker->names_ = std::move(*list);
    if (!names.is_null() && checker->names_.size() != checker->right_.size()) {
      return wrong(names, "a list of " + std::to_string(checker->right_.size()) + " names");
    }
    for (std::size_t i = checker->names_.size(); i < checker->right_.size(); ++i) {
      checker->names_.push_back("component " + std::to_string(i + 1));
    }
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    const auto values = read_values(answer, right_.size());
    if (!values) return values.error();
    Verdict verdict;
    std::vector<bool> used(right_.size(), false);
    for (std::size_t i = 0; i < right_.size(); ++i) {
      const double value = (*values)[i];
      std::optional<std::size_t> match;
      for (std::size_t j = 0; j < right_.size(); ++j) {
        if (!used[j] && (any_order_ || i == j) && tolerance_.near(value, right_[j])) {
          match = j;
          break;
        }
      }
      if (match) used[*match] = true;
      std::string message =
          match        ? names_[i] + " is right."
          : any_order_ ? rounded(value) + " is not among the right ones."
                       : "Look at " + names_[i] + " again: " + lower(direction(value, right_[i]));
      verdict.parts.push_back({names_[i], match ? 1.0 : 0.0, std::move(message)});
    }
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    const auto a = read_values(pattern, right_.size());
    const auto b = read_values(answer, right_.size());
    for (std::size_t i = 0; i < right_.size(); ++i) {
      if (!tolerance_.near((*b)[i], (*a)[i])) return false;
    }
    return true;
  }

 private:
  static std::string lower(std::string sentence) {
    if (!sentence.empty() && sentence[0] >= 'A' && sentence[0] <= 'Z') {
      sentence[0] = static_cast<char>(sentence[0] - 'A' + 'a');
    }
    return sentence;
  }

  std::vector<double> right_;
  std::vector<std::string> names_;
  Tolerance tolerance_;
  bool any_order_ = false;
};

}  // namespace

void register_vector(ExerciseRegistry& registry) {
  registry.add({"vector",
                "Type several numbers.",
                {"answer", "tolerance", "relative", "names", "any_order"},
                Vector::make});
}

}  // namespace descent
