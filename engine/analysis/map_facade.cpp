#include <cmath>

#include "analysis/facade.hpp"
#include "analysis/map.hpp"
#include "analysis/request.hpp"
#include "objectives/typed.hpp"

namespace descent::facade {
namespace {

Json print_basins(const std::vector<Basin>& basins) {
  Json points = Json::array();
  for (const Basin& basin : basins) {
    points.push_back({{"point", basin.point},
                      {"value", basin.cost},
                      {"kind", basin.kind},
                      {"pixels", basin.pixels}});
  }
  return points;
}

/// What the numbers mean: the axes, and by kind the points, words or the range of the values.
Json legend(const MapExperiment& map, const MapValues& values) {
  const Json written = normalised(map)["map"];
  Json legend = {{"result", name(map.result)},
                 {"tolerance", map.tolerance},
                 {"x", written["x"]},
                 {"y", written["y"]}};
  if (map.result == MapResult::basin) {
    legend["points"] = print_basins(values.basins);
    legend["diverged"] = basin_diverged;
    legend["failed"] = basin_failed;
    legend["unsettled"] = basin_unsettled;
    legend["other"] = basin_other;
    return legend;
  }
  if (map.result == MapResult::status) {
    legend["statuses"] = map_statuses;
    return legend;
  }
  double least = HUGE_VAL;
  double most = -HUGE_VAL;
  for (const double value : values.values) {
    least = value < least ? value : least;
    most = value > most ? value : most;
  }
  legend["least"] = least;
  legend["most"] = most;
  return legend;
}

Result<MapPart> read_part(const Place& place, const MapExperiment& map) {
  MapPart part;
  if (place.is_null()) return part;
  if (auto known = check_object(place, "a part", {"stride", "refines", "rows"}); !known) {
    return known.error();
  }
  if (!place["stride"].is_null()) {
    auto stride = read_integer(place["stride"], 1, pixels_limit);
    if (!stride) return stride.error();
    part.stride = static_cast<int>(*stride);
  }
  if (const Place refines = place["refines"]; !refines.is_null()) {
    auto coarse = read_integer(refines, 1, pixels_limit);
    if (!coarse) return coarse.error();
    if (*coarse % part.stride != 0) return wrong(refines, "a multiple of the stride");
    part.refines = static_cast<int>(*coarse);
  }
  if (const Place rows = place["rows"]; !rows.is_null()) {
    auto range = read_numbers(rows);
    const double height = map.height();
    const bool good = range && range->size() == 2 && std::floor((*range)[0]) == (*range)[0] &&
                      std::floor((*range)[1]) == (*range)[1] && (*range)[0] >= 0.0 &&
                      (*range)[0] < (*range)[1] && (*range)[1] <= height;
    if (!good) {
      return wrong(rows,
                   "[first, end) with whole numbers between 0 and " + std::to_string(map.height()));
    }
    part.first_row = static_cast<int>((*range)[0]);
    part.end_row = static_cast<int>((*range)[1]);
  }
  return part;
}

Result<Answer> answered(std::string_view text, const Progress& progress) {
  const auto document = parse_json(text);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known = check_object(root, "a request", {"experiment", "part", "known"}); !known) {
    return known.error();
  }
  if (root["experiment"].value == nullptr) {
    return missing(root, "experiment", "an experiment with the key map");
  }
  auto map = read_map_document(*root["experiment"].value);
  if (!map) return map.error();
  auto part = read_part(root["part"], *map);
  if (!part) return part.error();
  MapOptions options;
  options.part = *part;
  options.progress = progress;
  if (const Place known = root["known"]; !known.is_null()) {
    if (!known.value->is_array()) return wrong(known, "a list of points");
    for (std::size_t i = 0; i < known.value->size(); ++i) {
      auto point = read_point(known[i], map->experiment.objective.inputs);
      if (!point) return point.error();
      options.known.push_back(std::move(*point));
    }
  }
  auto values = compute_map(*map, options);
  if (!values) return values.error();
  Json planes = Json::array({"values"});
  if (map->result == MapResult::basin) planes.push_back("steps");
  Answer answer;
  answer.header = print_json({{"ok", true},
                              {"count", values->values.size()},
                              {"planes", std::move(planes)},
                              {"legend", legend(*map, *values)}});
  answer.data.assign(values->values.begin(), values->values.end());
  answer.data.insert(answer.data.end(), values->steps.begin(), values->steps.end());
  return answer;
}

void append_list(std::string& text, const std::vector<double>& numbers) {
  text += '[';
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) text += ',';
    append_number(text, numbers[i]);
  }
  text += ']';
}

}  // namespace

Answer map(std::string_view request, const Progress& progress) {
  auto answer = answered(request, progress);
  if (!answer) return {failure(answer.error()), {}};
  return std::move(*answer);
}

Result<std::string> map_text(std::string_view experiment) {
  auto map = read_map(experiment);
  if (!map) return map.error();
  const auto values = compute_map(*map);
  if (!values) return values.error();
  std::string text = "{\"version\":1,\"values\":";
  append_list(text, values->values);
  if (!values->steps.empty()) {
    text += ",\"steps\":";
    append_list(text, values->steps);
  }
  text += ",\"legend\":" + print_json(legend(*map, *values)) + "}\n";
  return text;
}

}  // namespace descent::facade
