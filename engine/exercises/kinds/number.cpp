#include <cmath>

#include "exercises/quantity.hpp"
#include "exercises/registry.hpp"
#include "exercises/run_goal.hpp"
#include "exercises/tolerance.hpp"
#include "exercises/typed_value.hpp"

namespace descent {
namespace {

/// A number, typed as a decimal or an expression such as 2/3 or sqrt(2).
///
///     answer: 1/3
///     tolerance: 1e-3     # or relative: 0.01
///
/// Beside an experiment the answer may be a quantity of its first run, "cost(20)": the right number
/// is then what the engine finds.
class Number final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<Number>();
    const Place answer = exercise["answer"];
    const Place experiment = exercise["experiment"];
    auto right = experiment.is_null() ? read_value(answer) : of_run(answer, experiment);
    if (!right) return right.error();
    checker->right_ = *right;
    const auto tolerance = read_tolerance(exercise);
    if (!tolerance) return tolerance.error();
    checker->tolerance_ = *tolerance;
    if (!exercise["unit"].is_null()) {
      if (auto unit = read_text(exercise["unit"]); !unit) return unit.error();
    }
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    const auto value = read(answer);
    if (!value) return value.error();
    const bool right = tolerance_.near(*value, right_);
    return single(right, right ? "Right." : direction(*value, right_));
  }

  bool same(const Place& pattern, const Place& answer) override {
    return tolerance_.near(*read(answer), *read(pattern));
  }

 private:
  static Result<double> of_run(const Place& answer, const Place& experiment) {
    const auto text = read_text(answer);
    if (!text) return text.error();
    auto quantity = read_quantity(*text);
    if (!quantity) {
      quantity.error().path = answer.path;
      return quantity.error();
    }
    const auto result = run_for_check(*experiment.value, experiment.path);
    if (!result) return result.error();
    auto value = value_of(*quantity, result->runs.front(), result->dimension);
    if (!value) value.error().path = answer.path;
    return value;
  }

  // A decimal comma is taken for a point: the answer is one number, so it can mean nothing else.
  static Result<double> read(const Place& answer) {
    if (auto text = read_answer_text(answer, "a number such as 0.25 or 2/3"); text) {
      const std::size_t comma = text->find(',');
      if (comma != std::string::npos &&
          text->find_first_not_of("0123456789-+ ,") == std::string::npos) {
        text->replace(comma, 1, ".");
        const Json repaired = *text;
        return read_value({&repaired, answer.path});
      }
    } else if (answer.value != nullptr && answer.value->is_string()) {
      return text.error();
    }
    return read_value(answer);
  }

  double right_ = 0.0;
  Tolerance tolerance_;
};

}  // namespace

void register_number(ExerciseRegistry& registry) {
  registry.add({"number",
                "Type a number, also as an expression.",
                {"answer", "tolerance", "relative", "unit", "experiment"},
                Number::make});
}

}  // namespace descent
