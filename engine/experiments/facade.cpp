#include "experiments/facade.hpp"

#include "experiments/settings.hpp"
#include "expression/syntax.hpp"
#include "methods/registry.hpp"
#include "objectives/catalogue.hpp"
#include "schedules/registry.hpp"

namespace descent::facade {

namespace {

template <class Entries>
Json described(const Entries& entries) {
  Json list = Json::array();
  for (const auto& entry : entries) list.push_back(to_json(entry.description));
  return list;
}

Json described_operators() {
  Json list = Json::array();
  for (const Operator& row : operators()) {
    if (row.name.empty()) continue;
    list.push_back({{"name", row.name},
                    {"arity", row.arity},
                    {"variadic", row.variadic},
                    {"latex", row.latex},
                    {"domain", row.domain},
                    {"kinks", row.kinks},
                    {"summary", row.summary}});
  }
  return list;
}

Json limits() {
  const ExpressionLimits expression;
  return {{"source_length", expression.source_length},
          {"depth", expression.depth},
          {"nodes", expression.nodes},
          {"inputs", inputs_limit},
          {"data_rows", data_rows_limit},
          {"steps", steps_limit},
          {"starts", starts_limit},
          {"methods", methods_limit},
          {"result", result_limit},
          {"working", working_limit}};
}

Json notices_json(const std::vector<Notice>& notices) {
  Json list = Json::array();
  for (const Notice& notice : notices) {
    list.push_back({{"message", notice.message},
                    {"offset", notice.span.begin},
                    {"length", notice.span.end - notice.span.begin}});
  }
  return list;
}

Result<Json> analysed(std::string_view request) {
  auto document = parse_json(request);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known = check_object(root, "a request", {"objective"}); !known) return known.error();
  const Place place = root["objective"];
  if (place["source"].value == nullptr && place["catalogue"].value == nullptr) {
    auto objective = read_objective(place);
    if (!objective) return objective.error();
    return Json{{"ok", true},
                {"dimension", objective->inputs.size()},
                {"inputs", objective->inputs},
                {"parameters", Json::array()},
                {"text", ""},
                {"latex", ""},
                {"notices", Json::array()}};
  }
  auto typed = read_typed(place);
  if (!typed) return typed.error();
  const std::string path = place["source"].value != nullptr ? place["source"].path : place.path;
  auto syntax = parse(typed->source);
  if (!syntax) {
    syntax.error().path = path;
    return syntax.error();
  }
  typed->names.parameters_required = false;
  auto expression = bind(*syntax, typed->names);
  if (!expression) {
    expression.error().path = path;
    return expression.error();
  }
  return Json{{"ok", true},
              {"dimension", expression->inputs.size()},
              {"inputs", expression->inputs},
              {"parameters", expression->parameters},
              {"text", print(*syntax)},
              {"latex", latex(*syntax)},
              {"notices", notices_json(syntax->notices)}};
}

Result<Json> steplengths(std::string_view request) {
  auto document = parse_json(request);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known = check_object(root, "a request", {"schedule", "steps", "parameters", "costs"});
      !known) {
    return known.error();
  }
  ScheduleEnvironment environment;
  if (!root["steps"].is_null()) {
    auto steps = read_integer(root["steps"], 1, steps_limit);
    if (!steps) return steps.error();
    environment.steps = static_cast<int>(*steps);
  }
  if (const Place parameters = root["parameters"]; !parameters.is_null()) {
    if (!parameters.value->is_object()) return wrong(parameters, "an object of numbers");
    for (const auto& [name, member] : parameters.value->items()) {
      auto number = read_number(parameters[name]);
      if (!number) return number.error();
      environment.parameters[name] = *number;
    }
  }
  std::vector<double> costs;
  if (!root["costs"].is_null()) {
    auto numbers = read_numbers(root["costs"]);
    if (!numbers) return numbers.error();
    costs = std::move(*numbers);
  }
  const Place place = root["schedule"];
  Json list = Json::array();
  if (place.value == nullptr) return missing(root, "schedule", "a number or a rule");
  if (place.value->is_number()) {
    if (!(place.value->get<double>() > 0.0)) return wrong(place, "a number greater than 0");
    for (int k = 0; k < environment.steps; ++k) list.push_back(place.value->get<double>());
    return Json{{"steplengths", std::move(list)}};
  }
  auto rule = read_rule(place);
  if (!rule) return rule.error();
  auto schedule = make_schedule(*rule, environment);
  if (!schedule) return schedule.error();
  if ((*schedule)->searches()) {
    return error_at(place["rule"], rule->rule +
                                       " looks at the objective along a direction, so it "
                                       "has no steplengths without a run.");
  }
  (*schedule)->spread(1);
  for (int k = 1; k <= environment.steps; ++k) {
    double alpha = 0.0;
    // Entry i of `costs` is known once step i + 1 is made.
    const bool known = k >= 2 && costs.size() > static_cast<std::size_t>(k - 2);
    (*schedule)->at({k, known ? &costs[static_cast<std::size_t>(k - 2)] : nullptr}, &alpha);
    list.push_back(alpha);
  }
  return Json{{"steplengths", std::move(list)}};
}

}  // namespace

