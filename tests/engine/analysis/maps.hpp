#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstring>
#include <string>
#include <vector>

#include "analysis/map.hpp"

/// Maps for tests, and the single runs that their pixels must equal.
namespace descent {

inline Json himmelblau(const char* result) {
  return Json::parse(R"({"objective": {"source": "(x^2+y-11)^2+(x+y^2-7)^2"}, "start": [0, 0],
    "methods": [{"method": "momentum", "steplength": 0.002, "momentum": 0.8}], "steps": 150,
    "map": {"x": {"key": "start[0]", "from": -6, "to": 6, "count": 9},
            "y": {"key": "start[1]", "from": -6, "to": 6, "count": 7}, "result": ")" +
                     std::string(result) + "\"}}");
}

inline MapExperiment read(const Json& document) {
  auto map = read_map_document(document);
  if (!map) INFO(to_string(map.error()));
  REQUIRE(map);
  return std::move(*map);
}

inline MapValues compute(const Json& document, const MapOptions& options = {}) {
  MapExperiment map = read(document);
  auto values = compute_map(map, options);
  REQUIRE(values);
  return std::move(*values);
}

/// Equal to the bit; NaNs are all the same.
inline bool same(const std::vector<double>& a, const std::vector<double>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) && std::isnan(b[i])) continue;
    if (std::memcmp(&a[i], &b[i], sizeof(double)) != 0) return false;
  }
  return true;
}

/// Writes a value where an axis' key says.
inline void put(Json& document, const std::string& key, double value) {
  if (key.starts_with("start[")) {
    document["start"][std::stoul(key.substr(6))] = value;
  } else if (key.starts_with("methods[0].")) {
    std::string place = "/methods/0/" + key.substr(11);
    std::ranges::replace(place, '.', '/');
    document[Json::json_pointer(place)] = value;
  } else {
    document["objective"]["parameters"][key.substr(11)] = value;
  }
}

/// The run of one pixel by itself, as a result's only run.
inline ExperimentResult single(const Json& document, const MapExperiment& map, int x, int y) {
  Json alone = document;
  alone.erase("map");
  put(alone, map.x.key, map.x.at(x));
  if (map.y) put(alone, map.y->key, map.y->at(y));
  auto experiment = read_experiment_document(alone);
  REQUIRE(experiment);
  auto result = run(*experiment);
  REQUIRE(result);
  return std::move(*result);
}

inline double norm(const RunResult& run, int row) {
  const std::size_t n = run.points.size() / run.costs.size();
  double sum = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    const double g = run.gradients[static_cast<std::size_t>(row) * n + i];
    sum += g * g;
  }
  return std::sqrt(sum);
}

/// First row at which the gradient's norm is within the tolerance, or NaN.
inline double steps_to(const RunResult& run, double tolerance) {
  for (int row = 0; row < run.rows; ++row) {
    if (norm(run, row) <= tolerance) return row;
  }
  return NAN;
}

inline std::string error_of(Json document) {
  const auto map = read_map_document(document);
  REQUIRE_FALSE(map);
  return to_string(map.error());
}

}  // namespace descent
