#include "experiments/experiment.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/constraint.hpp"
#include "experiments/noise_setting.hpp"
#include "experiments/settings.hpp"
#include "expression/text.hpp"

namespace descent {

namespace {

Result<std::vector<double>> read_start(const Place& place, const ObjectiveSetting& objective) {
  auto start = read_numbers(place);
  if (!start) return start.error();
  const auto dimension = static_cast<std::size_t>(objective.objective->dimension());
  if (start->size() != dimension) {
    std::string names;
    if (dimension <= 6) names = " (" + listed(objective.inputs) + ")";
    return wrong(place, dimension == 1
                            ? "a list of one number" + names
                            : "a list of " + std::to_string(dimension) + " numbers" + names);
  }
  for (std::size_t i = 0; i < start->size(); ++i) {
    if (std::fabs((*start)[i]) > divergence_limit) {
      return wrong(place[i], "between -1e100 and 1e100");
    }
  }
  return start;
}

Result<bool> read_starts(const Place& place, Experiment& experiment) {
  if (!place.value->is_array() || place.value->empty()) {
    return wrong(place, "a list of numbers, or a list of such lists");
  }
  experiment.several_starts = place.value->front().is_array();
  if (!experiment.several_starts) {
    auto start = read_start(place, experiment.objective);
    if (!start) return start.error();
    experiment.starts.push_back(std::move(*start));
    return true;
  }
  if (place.value->size() > static_cast<std::size_t>(starts_limit)) {
    return wrong(place, "a list of at most " + std::to_string(starts_limit) + " starts");
  }
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    auto start = read_start(place[i], experiment.objective);
    if (!start) return start.error();
    experiment.starts.push_back(std::move(*start));
  }
  return true;
}

// State, scratch and the arrays of the run itself, for all starts.
Result<bool> check_memory(const MethodSetting& setting, const Method& method,
                          const Experiment& experiment) {
  Memory memory(*experiment.objective.objective);
  method.declare(memory);
  double numbers = 6.0 * memory.dimension();
  for (const StateArray& array : memory.states()) numbers += 2.0 * array.rows;
  for (const int rows : memory.scratches()) numbers += rows;
  numbers *= static_cast<double>(experiment.starts.size());
  if (numbers <= static_cast<double>(working_limit)) return true;
  Diagnostic error;
  error.path = setting.path;
  error.message = "with " + std::to_string(memory.dimension()) + " coordinates and " +
                  std::to_string(experiment.starts.size()) + " starts, " +
                  std::string(setting.entry->description.name) + " would work on " +
                  format_number(numbers) + " numbers; at most " + std::to_string(working_limit) +
                  " are allowed.";
  return error;
}

Result<bool> check_size(const Experiment& experiment) {
  const double size = result_size(experiment);
  if (size <= static_cast<double>(result_limit)) return true;
  Diagnostic error;
  error.path = "steps";
  error.message = "the rows of this experiment (" + std::to_string(experiment.steps) + " steps, " +
                  std::to_string(experiment.starts.size()) + " starts, " +
                  std::to_string(experiment.methods.size()) + " methods, " +
                  std::to_string(experiment.objective.inputs.size()) + " coordinates) would hold " +
                  format_number(size) + " numbers; at most " + std::to_string(result_limit) +
                  " are kept. Take fewer steps, starts or methods.";
  return error;
}

// What can only be said once a method is made: typed rules compile, line searches have a direction.
Result<bool> check_method(const MethodSetting& setting, const Experiment& experiment) {
  auto method = setting.entry->make(setting.configuration);
  if (!method) {
    Diagnostic error = method.error();
    error.path = setting.path + (error.path.empty() ? "" : "." + error.path);
    return error;
  }
  if (auto good = check_memory(setting, **method, experiment); !good) return good.error();
  const ScheduleEnvironment environment{experiment.steps, experiment.objective.parameters};
  for (int key = 0; key < setting.configuration.size(); ++key) {
    const auto& rule = setting.configuration[key].rule;
    if (!rule) continue;
    const Key& described = setting.entry->description.keys[static_cast<std::size_t>(key)];
    const bool searches = schedules().find(rule->rule)->searches();
    if (searches && (described.name != "steplength" || !(*method)->traits().has_direction)) {
      Diagnostic error;
      error.path = rule->path + ".rule";
      error.found = rule->rule;
      error.message = rule->rule + " looks along a direction, and " +
                      std::string(setting.entry->description.name) + " has none for its " +
                      std::string(described.name) + "; use a number or a rule in k.";
      return error;
    }
    auto schedule = make_schedule(*rule, environment);
    if (!schedule) return schedule.error();
  }
  return true;
}

Result<bool> read_methods(const Place& place, Experiment& experiment) {
  if (!place.value->is_array() || place.value->empty() ||
      place.value->size() > static_cast<std::size_t>(methods_limit)) {
    return wrong(place, "a list of 1 to " + std::to_string(methods_limit) +
                            " methods, such as [{\"method\": \"gradient_descent\"}]");
  }
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    const Place inner = place[i];
    if (!inner.value->is_object()) {
      return wrong(inner, "an object such as {\"method\": \"gradient_descent\"}");
    }
    const Place name = inner["method"];
    if (name.value == nullptr) return missing(inner, "method", "the name of a method");
    auto word = read_text(name);
    if (!word) return word.error();
    const MethodEntry* entry = methods().find(*word);
    if (entry == nullptr) {
      std::vector<std::string> names;
      for (const MethodEntry& one : methods().entries()) names.emplace_back(one.description.name);
      Diagnostic error =
          error_at(name, "there is no method '" + *word + "'; there are " + listed(names) + ".");
      error.found = *word;
      error.expected = listed(names, "or");
      error.guess = nearest(*word, names);
      return error;
    }
    auto settings = read_settings(inner, entry->description, "method");
    if (!settings) return settings.error();
    experiment.methods.push_back({entry, std::move(*settings), inner.path});
    if (auto good = check_method(experiment.methods.back(), experiment); !good) {
      return good.error();
    }
  }
  return true;
}

