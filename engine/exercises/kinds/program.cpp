#include <algorithm>
#include <cmath>

#include "exercises/registry.hpp"
#include "exercises/run_goal.hpp"
#include "exercises/typed_value.hpp"

namespace descent {
namespace {

/// An update rule, typed, that reproduces a method on cases which the student does not see.
///
///     answer: { method: momentum, steplength: 0.1, momentum: 0.9 }
///     values: { beta: 0.9 }                    # what the rule may use beside w, g, k, alpha
///     cases:
///       - { objective: { source: "w_1^2 + 5w_2^2" }, start: [2, 1], steps: 20 }
///
/// Typed lines are the rule "custom" (methods/custom) with the steplength of the method. An answer
/// is its text, or {"update": text, "initial": {"m": "g"}}.
class RuleProgram final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<RuleProgram>();
    const Place answer = exercise["answer"];
    if (answer.value == nullptr || !answer.value->is_object()) {
      return wrong(answer, "a method such as {\"method\": \"momentum\", \"momentum\": 0.9}");
    }
    checker->rule_ = {{"method", "custom"}};
    if (!answer["steplength"].is_null()) {
      checker->rule_["steplength"] = *answer["steplength"].value;
    }
    if (!exercise["values"].is_null()) checker->rule_["values"] = *exercise["values"].value;
    const Place cases = exercise["cases"];
    if (cases.value == nullptr || !cases.value->is_array() || cases.value->empty() ||
        cases.value->size() > 20) {
      return wrong(cases, "a list of 1 to 20 cases {objective, start, steps}");
    }
    for (std::size_t i = 0; i < cases.value->size(); ++i) {
      const Place one = cases[i];
      if (auto known =
              check_object(one, "a case", {"objective", "start", "steps", "seed", "noise"});
          !known) {
        return known.error();
      }
      Json experiment = *one.value;
      experiment["methods"] = Json::array({*answer.value});
      auto result = run_for_check(experiment, one.path);
      if (!result) {
        // What is wrong with the method is wrong with the answer.
        Diagnostic error = result.error();
        const std::string method = one.path + ".methods[0]";
        if (error.path.starts_with(method)) {
          error.path = answer.path + error.path.substr(method.size());
        }
        return error;
      }
      checker->cases_.push_back(std::move(experiment));
      checker->expected_.push_back(std::move(*result));
    }
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    const auto runs = run_cases(answer);
    if (!runs) return runs.error();
    Verdict verdict;
    for (std::size_t i = 0; i < cases_.size(); ++i) {
      const std::string name = "case " + std::to_string(i + 1);
      verdict.parts.push_back(compare(name, (*runs)[i].runs.front(), expected_[i].runs.front(),
                                      expected_[i].dimension));
    }
    return verdict;
  }

  bool same(const Place& pattern, const Place& answer) override {
    const auto a = run_cases(pattern);
    const auto b = run_cases(answer);
    for (std::size_t i = 0; i < cases_.size(); ++i) {
      if (compare("", (*a)[i].runs.front(), (*b)[i].runs.front(), expected_[i].dimension).score <
          1.0) {
        return false;
      }
    }
    return true;
  }

 private:
  // The rule on every case. An error is one of the text: it is located there.
  Result<std::vector<ExperimentResult>> run_cases(const Place& answer) const {
    Json rule = rule_;
    std::string path = answer.path;
    if (answer.value != nullptr && answer.value->is_object()) {
      if (auto known = check_object(answer, "a rule", {"update", "initial"}); !known) {
        return known.error();
      }
      if (!answer["initial"].is_null()) rule["initial"] = *answer["initial"].value;
    }
    const bool object = answer.value != nullptr && answer.value->is_object();
    const auto text =
        read_answer_text(object ? answer["update"] : answer, "a rule such as w = w - alpha*g");
    if (!text) return text.error();
    if (text->size() > static_cast<std::size_t>(answer_limits.source_length)) {
      return error_at(answer, "The rule is longer than 4000 characters.");
    }
    rule["update"] = *text;
    std::vector<ExperimentResult> results;
    for (Json experiment : cases_) {
      experiment["methods"] = Json::array({rule});
      auto result = run_for_check(std::move(experiment), "");
      if (!result) {
        Diagnostic error = result.error();
        error.path = object ? answer["update"].path : answer.path;
        return error;
      }
      results.push_back(std::move(*result));
    }
    return results;
  }

  static Part compare(std::string name, const RunResult& run, const RunResult& expected, int n) {
    const int rows = std::min(run.rows, expected.rows);
    std::string title = name;
    if (!title.empty()) title[0] = 'C';
    for (int row = 0; row < rows; ++row) {
      double miss = 0.0;
      double scale = 1.0;
      for (int i = 0; i < n; ++i) {
        const auto at = static_cast<std::size_t>(row) * n + i;
        miss = std::max(miss, std::fabs(run.points[at] - expected.points[at]));
        scale = std::max(scale, std::fabs(expected.points[at]));
      }
      if (miss <= 1e-8 * scale) continue;
      std::string message = title + ": step " + std::to_string(row) + " is the first that differs.";
      if (row == 1)
        message +=
            " Already the first step is another one: look at the signs and at what the states "
            "start with.";
      return {std::move(name), 0.0, std::move(message)};
    }
    if (run.rows != expected.rows) {
      return {std::move(name), 0.0,
              title + ": the run ends after " + std::to_string(run.rows - 1) + " steps (" +
                  run.reason + "), the method's after " + std::to_string(expected.rows - 1) + "."};
    }
    return {std::move(name), 1.0, title + " agrees."};
  }

  Json rule_;
  std::vector<Json> cases_;
  std::vector<ExperimentResult> expected_;
};

}  // namespace

void register_program(ExerciseRegistry& registry) {
  registry.add({"program",
                "Type an update rule that reproduces a method.",
                {"answer", "values", "cases"},
                RuleProgram::make});
}

}  // namespace descent
