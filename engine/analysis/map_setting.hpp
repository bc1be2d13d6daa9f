#pragma once

#include <optional>
#include <string>

#include "experiments/experiment.hpp"

namespace descent {

/// Pixels of a map at most; with the whole answer held as doubles, two per pixel at most: 67 MB.
inline constexpr std::int64_t pixels_limit = 1 << 22;

/// What varies along an axis of a map.
enum class AxisKind {
  start,      ///< A coordinate of the start.
  setting,    ///< A number (or a steplength) of the method.
  value,      ///< A named value of a typed rule.
  rule,       ///< A number of a steplength rule.
  parameter,  ///< A parameter of the objective.
};

/// One axis: which key takes which values.
struct MapAxis {
  /// As written: "start[0]", "methods[0].beta1", "methods[0].values.beta",
  /// "methods[0].steplength.initial", "parameters.b".
  std::string key;
  AxisKind kind = AxisKind::start;
  int index = 0;  ///< Coordinate, key of the method's description, or parameter slot.
  int part = 0;   ///< Which of the named values, or key of the rule's description.
  double from = 0.0;
  double to = 0.0;
  int count = 1;
  bool logarithmic = false;

  /// Value of pixel i; `from` and `to` exactly at the ends.
  double at(int i) const;
};

/// What a map shows of each run.
enum class MapResult {
  basin,   ///< Which stationary point the run leads to.
  steps,   ///< Steps until the gradient's norm is at most the tolerance.
  cost,    ///< Cost at the end.
  rate,    ///< Factor by which the gradient's norm shrinks per step.
  status,  ///< How the run ended.
};

/// "basin", … as in a file.
const char* name(MapResult result);

/// An experiment with one method and one start, two keys of which vary from pixel to pixel.
struct MapExperiment {
  Experiment experiment;
  MapAxis x;
  std::optional<MapAxis> y;
  MapResult result = MapResult::basin;
  double tolerance = 1e-6;

  int width() const { return x.count; }
  int height() const { return y ? y->count : 1; }
};

/// Reads an experiment with the key "map" (design.md). Errors say where ("map.x.from").
Result<MapExperiment> read_map_document(const Json& document);

/// The same from JSON text.
Result<MapExperiment> read_map(std::string_view text);

/// The map as it would be written in full.
Json normalised(const MapExperiment& map);

}  // namespace descent
