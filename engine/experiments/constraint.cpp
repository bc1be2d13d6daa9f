#include "experiments/constraint.hpp"

namespace descent {

namespace {

Result<ConstraintSetting> read_box(const Place& place, int dimension) {
  const std::string count = std::to_string(dimension);
  if (!place.value->is_array() || place.value->empty() ||
      (place.value->size() != 1 && place.value->size() != static_cast<std::size_t>(dimension))) {
    return wrong(place,
                 "a list of one range [low, high], or of " + count + ", one for each coordinate");
  }
  std::vector<double> lower;
  std::vector<double> upper;
  Json ranges = Json::array();
  for (std::size_t i = 0; i < static_cast<std::size_t>(dimension); ++i) {
    const Place range = place[place.value->size() == 1 ? 0 : i];
    auto bounds = read_numbers(range);
    if (!bounds) return bounds.error();
    if (bounds->size() != 2 || !((*bounds)[0] <= (*bounds)[1])) {
      return wrong(range, "a range [low, high] with low not above high");
    }
    lower.push_back((*bounds)[0]);
    upper.push_back((*bounds)[1]);
    ranges.push_back(*bounds);
  }
  ConstraintSetting setting;
  setting.projection = project_to_box(std::move(lower), std::move(upper));
  setting.normalised["box"] = std::move(ranges);
  return setting;
}

}  // namespace

Result<ConstraintSetting> read_constraint(const Place& place, int dimension) {
  ConstraintSetting setting;
  if (place.is_null()) return setting;
  if (auto known = check_object(place, "a constraint", {"box", "ball", "simplex"}); !known) {
    return known.error();
  }
  if (place.value->size() != 1) {
    return wrong(place, "an object with one of the keys box, ball and simplex");
  }
  if (place["box"].value != nullptr) return read_box(place["box"], dimension);
  const bool ball = place["ball"].value != nullptr;
  const Place inner = place[ball ? "ball" : "simplex"];
  auto size = read_number(inner);
  if (!size || !(*size > 0.0)) return wrong(inner, "a number greater than 0");
  setting.projection = ball ? project_to_ball(*size) : project_to_simplex(*size, dimension);
  setting.normalised[ball ? "ball" : "simplex"] = *size;
  return setting;
}

}  // namespace descent
