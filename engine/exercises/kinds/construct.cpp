#include "exercises/property.hpp"
#include "exercises/registry.hpp"
#include "exercises/run_goal.hpp"
#include "exercises/variant.hpp"

namespace descent {
namespace {

/// A function with asked properties (property.hpp).
///
///     inputs: [x, y]
///     goal: { stationary_at: [1, 2], extremum: none }
class ConstructFunction final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    for (const char* key : {"experiment"}) {
      if (!exercise[key].is_null()) {
        return error_at(exercise[key], "an experiment belongs to what: start.");
      }
    }
    auto checker = std::make_unique<ConstructFunction>();
    auto inputs = read_names(exercise["inputs"]);
    if (!inputs) return inputs.error();
    if (inputs->empty() || inputs->size() > 8) {
      return wrong(exercise["inputs"], "a list of 1 to 8 names");
    }
    checker->inputs_ = std::move(*inputs);
    const auto id = read_text(exercise["id"]);
    auto properties = read_properties(exercise["goal"], checker->inputs_, exercise["region"],
                                      exercise_seed("", id ? *id : ""));
    if (!properties) return properties.error();
    checker->properties_ = std::move(*properties);
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    auto function = read_formula(answer, inputs_);
    if (!function) return function.error();
    Verdict verdict;
    const auto& text = answer.value->get_ref<const std::string&>();
    for (const auto& property : properties_) property->check(**function, text, verdict);
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    const auto key = FormulaKey::read(pattern, inputs_, {}, 1);
    auto function = read_formula(answer, inputs_);
    return key && key->difference(**function).empty();
  }

 private:
  std::vector<std::string> inputs_;
  std::vector<std::unique_ptr<Property>> properties_;
};

/// A start from which an experiment reaches a goal (run_goal.hpp).
///
///     what: start
///     experiment: { objective: …, start: [0, 0], methods: …, steps: 100 }
///     goal: { status: diverged }
class ConstructStart final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    for (const char* key : {"inputs", "region"}) {
      if (!exercise[key].is_null()) {
        return error_at(exercise[key],
                        "this belongs to what: function; the experiment says it here.");
      }
    }
    auto checker = std::make_unique<ConstructStart>();
    const Place experiment = exercise["experiment"];
    if (experiment.value == nullptr) return missing(exercise, "experiment", "an experiment");
    checker->experiment_ = *experiment.value;
    const auto result = run_for_check(checker->experiment_, experiment.path);
    if (!result) return result.error();
    checker->dimension_ = static_cast<std::size_t>(result->dimension);
    auto goal = RunGoal::read(exercise["goal"], result->dimension);
    if (!goal) return goal.error();
    checker->goal_ = std::move(*goal);
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    const auto start = read_values(answer, dimension_);
    if (!start) return start.error();
    Json experiment = experiment_;
    experiment["start"] = *start;
    const auto result = run_for_check(std::move(experiment), answer.path);
    if (!result) return result.error();
    Verdict verdict;
    goal_.check(*result, verdict);
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    const auto a = read_values(pattern, dimension_);
    const auto b = read_values(answer, dimension_);
    for (std::size_t i = 0; i < dimension_; ++i) {
      if (!agree((*a)[i], (*b)[i], (*a)[i], 1e-6)) return false;
    }
    return true;
  }

 private:
  Json experiment_;
  std::size_t dimension_ = 0;
  RunGoal goal_;
};

Result<std::unique_ptr<Checker>> make_construct(const Place& exercise) {
  const Place what = exercise["what"];
  if (what.is_null()) return ConstructFunction::make(exercise);
  const auto text = read_text(what);
  if (!text) return text.error();
  if (*text == "function") return ConstructFunction::make(exercise);
  if (*text == "start") return ConstructStart::make(exercise);
  return wrong(what, "function or start");
}

}  // namespace

void register_construct(ExerciseRegistry& registry) {
  registry.add({"construct",
                "Make up a function or a start with asked properties.",
                {"what", "inputs", "region", "experiment", "goal"},
                make_construct});
}

}  // namespace descent
