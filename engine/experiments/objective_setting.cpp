#include "experiments/objective_setting.hpp"

#include <algorithm>
#include <utility>

#include "expression/names.hpp"
#include "objectives/catalogue.hpp"
#include "objectives/data_set.hpp"
#include "objectives/octopus.hpp"
#include "objectives/quadratic.hpp"
#include "objectives/typed.hpp"

namespace descent {

namespace {

Result<std::string> read_name_at(const Place& place) {
  auto text = read_text(place);
  if (!text) return text.error();
  std::string name = canonical_name(*text);
  if (name.empty()) return wrong(place, "a name such as x, w1 or θ");
  if (is_constant(name)) return wrong(place, "a name that is not a constant of the language");
  return name;
}

Result<InputDeclaration> read_input(const Place& place) {
  InputDeclaration input;
  if (place.value->is_string()) {
    auto name = read_name_at(place);
    if (!name) return name.error();
    input.name = *name;
    return input;
  }
  if (auto known = check_object(place, "an input", {"name", "shape"}); !known) {
    return wrong(place, "a name, or {\"name\": \"W\", \"shape\": [3, 2]}");
  }
  auto name = read_name_at(place["name"]);
  if (!name) return name.error();
  input.name = *name;
  const Place shape = place["shape"];
  if (shape.is_null()) return input;
  const std::string expected = "a list of one or two whole numbers, such as [3, 2]";
  if (!shape.value->is_array() || shape.value->empty() || shape.value->size() > 2) {
    return wrong(shape, expected);
  }
  for (std::size_t i = 0; i < shape.value->size(); ++i) {
    auto size = read_integer(shape[i], 1, inputs_limit);
    if (!size) return size.error();
    input.shape.push_back(static_cast<int>(*size));
  }
  return input;
}

Result<std::map<std::string, double>> read_parameters(const Place& place) {
  std::map<std::string, double> parameters;
  if (place.is_null()) return parameters;
  if (!place.value->is_object()) return wrong(place, "an object of numbers, such as {\"b\": 100}");
  for (const auto& [key, member] : place.value->items()) {
    const std::string name = canonical_name(key);
    if (name.empty() || is_constant(name)) {
      return error_at(place[key], "'" + key + "' cannot be the name of a parameter.");
    }
    auto number = read_number(place[key]);
    if (!number) return number.error();
    if (!parameters.emplace(name, *number).second) {
      return error_at(place[key], "the parameter " + name + " is given twice.");
    }
  }
  return parameters;
}

Result<std::shared_ptr<const DataSet>> read_data(const Place& place) {
  std::shared_ptr<const DataSet> none;
  if (place.is_null()) return none;
  if (!place.value->is_object()) {
    return wrong(place, "an object of columns, such as {\"t\": [0, 1], \"y\": [2, 3]}");
  }
  auto data = std::make_shared<DataSet>();
  for (const auto& [key, member] : place.value->items()) {
    const std::string name = canonical_name(key);
    if (name.empty() || is_constant(name)) {
      return error_at(place[key], "'" + key + "' cannot be the name of a data column.");
    }
    auto column = read_numbers(place[key]);
    if (!column) return column.error();
    if (column->empty() || column->size() > data_rows_limit) {
      return wrong(place[key], "a list of 1 to " + std::to_string(data_rows_limit) + " numbers");
    }
    if (!data->columns.empty() && column->size() != data->columns.front().size()) {
      return wrong(place[key], "as long as the column " + data->names.front() + ", " +
                                   std::to_string(data->columns.front().size()) + " numbers");
    }
    if (std::ranges::count(data->names, name) > 0) {
      return error_at(place[key], "the column " + name + " is given twice.");
    }
    data->names.push_back(name);
    data->columns.push_back(std::move(*column));
  }
  if (data->names.empty() || static_cast<int>(data->names.size()) > data_columns_limit) {
    return wrong(place, "an object of 1 to " + std::to_string(data_columns_limit) + " columns");
  }
  return std::shared_ptr<const DataSet>(std::move(data));
}

Json print_inputs(const std::vector<InputDeclaration>& inputs) {
  Json printed = Json::array();
  for (const InputDeclaration& input : inputs) {
    if (input.shape.empty()) {
      printed.push_back(input.name);
    } else {
      printed.push_back({{"name", input.name}, {"shape", input.shape}});
    }
  }
  return printed;
}

Result<TypedSetting> read_source(const Place& place) {
  if (auto known =
          check_object(place, "a typed objective", {"source", "inputs", "parameters", "data"});
      !known) {
    return known.error();
  }
  TypedSetting setting;
  auto source = read_text(place["source"]);
  if (!source) return source.error();
  setting.source = *source;
  auto parameters = read_parameters(place["parameters"]);
  if (!parameters) return parameters.error();
  setting.names.parameters = std::move(*parameters);
  const Place inputs = place["inputs"];
  if (!inputs.is_null()) {
    if (!inputs.value->is_array() || inputs.value->empty()) {
      return wrong(inputs, "a list of names, such as [\"x\", \"y\"]");
    }
    std::int64_t dimension = 0;
    for (std::size_t i = 0; i < inputs.value->size(); ++i) {
      auto input = read_input(inputs[i]);
      if (!input) return input.error();
      std::int64_t size = 1;
      for (const int extent : input->shape) size *= extent;
      dimension += size;
      if (dimension > inputs_limit) {
        return error_at(inputs,
                        "there are more than " + std::to_string(inputs_limit) + " inputs in all.");
      }
      setting.names.inputs.push_back(std::move(*input));
    }
  }
  auto data = read_data(place["data"]);
  if (!data) return data.error();
  setting.data = std::move(*data);
  if (setting.data != nullptr) setting.names.columns = setting.data->names;

  setting.normalised["source"] = setting.source;
  setting.normalised["inputs"] = print_inputs(setting.names.inputs);
  setting.normalised["parameters"] = Json::object();
  if (setting.data != nullptr) {
    for (std::size_t i = 0; i < setting.data->names.size(); ++i) {
      setting.normalised["data"][setting.data->names[i]] = setting.data->columns[i];
    }
  }
  return setting;
}

Result<TypedSetting> read_catalogue(const Place& place) {
  if (auto known =
          check_object(place, "a catalogue objective", {"catalogue", "dimension", "parameters"});
      !known) {
    return known.error();
  }
  auto name = read_text(place["catalogue"]);
  if (!name) return name.error();
  int dimension = 0;
  if (!place["dimension"].is_null()) {
    auto given = read_integer(place["dimension"], 1, inputs_limit);
    if (!given) return given.error();
    dimension = static_cast<int>(*given);
  }
  auto problem = catalogue().problem(*name, dimension);
  if (!problem) {
    Diagnostic error = problem.error();
    error.path = place.path + (error.path.empty() ? "" : "." + error.path);
    return error;
  }
  TypedSetting setting;
  setting.source = problem->formula;
  setting.names.inputs = problem->inputs;
  std::vector<std::string> known;
  for (const KnownParameter& parameter : problem->parameters) {
    setting.names.parameters[std::string(parameter.name)] = parameter.value;
    known.emplace_back(parameter.name);
  }
  if (!place["parameters"].is_null()) {
    if (auto object = check_object(place["parameters"], *name, known); !object) {
      return object.error();
    }
    auto parameters = read_parameters(place["parameters"]);
    if (!parameters) return parameters.error();
    for (const auto& [key, value] : *parameters) setting.names.parameters[key] = value;
  }
  setting.normalised["catalogue"] = *name;
  setting.normalised["dimension"] = problem->dimension();
  setting.normalised["parameters"] = Json::object();
  return setting;
}

Result<ObjectiveSetting> build(const Place& place, TypedSetting typed) {
  auto objective = TypedObjective::create(typed.source, typed.names, typed.data);
  if (!objective) {
    Diagnostic error = objective.error();
    error.path = place.path + (place["source"].value != nullptr ? ".source" : ".catalogue");
    return error;
  }
  ObjectiveSetting setting;
  const Expression& expression = (*objective)->expression();
  setting.inputs = expression.inputs;
  setting.parameters = typed.names.parameters;
  setting.source = typed.source;
  setting.normalised = std::move(typed.normalised);
  if (setting.normalised.contains("inputs") && setting.normalised["inputs"].empty()) {
    setting.normalised["inputs"] = expression.inputs;
  }
  for (const auto& [name, value] : typed.names.parameters) {
    setting.normalised["parameters"][name] = value;
  }
  setting.objective = std::move(*objective);
  return setting;
}

std::vector<std::string> numbered(const char* letter, int count) {
  std::vector<std::string> names;
  for (int i = 1; i <= count; ++i) names.push_back(letter + std::to_string(i));
  return names;
}

Result<ObjectiveSetting> read_quadratic(const Place& place) {
  if (auto known = check_object(place, "a quadratic objective", {"quadratic"}); !known) {
    return known.error();
  }
  const Place inner = place["quadratic"];
  if (auto known = check_object(inner, "a quadratic", {"matrix", "linear", "constant"}); !known) {
    return known.error();
  }
  const Place rows = inner["matrix"];
  if (rows.value == nullptr || !rows.value->is_array()) {
    return wrong(rows, "a list of rows, such as [[2, 0], [0, 50]]");
  }
  std::vector<std::vector<double>> matrix;
  for (std::size_t i = 0; i < rows.value->size(); ++i) {
    auto row = read_numbers(rows[i]);
    if (!row) return row.error();
    matrix.push_back(std::move(*row));
  }
  std::vector<double> linear;
  if (!inner["linear"].is_null()) {
    auto numbers = read_numbers(inner["linear"]);
    if (!numbers) return numbers.error();
    linear = std::move(*numbers);
  }
  double constant = 0.0;
  if (!inner["constant"].is_null()) {
    auto number = read_number(inner["constant"]);
    if (!number) return number.error();
    constant = *number;
  }
  auto quadratic = Quadratic::make(matrix, linear, constant);
  if (!quadratic) {
    Diagnostic error = quadratic.error();
    error.path = place.path + (error.path.empty() ? "" : "." + error.path);
    return error;
  }
  ObjectiveSetting setting;
  if (linear.empty()) linear.assign(matrix.size(), 0.0);
  setting.normalised["quadratic"] = {
      {"matrix", matrix}, {"linear", linear}, {"constant", constant}};
  setting.objective = std::move(*quadratic);
  setting.inputs = numbered("w", setting.objective->dimension());
  return setting;
}

Result<ObjectiveSetting> read_octopus(const Place& place) {
  if (auto known = check_object(place, "an octopus objective", {"octopus"}); !known) {
    return known.error();
  }
  const Place inner = place["octopus"];
  if (auto known = check_object(inner, "an octopus", {"dimension", "L", "gamma", "tau"}); !known) {
    return known.error();
  }
  OctopusShape shape;
  if (!inner["dimension"].is_null()) {
    auto dimension = read_integer(inner["dimension"], 1, 1000);
    if (!dimension) return dimension.error();
    shape.dimension = static_cast<int>(*dimension);
  }
  for (const auto& [key, target] :
       {std::pair{"L", &shape.L}, std::pair{"gamma", &shape.gamma}, std::pair{"tau", &shape.tau}}) {
    if (inner[key].is_null()) continue;
    auto number = read_number(inner[key]);
    if (!number) return number.error();
    *target = *number;
  }
  auto octopus = Octopus::make(shape);
  if (!octopus) {
    Diagnostic error = octopus.error();
    error.path = place.path + (error.path.empty() ? "" : "." + error.path);
    return error;
  }
  ObjectiveSetting setting;
  setting.normalised["octopus"] = {
      {"dimension", shape.dimension}, {"L", shape.L}, {"gamma", shape.gamma}, {"tau", shape.tau}};
  setting.objective = std::move(*octopus);
  setting.inputs = numbered("x", shape.dimension);
  return setting;
}

constexpr const char* kinds =
    "an object with one of the keys source, catalogue, quadratic and octopus";

}  // namespace

Result<TypedSetting> read_typed(const Place& place) {
  if (place.value == nullptr || !place.value->is_object()) return wrong(place, kinds);
  if (place["catalogue"].value != nullptr) return read_catalogue(place);
  return read_source(place);
}

Result<ObjectiveSetting> read_objective(const Place& place) {
  if (place.value == nullptr || !place.value->is_object()) return wrong(place, kinds);
  if (place["quadratic"].value != nullptr) return read_quadratic(place);
  if (place["octopus"].value != nullptr) return read_octopus(place);
  for (const char* later : {"network", "residuals"}) {
    if (place[later].value == nullptr) continue;
    return error_at(place[later],
                    "objectives of this kind are not available; use source, "
                    "catalogue, quadratic or octopus.");
  }
  if (place["source"].value == nullptr && place["catalogue"].value == nullptr) {
    return wrong(place, kinds);
  }
  auto typed = read_typed(place);
  if (!typed) return typed.error();
  return build(place, std::move(*typed));
}

}  // namespace descent
