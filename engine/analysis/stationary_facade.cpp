#include "analysis/facade.hpp"
#include "analysis/request.hpp"
#include "analysis/stationary.hpp"

namespace descent::facade {
namespace {

Json print_box(const Box& box) {
  Json sides = Json::array();
  for (const Interval& side : box) sides.push_back({side.lo, side.hi});
  return sides;
}

Result<Json> found_points(std::string_view text, const Progress& progress) {
  const auto request = read_request(text, {"box", "boxes"});
  if (!request) return request.error();
  const auto objective = typed_objective(*request, "stationary points are sought");
  if (!objective) return objective.error();
  const Place root = request->root();
  const auto box = read_box(root["box"], request->objective.inputs);
  if (!box) return box.error();
  StationaryOptions options;
  options.progress = progress;
  if (!root["boxes"].is_null()) {
    const auto boxes = read_integer(root["boxes"], 1, boxes_limit);
    if (!boxes) return boxes.error();
    options.boxes = static_cast<int>(*boxes);
  }
  const auto result = find_stationary(**objective, *box, options);
  if (!result) return result.error();

  Json points = Json::array();
  for (const StationaryPoint& point : result->points) {
    points.push_back({{"point", point.point},
                      {"value", point.value},
                      {"eigenvalues", point.eigenvalues},
                      {"kind", to_string(point.kind)},
                      {"proved", point.proved},
                      {"reason", point.reason}});
  }
  Json undecided = Json::array();
  for (const Box& part : result->undecided) undecided.push_back(print_box(part));
  return Json{{"points", std::move(points)},
              {"complete", result->complete},
              {"undecided", std::move(undecided)},
              {"boxes", result->boxes}};
}

}  // namespace

std::string stationary(std::string_view request, const Progress& progress) {
  return answer_text(found_points(request, progress));
}

}  // namespace descent::facade
