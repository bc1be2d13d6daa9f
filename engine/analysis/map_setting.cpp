#include "analysis/map_setting.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "expression/names.hpp"
#include "numbers/elementary.hpp"
#include "objectives/typed.hpp"
#include "schedules/registry.hpp"

namespace descent {
namespace {

constexpr const char* results[] = {"basin", "steps", "cost", "rate", "status"};

/// "start[3]" → 3.
std::optional<int> coordinate(std::string_view key) {
  if (!key.starts_with("start[") || !key.ends_with("]")) return std::nullopt;
  key = key.substr(6, key.size() - 7);
  int index = -1;
  const auto [end, code] = std::from_chars(key.data(), key.data() + key.size(), index);
  if (code != std::errc() || end != key.data() + key.size() || index < 0) return std::nullopt;
  return index;
}

bool can_vary(const Key& key) {
  return key.type == KeyType::number || key.type == KeyType::schedule;
}

/// The description of the rule that a setting holds; null for a plain number.
const Description* rule_of(const Setting& setting) {
  return setting.rule ? &schedules().find(setting.rule->rule)->description : nullptr;
}

/// All numbers of a method that can vary, as axes.
std::vector<MapAxis> axes_of(const MethodSetting& method) {
  std::vector<MapAxis> axes;
  const auto add = [&](AxisKind kind, int index, int part, std::string_view name,
                       std::string_view inner = {}) {
    MapAxis axis;
    axis.key = "methods[0]." + std::string(name);
    if (!inner.empty()) axis.key += "." + std::string(inner);
    axis.kind = kind;
    axis.index = index;
    axis.part = part;
    axes.push_back(std::move(axis));
  };
  const std::span<const Key> keys = method.entry->description.keys;
  for (int i = 0; i < static_cast<int>(keys.size()); ++i) {
    const Key& key = keys[static_cast<std::size_t>(i)];
    const Setting& setting = method.configuration[i];
    if (can_vary(key)) add(AxisKind::setting, i, 0, key.name);
    if (key.type == KeyType::numbers) {
      for (int part = 0; part < static_cast<int>(setting.names.size()); ++part) {
        add(AxisKind::value, i, part, key.name, setting.names[static_cast<std::size_t>(part)]);
      }
    }
    if (const Description* rule = rule_of(setting)) {
      for (int part = 0; part < static_cast<int>(rule->keys.size()); ++part) {
        const Key& inner = rule->keys[static_cast<std::size_t>(part)];
        if (inner.type == KeyType::number) add(AxisKind::rule, i, part, key.name, inner.name);
      }
    }
  }
  return axes;
}

Result<bool> find_setting(const Place& place, const MethodSetting& method, MapAxis& axis) {
  const std::vector<MapAxis> axes = axes_of(method);
  const auto found = std::ranges::find(axes, axis.key, &MapAxis::key);
  if (found != axes.end()) {
    axis = *found;
    return true;
  }
  std::vector<std::string> words;
  for (const MapAxis& other : axes) words.push_back(other.key);
  Diagnostic error = wrong(place, words.empty() ? "a coordinate of the start or a parameter"
                                                : "one of " + listed(words, "or") + " for " +
                                                      std::string(method.entry->description.name));
  error.guess = nearest(axis.key, words);
  return error;
}

Result<bool> find_parameter(const Place& place, const ObjectiveSetting& objective, MapAxis& axis) {
  const std::string wanted =
      canonical_name(axis.key.substr(std::string_view("parameters.").size()));
  const auto* typed = dynamic_cast<const TypedObjective*>(objective.objective.get());
  axis.kind = AxisKind::parameter;
  if (typed != nullptr) {
    const std::vector<std::string>& names = typed->expression().parameters;
    const auto found = std::ranges::find(names, wanted);
    if (found != names.end()) {
      axis.index = static_cast<int>(found - names.begin());
      if (!typed->expression().structural_parameters[static_cast<std::size_t>(axis.index)]) {
        return true;
      }
      return error_at(place, "the parameter " + wanted +
                                 " shapes the formula (as bound of a sum or index), so it cannot "
                                 "vary over a map.");
    }
  }
  std::vector<std::string> words;
  if (typed != nullptr) {
    for (const std::string& name : typed->expression().parameters) {
      words.push_back("parameters." + name);
    }
  }
  if (words.empty()) return error_at(place, "the objective has no parameters.");
  Diagnostic error = wrong(place, "one of " + listed(words, "or"));
  error.guess = nearest(axis.key, words);
  return error;
}

Result<bool> find_key(const Place& place, const Experiment& experiment, MapAxis& axis) {
  auto key = read_text(place);
  if (!key) return key.error();
  axis.key = *key;
  if (const auto index = coordinate(axis.key)) {
    const int dimension = experiment.objective.objective->dimension();
    axis.index = *index;
    if (axis.index < dimension) return true;
    return wrong(place, dimension == 1
                            ? std::string("start[0], the only coordinate")
                            : "one of start[0] to start[" + std::to_string(dimension - 1) + "]");
  }
  if (axis.key.starts_with("methods[0].")) {
    return find_setting(place, experiment.methods[0], axis);
  }
  if (axis.key.starts_with("parameters.")) {
    return find_parameter(place, experiment.objective, axis);
  }
  return wrong(place,
               "a key of the experiment such as start[0], methods[0].steplength or "
               "parameters.b");
}

/// What says which values an axis may have; null where all numbers are good.
const Key* described(const MethodSetting& method, const MapAxis& axis) {
  const auto key = [](const Description& description, int index) {
    return &description.keys[static_cast<std::size_t>(index)];
  };
  if (axis.kind == AxisKind::setting) return key(method.entry->description, axis.index);
  if (axis.kind == AxisKind::rule)
    return key(*rule_of(method.configuration[axis.index]), axis.part);
  return nullptr;
}

/// One end of an axis must be a value that its key may have.
Result<double> read_end(const Place& place, const Experiment& experiment, const MapAxis& axis) {
  auto number = read_number(place);
  if (!number) return number.error();
  if (std::fabs(*number) > divergence_limit) return wrong(place, "between -1e100 and 1e100");
  if (const Key* key = described(experiment.methods[0], axis)) {
    if (!out_of_range(*key, *number).empty()) return wrong(place, expectation(*key));
  }
  if (axis.logarithmic && !(*number > 0.0)) {
    return wrong(place, "greater than 0 on a logarithmic axis");
  }
  return number;
}

Result<MapAxis> read_axis(const Place& place, const Experiment& experiment) {
  if (auto known = check_object(place, "an axis", {"key", "from", "to", "count", "scale"});
      !known) {
    return known.error();
  }
  for (const auto& [key, expected] :
       {std::pair{"key", "a key of the experiment such as \"start[0]\""},
        std::pair{"from", "a number"}, std::pair{"to", "a number"},
        std::pair{"count", "a whole number"}}) {
    if (place[key].value == nullptr) return missing(place, key, expected);
  }
  MapAxis axis;
  if (auto found = find_key(place["key"], experiment, axis); !found) return found.error();
  if (const Place scale = place["scale"]; !scale.is_null()) {
    const bool text = scale.value->is_string();
    axis.logarithmic = text && scale.value->get<std::string>() == "log";
    if (!axis.logarithmic && !(text && scale.value->get<std::string>() == "linear")) {
      return wrong(scale, "\"linear\" or \"log\"");
    }
  }
  for (const auto& [key, target] : {std::pair{"from", &axis.from}, std::pair{"to", &axis.to}}) {
    auto number = read_end(place[key], experiment, axis);
    if (!number) return number.error();
    *target = *number;
  }
  auto count = read_integer(place["count"], 1, pixels_limit);
  if (!count) return count.error();
  axis.count = static_cast<int>(*count);
  return axis;
}

Result<MapResult> read_result(const Place& place) {
  if (place.value == nullptr) return MapResult::basin;
  const std::vector<std::string> words(std::begin(results), std::end(results));
  if (place.value->is_string()) {
    const auto found = std::ranges::find(words, place.value->get<std::string>());
    if (found != words.end()) return static_cast<MapResult>(found - words.begin());
  }
  Diagnostic error = wrong(place, "one of " + listed(words, "or"));
  if (place.value->is_string()) error.guess = nearest(place.value->get<std::string>(), words);
  return error;
}

/// What only a whole experiment can be wrong in.
Result<bool> check_whole(const Place& root, const MapExperiment& map) {
  const Experiment& experiment = map.experiment;
  const Place place = root["map"];
  if (experiment.methods.size() != 1) {
    return wrong(root["methods"], "a list of one method: a map shows one");
  }
  if (experiment.several_starts) {
    return wrong(root["start"], "one start (a list of numbers): a map starts from one");
  }
  if (experiment.record_state) {
    return error_at(root["record"], "a map keeps no rows, so there is nothing to record.");
  }
  if (map.y && map.x.key == map.y->key) {
    return error_at(place["y"]["key"], "both axes are " + map.y->key + ".");
  }
  if (map.y &&
      (map.x.key.starts_with(map.y->key + ".") || map.y->key.starts_with(map.x.key + "."))) {
    return error_at(place["y"]["key"], map.x.key + " and " + map.y->key +
                                           " cannot vary at once: one is a part of the other.");
  }
  const std::int64_t pixels = static_cast<std::int64_t>(map.width()) * map.height();
  if (pixels > pixels_limit) {
    return error_at(place, "there are " + std::to_string(pixels) + " pixels; at most " +
                               std::to_string(pixels_limit) + " are allowed.");
  }
  if (map.result != MapResult::basin) return true;
  for (const MapAxis* axis : {&map.x, map.y ? &*map.y : nullptr}) {
    if (axis == nullptr || axis->kind != AxisKind::parameter) continue;
    return error_at(place["result"], "the stationary points move with " + axis->key +
                                         ", so there are no basins to compare; take steps, cost, "
                                         "rate or status.");
  }
  return true;
}

Json print_axis(const MapAxis& axis) {
  return {{"key", axis.key},
          {"from", axis.from},
          {"to", axis.to},
          {"count", axis.count},
          {"scale", axis.logarithmic ? "log" : "linear"}};
}

}  // namespace

double MapAxis::at(int i) const {
  if (i == 0 || count == 1) return from;
  if (i == count - 1) return to;
  const double share = static_cast<double>(i) / (count - 1);
  if (logarithmic) return from * elementary::pow(to / from, share);
  return from + (to - from) * share;
}

const char* name(MapResult result) { return results[static_cast<int>(result)]; }

Result<MapExperiment> read_map_document(const Json& document) {
  const Place root{&document, ""};
  const Place place = root["map"];
  if (place.is_null()) {
    return missing(root, "map", "an object with the keys x, y, result and tolerance");
  }
  Json without = document;
  without.erase("map");
  auto experiment = read_experiment_document(without);
  if (!experiment) return experiment.error();
  if (auto known = check_object(place, "a map", {"x", "y", "result", "tolerance"}); !known) {
    return known.error();
  }
  MapExperiment map;
  map.experiment = std::move(*experiment);
  if (place["x"].value == nullptr) {
    return missing(place, "x", "an axis {\"key\", \"from\", \"to\", \"count\"}");
  }
  auto x = read_axis(place["x"], map.experiment);
  if (!x) return x.error();
  map.x = *x;
  if (!place["y"].is_null()) {
    auto y = read_axis(place["y"], map.experiment);
    if (!y) return y.error();
    map.y = *y;
  }
  auto result = read_result(place["result"]);
  if (!result) return result.error();
  map.result = *result;
  if (!place["tolerance"].is_null()) {
    auto tolerance = read_number(place["tolerance"]);
    if (!tolerance || !(*tolerance > 0.0)) {
      return wrong(place["tolerance"], "a number greater than 0");
    }
    map.tolerance = *tolerance;
  }
  if (auto good = check_whole(root, map); !good) return good.error();
  return map;
}

Result<MapExperiment> read_map(std::string_view text) {
  auto document = parse_json(text);
  if (!document) return document.error();
  return read_map_document(*document);
}

Json normalised(const MapExperiment& map) {
  Json printed = normalised(map.experiment);
  printed["map"] = {{"x", print_axis(map.x)},
                    {"y", map.y ? print_axis(*map.y) : Json()},
                    {"result", name(map.result)},
                    {"tolerance", map.tolerance}};
  return printed;
}

}  // namespace descent
