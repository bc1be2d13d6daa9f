#include <nlohmann/json.hpp>

#include "objectives/catalogue.hpp"

namespace descent {
namespace {

using nlohmann::ordered_json;

const char* name_of(PointKind kind) {
  switch (kind) {
    case PointKind::minimum: return "minimum";
    case PointKind::local_minimum: return "local minimum";
    case PointKind::saddle: return "saddle";
    case PointKind::maximum: return "maximum";
    case PointKind::degenerate: return "degenerate";
  }
  return "";
}

const char* name_of(PointPlace place) {
  switch (place) {
    case PointPlace::stationary: return "stationary";
    case PointPlace::kink: return "kink";
    case PointPlace::boundary: return "boundary";
  }
  return "";
}

ordered_json ranges(const std::vector<Range>& list) {
  ordered_json result = ordered_json::array();
  for (const Range& range : list) result.push_back({range.from, range.to});
  return result;
}

ordered_json describe(const KnownPoint& point) {
  ordered_json result;
  result["at"] = point.at;
  result["value"] = point.value;
  result["kind"] = name_of(point.kind);
  result["place"] = name_of(point.place);
  return result;
}

}  // namespace

nlohmann::ordered_json describe(const CatalogueFunction& function) {
  const CatalogueProblem problem = function.problem(function.dimensions.usual);
  ordered_json result;
  result["name"] = function.name;
  result["title"] = function.title;
  result["formula"] = problem.formula;
  result["inputs"] = ordered_json::array();
  for (const InputDeclaration& input : problem.inputs) {
    if (input.shape.empty()) {
      result["inputs"].push_back(input.name);
    } else {
      result["inputs"].push_back({{"name", input.name}, {"shape", input.shape}});
    }
  }
  result["parameters"] = ordered_json::object();
  for (const KnownParameter& parameter : problem.parameters) {
    result["parameters"][parameter.name] = parameter.value;
  }
  result["dimension"] = function.dimensions.usual;
  result["dimensions"] = {{"least", function.dimensions.least},
                          {"most", function.dimensions.most},
                          {"multiple", function.dimensions.multiple}};
  result["window"] = ranges(problem.window);
  result["box"] = problem.box.empty() ? ordered_json() : ranges(problem.box);
  result["minima"] = ordered_json::array();
  result["points"] = ordered_json::array();
  for (const KnownPoint& point : problem.points) {
    result[point.kind == PointKind::minimum ? "minima" : "points"].push_back(describe(point));
  }
  result["starts"] = problem.starts;
  result["smooth"] = function.smooth;
  result["note"] = function.note;
  result["reference"] = function.reference;
  return result;
}

}  // namespace descent
