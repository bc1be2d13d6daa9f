#include <vector>

#include "expression/evaluate.hpp"
#include "expression/syntax.hpp"
#include "schedules/keys.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

enum { kInitial, kText };

/// A formula in k, `steps`, `initial` and the parameters of the objective.
class TypedSchedule final : public Schedule {
 public:
  TypedSchedule(Configuration settings, Expression expression, const ScheduleEnvironment& known)
      : Schedule(std::move(settings)), expression_(std::move(expression)) {
    for (const std::string& name : expression_.parameters) {
      initial_.push_back(name == "initial");
      const auto parameter = known.parameters.find(name);
      parameters_.push_back(name == "steps"                       ? known.steps
                            : parameter != known.parameters.end() ? parameter->second
                                                                  : 0.0);
    }
  }

  void at(const ScheduleStep& step, double* out) override {
    const double k = step.k;
    for (int r = 0; r < runs(); ++r) {
      for (std::size_t p = 0; p < parameters_.size(); ++p) {
        if (initial_[p]) parameters_[p] = value(kInitial, r);
      }
      const Arguments<double> arguments{.inputs = std::span(&k, 1), .parameters = parameters_};
      out[r] = evaluate(
          expression_, arguments, [](double number) { return number; }, [](int) {}, values_);
    }
  }

 private:
  Expression expression_;
  std::vector<double> parameters_;  // by slot
  std::vector<bool> initial_;       // whether a slot is `initial`, which may differ by run
  std::vector<double> values_;
};

Result<std::unique_ptr<Schedule>> make_typed(Configuration settings,
                                             const ScheduleEnvironment& environment) {
  const auto syntax = parse(settings[kText].text);
  if (!syntax) {
    Diagnostic error = syntax.error();
    error.path = "text";
    return error;
  }
  Names names;
  names.inputs = {{"k", {}}};
  names.parameters = environment.parameters;
  names.parameters["steps"] = environment.steps;
  names.parameters["initial"] = settings[kInitial].numbers(0);
  names.step = false;
  auto expression = bind(*syntax, names);
  if (!expression) {
    Diagnostic error = expression.error();
    error.path = "text";
    return error;
  }
  return std::unique_ptr<Schedule>(
      std::make_unique<TypedSchedule>(std::move(settings), std::move(*expression), environment));
}

}  // namespace

constexpr Key expression_keys[] = {keys::initial_steplength(),
                                   text("text", "", "formula such as initial/sqrt(k)")};
constexpr Description expression_description = {
    .name = "expression",
    .title = "Your own formula",
    .family = "typed",
    .idea = "A formula in k, steps, initial and the parameters of the cost.",
    .formula = R"(\alpha_k = \alpha(k))",
    .keys = expression_keys,
};

void register_expression(ScheduleRegistry& registry) {
  registry.add(expression_description, make_typed);
}

}  // namespace descent