Result<bool> read_stop(const Place& place, StopRules& stop) {
  if (place.is_null()) return true;
  if (auto known = check_object(place, "stop", {"gradient_norm", "cost_below", "evaluations"});
      !known) {
    return known.error();
  }
  if (const Place norm = place["gradient_norm"]; !norm.is_null()) {
    auto number = read_number(norm);
    if (!number || *number < 0.0) return wrong(norm, "a number of at least 0, or null");
    stop.gradient_norm = *number;
  }
  if (const Place cost = place["cost_below"]; !cost.is_null()) {
    auto number = read_number(cost);
    if (!number) return wrong(cost, "a number, or null");
    stop.cost_below = *number;
  }
  if (const Place evaluations = place["evaluations"]; !evaluations.is_null()) {
    auto number = read_integer(evaluations, 1, std::int64_t{1} << 53);
    if (!number) return number.error();
    stop.evaluations = *number;
  }
  return true;
}

Result<bool> read_record(const Place& place, Experiment& experiment) {
  if (place.is_null()) return true;
  if (!place.value->is_array()) return wrong(place, "a list, such as [\"state\"]");
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    const Json& word = (*place.value)[i];
    if (!word.is_string() || word.get<std::string>() != "state") {
      return wrong(place[i], "\"state\"");
    }
    experiment.record_state = true;
  }
  return true;
}

Json print_stop(const StopRules& stop) {
  return {{"gradient_norm", stop.gradient_norm ? Json(*stop.gradient_norm) : Json()},
          {"cost_below", stop.cost_below ? Json(*stop.cost_below) : Json()},
          {"evaluations", stop.evaluations ? Json(*stop.evaluations) : Json()}};
}

}  // namespace