Json error_json(const Diagnostic& error) {
  return {{"message", error.message},   {"path", error.path},
          {"line", error.line},         {"column", error.column},
          {"offset", error.span.begin}, {"length", error.span.end - error.span.begin},
          {"found", error.found},       {"expected", error.expected},
          {"guess", error.guess}};
}

std::string failure(const Diagnostic& error) {
  return print_json({{"ok", false}, {"error", error_json(error)}});
}

std::string describe() {
  Json functions = Json::array();
  for (const CatalogueFunction& function : catalogue().functions()) {
    functions.push_back(descent::describe(function));
  }
  return print_json({{"methods", described(methods().entries())},
                     {"schedules", described(schedules().entries())},
                     {"noise", described(noises().entries())},
                     {"catalogue", std::move(functions)},
                     {"operators", described_operators()},
                     {"limits", limits()}});
}

std::string analyse(std::string_view request) {
  const auto answer = analysed(request);
  return answer ? print_json(*answer) : failure(answer.error());
}

std::string check(std::string_view experiment) {
  const auto read = read_experiment(experiment);
  if (!read) return failure(read.error());
  return print_json({{"ok", true}, {"experiment", normalised(*read)}});
}

Answer run(std::string_view experiment, const Progress& progress) {
  auto read = read_experiment(experiment);
  if (!read) return {failure(read.error()), {}};
  auto result = descent::run(*read, progress);
  if (!result) return {failure(result.error()), {}};
  Answer answer;
  const auto offset = [&](const Series& series) { return series.data() - result->data.data(); };
  Json runs = Json::array();
  for (const RunResult& run : result->runs) {
    Json offsets = {{"points", offset(run.points)},
                    {"costs", offset(run.costs)},
                    {"gradients", offset(run.gradients)},
                    {"steplengths", offset(run.steplengths)},
                    {"states", Json::object()}};
    Json widths = Json::object();
    for (const StateSeries& series : run.states) {
      widths[series.name] = series.width;
      offsets["states"][series.name] = offset(series.values);
    }
    runs.push_back({{"method", run.method},
                    {"start", run.start},
                    {"status", name(run.status)},
                    {"reason", run.reason},
                    {"rows", run.rows},
                    {"offsets", std::move(offsets)},
                    {"widths", std::move(widths)},
                    {"evaluations",
                     {{"cost", run.evaluations.cost},
                      {"gradient", run.evaluations.gradient},
                      {"hessian", run.evaluations.hessian}}}});
  }
  answer.header = print_json({{"ok", true},
                              {"dimension", result->dimension},
                              {"inputs", result->inputs},
                              {"runs", std::move(runs)}});
  answer.data = std::move(result->data);
  return answer;
}

std::string schedule(std::string_view request) {
  const auto answer = steplengths(request);
  if (!answer) return failure(answer.error());
  Json with_ok = {{"ok", true}};
  with_ok.update(*answer);
  return print_json(with_ok);
}

}  // namespace descent::facade
