#include "exercises/variant.hpp"

#include <cmath>

#include "expression/names.hpp"
#include "expression/text.hpp"
#include "numbers/random.hpp"

namespace descent {

std::uint64_t exercise_seed(std::string_view student, std::string_view exercise) {
  // FNV-1a over the bytes, a zero between the two, then the finaliser of splitmix64: identifiers
  // that differ in one digit get unrelated seeds.
  std::uint64_t hash = 14695981039346656037u;
  const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 1099511628211u; };
  for (const char c : student) add(static_cast<unsigned char>(c));
  add(0);
  for (const char c : exercise) add(static_cast<unsigned char>(c));
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9u;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebu;
  return hash ^ (hash >> 31);
}

namespace {

/// What a parameter is drawn from.
struct Parameter {
  std::string name;
  std::vector<double> values;  // one of these, or
  std::string formula;         // what follows from the others
  Place place;
};

Result<Parameter> read_parameter(const Place& place, std::string name) {
  Parameter parameter{std::move(name), {}, {}, place};
  if (canonical_name(parameter.name) != parameter.name || is_constant(parameter.name) ||
      is_function(parameter.name)) {
    return error_at(place, "'" + abbreviated(parameter.name) +
                               "' cannot be the name of a parameter; take a letter such as a.");
  }
  if (place.value->is_string()) {
    parameter.formula = place.value->get<std::string>();
    return parameter;
  }
  if (place.value->is_array() && !place.value->empty() &&
      static_cast<double>(place.value->size()) <= variant_values_limit) {
    for (std::size_t i = 0; i < place.value->size(); ++i) {
      const auto value = read_value(place[i]);
      if (!value) return value.error();
      parameter.values.push_back(*value);
    }
    return parameter;
  }
  if (!place.value->is_object()) {
    return wrong(place, "a list of values, {from, to, step} or a formula");
  }
  if (auto known = check_object(place, "a range", {"from", "to", "step"}); !known) {
    return known.error();
  }
  double bounds[3] = {0.0, 0.0, 1.0};
  const char* const keys[3] = {"from", "to", "step"};
  for (int i = 0; i < 3; ++i) {
    if (i == 2 && place["step"].is_null()) continue;
    const auto value = read_value(place[keys[i]]);
    if (!value) return value.error();
    bounds[i] = *value;
  }
  const double count = std::floor((bounds[1] - bounds[0]) / bounds[2] + 1e-9) + 1.0;
  if (!(bounds[2] > 0.0) || !(count >= 1.0) || count > variant_values_limit) {
    return wrong(place, "a range with from ≤ to, step > 0 and at most 100000 values");
  }
  for (double i = 0.0; i < count; ++i) parameter.values.push_back(bounds[0] + i * bounds[2]);
  return parameter;
}

}  // namespace

Result<Values> draw_variant(const Place& exercise, std::string_view student) {
  const Place place = exercise["parameters"];
  if (place.is_null()) return Values{};
  if (!place.value->is_object() || place.value->size() > variant_parameters_limit) {
    return wrong(place, "an object of at most 100 parameters");
  }
  std::vector<Parameter> parameters;
  for (const auto& [name, member] : place.value->items()) {
    auto parameter = read_parameter(place[name], name);
    if (!parameter) return parameter.error();
    parameters.push_back(std::move(*parameter));
  }
  const Place constraints = exercise["constraints"];
  const auto conditions = read_names(constraints);
  if (!conditions) return conditions.error();

  const Place id = exercise["id"];
  random::Key key;
  key.seed = exercise_seed(
      student, id.value != nullptr && id.value->is_string() ? id.value->get<std::string>() : "");
  for (int attempt = 0; attempt < variant_draws_limit; ++attempt) {
    key.step = static_cast<std::uint32_t>(attempt);
    Values values;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
      const Parameter& parameter = parameters[i];
      if (parameter.formula.empty()) {
        const std::uint32_t chosen =
            random::uniform_integer(key, static_cast<std::uint32_t>(i),
                                    static_cast<std::uint32_t>(parameter.values.size()));
        values[parameter.name] = parameter.values[chosen];
        continue;
      }
      auto value = evaluate_text(parameter.formula, values);
      if (!value) {
        value.error().path = parameter.place.path;
        return value.error();
      }
      values[parameter.name] = *value;
    }
    bool good = true;
    for (const auto& [name, value] : values) good = good && std::isfinite(value);
    for (std::size_t i = 0; good && i < conditions->size(); ++i) {
      auto holds = evaluate_text((*conditions)[i], values);
      if (!holds) {
        holds.error().path = constraints[i].path;
        return holds.error();
      }
      good = *holds != 0.0 && !std::isnan(*holds);
    }
    if (good) return values;
  }
  return error_at(
      constraints.is_null() ? place : constraints,
      "Of 1000 draws none met the constraints; wider ranges or milder constraints help.");
}

namespace {

constexpr const char* prose[] = {"title", "prompt", "hints", "solution", "say", "text"};

bool is_prose(std::string_view key) {
  for (const char* name : prose) {
    if (key == name) return true;
  }
  return false;
}

// Replaces {name} by the number, for every name.
Json substituted_text(const std::string& text, const Values& values) {
  for (const auto& [name, value] : values) {
    if (text == "{" + name + "}") return value;
  }
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    bool replaced = false;
    if (text[at] == '{') {
      for (const auto& [name, value] : values) {
        const std::string placeholder = "{" + name + "}";
        if (text.compare(at, placeholder.size(), placeholder) != 0) continue;
        const std::string number = format_number(value);
        result += number[0] == '-' ? "(" + number + ")" : number;
        at += placeholder.size();
        replaced = true;
        break;
      }
    }
    if (!replaced) result += text[at++];
  }
  return result;
}

// Json nests at most json_depth_limit deep, so recursion is safe.
Json substituted(const Json& value, const Values& values) {
  if (value.is_string()) return substituted_text(value.get_ref<const std::string&>(), values);
  Json result = value;
  if (value.is_array()) {
    for (Json& entry : result) entry = substituted(entry, values);
  } else if (value.is_object()) {
    for (auto& [key, member] : result.items()) {
      if (!is_prose(key)) member = substituted(member, values);
    }
  }
  return result;
}

}  // namespace

Json substitute(const Json& document, const Values& values) {
  Json result = document;
  if (values.empty() || !document.is_object()) return result;
  for (auto& [key, member] : result.items()) {
    if (key != "parameters" && key != "constraints" && !is_prose(key)) {
      member = substituted(member, values);
    }
  }
  return result;
}

}  // namespace descent