Result<Experiment> read_experiment_document(const Json& document) {
  const Place root{&document, ""};
  if (!document.is_object()) {
    Diagnostic error = wrong(root, "an object with the keys objective, start, methods and steps");
    error.message = "An experiment " + error.message;
    return error;
  }
  if (auto known = check_object(root, "an experiment",
                                {"version", "objective", "start", "methods", "steps", "stop",
                                 "noise", "seed", "constraint", "record", "map"});
      !known) {
    return known.error();
  }
  if (!root["version"].is_null()) {
    auto version = read_integer(root["version"], 1, 1);
    if (!version) return wrong(root["version"], "1");
  }
  for (const auto& [key, expected] :
       {std::pair{"objective", "an object such as {\"source\": \"x^2 + y^2\"}"},
        std::pair{"start", "a list of numbers, or a list of such lists"},
        std::pair{"methods", "a list of methods"}, std::pair{"steps", "a whole number"}}) {
    if (root[key].value == nullptr) return missing(root, key, expected);
  }
  if (!root["map"].is_null()) {
    return error_at(root["map"], "this is a map; a run has no such key.");
  }
  Experiment experiment;
  auto objective = read_objective(root["objective"]);
  if (!objective) return objective.error();
  experiment.objective = std::move(*objective);
  if (auto good = read_starts(root["start"], experiment); !good) return good.error();
  auto steps = read_integer(root["steps"], 0, steps_limit);
  if (!steps) return steps.error();
  experiment.steps = static_cast<int>(*steps);
  if (auto good = read_methods(root["methods"], experiment); !good) return good.error();
  if (auto good = read_stop(root["stop"], experiment.stop); !good) return good.error();
  auto noise = read_noise(root["noise"], *experiment.objective.objective);
  if (!noise) return noise.error();
  experiment.noise = std::move(*noise);
  if (!root["seed"].is_null()) {
    auto seed = read_integer(root["seed"], 0, std::int64_t{1} << 53);
    if (!seed) return seed.error();
    experiment.seed = static_cast<std::uint64_t>(*seed);
  }
  auto constraint =
      read_constraint(root["constraint"], experiment.objective.objective->dimension());
  if (!constraint) return constraint.error();
  experiment.constraint = std::move(*constraint);
  if (auto good = read_record(root["record"], experiment); !good) return good.error();

  if (auto good = check_size(experiment); !good) return good.error();
  return experiment;
}

Result<Experiment> read_experiment(std::string_view text) {
  auto document = parse_json(text);
  if (!document) return document.error();
  return read_experiment_document(*document);
}

Json normalised(const Experiment& experiment) {
  Json starts = experiment.starts;
  Json list = Json::array();
  for (const MethodSetting& method : experiment.methods) {
    list.push_back(print_settings(method.configuration, method.entry->description, "method"));
  }
  return {{"version", 1},
          {"objective", experiment.objective.normalised},
          {"start", experiment.several_starts ? starts : starts.front()},
          {"methods", std::move(list)},
          {"steps", experiment.steps},
          {"stop", print_stop(experiment.stop)},
          {"noise", experiment.noise.normalised},
          {"seed", experiment.seed},
          {"constraint", experiment.constraint.normalised},
          {"record", experiment.record_state ? Json::array({"state"}) : Json::array()}};
}

double result_size(const Experiment& experiment) {
  const double n = experiment.objective.objective->dimension();
  const double rows = (experiment.steps + 1.0) * static_cast<double>(experiment.starts.size());
  double numbers = 0.0;
  for (const MethodSetting& setting : experiment.methods) {
    double per_row = 2.0 * n + 2.0;  // point, gradient, cost, steplength
    Memory memory(*experiment.objective.objective);
    if (auto method = setting.entry->make(setting.configuration)) (*method)->declare(memory);
    for (const StateArray& array : memory.states()) {
      if (experiment.record_state) per_row += array.rows;
    }
    numbers += per_row * rows;
  }
  return numbers;
}

}  // namespace descent
