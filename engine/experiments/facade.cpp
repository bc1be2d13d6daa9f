#include "experiments/facade.hpp"

#include "experiments/settings.hpp"
#include "expression/syntax.hpp"
#include "methods/registry.hpp"
#include "objectives/catalogue.hpp"
#include "schedules/registry.hpp"

namespace descent::facade {

namespace {

void write_texts(JsonWriter& writer, const std::vector<std::string>& texts) {
  writer.open('[');
  for (const std::string& text : texts) writer.text(text);
  writer.close(']');
}

/// What analyse() answers; `text` and `latex` of a formula, if it is one.
std::string analysis(const std::vector<std::string>& inputs,
                     const std::vector<std::string>& parameters, std::string_view text,
                     std::string_view latex, const std::vector<Notice>& notices) {
  JsonWriter writer;
  writer.open('{').key("ok").boolean(true);
  writer.key("dimension").number(static_cast<double>(inputs.size()));
  write_texts(writer.key("inputs"), inputs);
  write_texts(writer.key("parameters"), parameters);
  writer.key("text").text(text);
  writer.key("latex").text(latex);
  writer.key("notices").open('[');
  for (const Notice& notice : notices) {
    writer.open('{').key("message").text(notice.message);
    writer.key("offset").number(notice.span.begin);
    writer.key("length").number(notice.span.end - notice.span.begin);
    writer.close('}');
  }
  writer.close(']').close('}');
  return writer.take();
}

Result<std::string> analysed(std::string_view request) {
  auto document = parse_json(request);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known = check_object(root, "a request", {"objective"}); !known) return known.error();
  const Place place = root["objective"];
  if (place["source"].value == nullptr && place["catalogue"].value == nullptr) {
    auto objective = read_objective(place);
    if (!objective) return objective.error();
    return analysis(objective->inputs, {}, "", "", {});
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
  return analysis(expression->inputs, expression->parameters, print(*syntax), latex(*syntax),
                  syntax->notices);
}

/// A run's part of the header, with where its series begin in the data.
void write(JsonWriter& writer, const RunResult& run, const UnsetNumbers& data) {
  const auto offset = [&](std::string_view name, const Series& series) {
    writer.key(name).number(static_cast<double>(series.data() - data.data()));
  };
  writer.open('{').key("method").text(run.method);
  writer.key("start").number(run.start);
  writer.key("status").text(name(run.status));
  writer.key("reason").text(run.reason);
  writer.key("rows").number(run.rows);
  writer.key("offsets").open('{');
  offset("points", run.points);
  offset("costs", run.costs);
  offset("gradients", run.gradients);
  offset("steplengths", run.steplengths);
  writer.key("states").open('{');
  for (const StateSeries& series : run.states) offset(series.name, series.values);
  writer.close('}').close('}').key("widths").open('{');
  for (const StateSeries& series : run.states) writer.key(series.name).number(series.width);
  writer.close('}').key("evaluations").open('{');
  writer.key("cost").number(static_cast<double>(run.evaluations.cost));
  writer.key("gradient").number(static_cast<double>(run.evaluations.gradient));
  writer.key("hessian").number(static_cast<double>(run.evaluations.hessian));
  writer.close('}').close('}');
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

std::string analyse(std::string_view request) {
  const auto answer = analysed(request);
  return answer ? *answer : failure(answer.error());
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
  JsonWriter writer;
  writer.open('{').key("ok").boolean(true);
  writer.key("dimension").number(result->dimension);
  write_texts(writer.key("inputs"), result->inputs);
  writer.key("runs").open('[');
  for (const RunResult& run : result->runs) write(writer, run, result->data);
  writer.close(']').close('}');
  return {writer.take(), std::move(result->data)};
}

std::string schedule(std::string_view request) {
  const auto answer = steplengths(request);
  if (!answer) return failure(answer.error());
  Json with_ok = {{"ok", true}};
  with_ok.update(*answer);
  return print_json(with_ok);
}

}  // namespace descent::facade
