#include "exercises/registry.hpp"
#include "exercises/run_goal.hpp"
#include "exercises/typed_value.hpp"

namespace descent {
namespace {

/// Settings of an experiment with which its runs reach a goal.
///
///     experiment: { objective: …, start: …, methods: [{ method: gradient_descent, steplength: 0.1
///     }], steps: 40 } adjustable: ["methods[0].steplength"] goal: { cost_below: 1e-3 }
///
/// An answer is {"methods[0].steplength": "1/3"}; what it leaves out stays as it is.
class Tune final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<Tune>();
    const Place experiment = exercise["experiment"];
    if (experiment.value == nullptr) return missing(exercise, "experiment", "an experiment");
    checker->experiment_ = *experiment.value;
    const auto result = run_for_check(checker->experiment_, experiment.path);
    if (!result) return result.error();
    const Place adjustable = exercise["adjustable"];
    auto paths = read_names(adjustable);
    if (!paths) return paths.error();
    if (paths->empty()) {
      return wrong(adjustable, "a list of places such as \"methods[0].steplength\"");
    }
    for (std::size_t i = 0; i < paths->size(); ++i) {
      const Json* value = find_setting(checker->experiment_, (*paths)[i]);
      if (value == nullptr || (!value->is_number() && !value->is_string())) {
        return error_at(adjustable[i],
                        "the experiment has no number or text at this place; what is to "
                        "be found must be there with a first value.");
      }
    }
    checker->adjustable_ = std::move(*paths);
    auto goal = RunGoal::read(exercise["goal"], result->dimension);
    if (!goal) return goal.error();
    checker->goal_ = std::move(*goal);
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    auto experiment = with_settings(answer);
    if (!experiment) return experiment.error();
    const auto result = run_for_check(std::move(*experiment), answer.path);
    if (!result) return result.error();
    Verdict verdict;
    goal_.check(*result, verdict);
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    return *with_settings(pattern) == *with_settings(answer);
  }

 private:
  Result<Json> with_settings(const Place& answer) const {
    if (auto known = check_object(answer, "an answer", adjustable_); !known) return known.error();
    Json experiment = experiment_;
    for (const std::string& path : adjustable_) {
      const auto given = answer.value->find(path);
      if (given == answer.value->end()) continue;
      const Place place{&*given, answer.path + "." + path};
      Json* setting = find_setting(experiment, path);
      if (setting->is_string()) {
        auto text = read_text(place);
        if (!text) return text.error();
        *setting = std::move(*text);
      } else {
        const auto value = read_value(place);
        if (!value) return value.error();
        *setting = *value;
      }
    }
    return experiment;
  }

  Json experiment_;
  std::vector<std::string> adjustable_;
  RunGoal goal_;
};

}  // namespace

void register_tune(ExerciseRegistry& registry) {
  registry.add({"tune",
                "Find settings with which a run reaches a goal.",
                {"experiment", "adjustable", "goal"},
                Tune::make});
}

}  // namespace descent
