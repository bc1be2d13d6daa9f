#include <algorithm>
#include <array>
#include <cmath>

#include "experiments/facade.hpp"
#include "experiments/objective_setting.hpp"

namespace descent::facade {

namespace {

constexpr std::int64_t points_limit = 4'000'000;
/// One axis of a grid: its values from `from` to `to`.
struct Axis {
  double from = 0.0;
  double to = 0.0;
  int count = 1;

  std::vector<double> values() const {
    std::vector<double> result;
    for (int i = 0; i < count; ++i)
      result.push_back(count == 1 ? from
                                  : from + (to - from) * (static_cast<double>(i) / (count - 1)));
    return result;
  }
};

Result<Axis> read_axis(const Place& place) {
  auto numbers = read_numbers(place);
  if (!numbers) return numbers.error();
  const bool good = numbers->size() == 3 && std::floor((*numbers)[2]) == (*numbers)[2] &&
                    (*numbers)[2] >= 1.0 && (*numbers)[2] <= static_cast<double>(points_limit);
  if (!good) return wrong(place, "[min, max, count] with a whole count of at least 1");
  return Axis{(*numbers)[0], (*numbers)[1], static_cast<int>((*numbers)[2])};
}

/// A grid that may be too large: its values are written only when it is known not to be.
struct GridSetting {
  PlaneGrid grid;
  std::vector<Axis> axes;  // x first

  std::int64_t count() const {
    std::int64_t result = 1;
    for (const Axis& axis : axes) result *= axis.count;
    return result;
  }
  void write_values() {
    grid.xs = axes[0].values();
    if (axes.size() > 1) grid.ys = axes[1].values();
  }
};

Result<GridSetting> read_grid(const Place& place, int dimension) {
  if (auto known = check_object(place, "a grid", {"x", "y", "axes", "at"}); !known) {
    return known.error();
  }
  GridSetting setting;
  auto x = read_axis(place["x"]);
  if (!x) return x.error();
  setting.axes.push_back(*x);
  if (!place["y"].is_null()) {
    auto y = read_axis(place["y"]);
    if (!y) return y.error();
    setting.axes.push_back(*y);
  }
  PlaneGrid& grid = setting.grid;
  const bool plane = setting.axes.size() > 1;
  if (plane) grid.y = 1;
  if (const Place axes = place["axes"]; !axes.is_null()) {
    if (!axes.value->is_array() || axes.value->size() != setting.axes.size()) {
      return wrong(axes, "a list with one coordinate for each of x and y");
    }
    int* const coordinates[] = {&grid.x, &grid.y};
    for (std::size_t i = 0; i < setting.axes.size(); ++i) {
      auto coordinate = read_integer(axes[i], 0, dimension - 1);
      if (!coordinate) return coordinate.error();
      *coordinates[i] = static_cast<int>(*coordinate);
    }
  }
  if (grid.y >= dimension) {
    return error_at(place["y"], "there is one coordinate only, so there is no second axis.");
  }
  if (grid.x == grid.y) return error_at(place["axes"], "both axes are the same coordinate.");
  grid.at.assign(static_cast<std::size_t>(dimension), 0.0);
  if (const Place at = place["at"]; !at.is_null()) {
    auto numbers = read_numbers(at);
    if (!numbers) return numbers.error();
    if (numbers->size() != grid.at.size()) {
      return wrong(at, "a list of " + std::to_string(dimension) + " numbers");
    }
    grid.at = std::move(*numbers);
  }
  return setting;
}

/// Points one by one, N numbers each.
Result<Columns> read_points(const Place& place, int dimension) {
  if (!place.value->is_array()) return wrong(place, "a list of points");
  Columns points(dimension, static_cast<Eigen::Index>(place.value->size()));
  for (std::size_t r = 0; r < place.value->size(); ++r) {
    auto numbers = read_numbers(place[r]);
    if (!numbers) return numbers.error();
    if (numbers->size() != static_cast<std::size_t>(dimension)) {
      return wrong(place[r], "a list of " + std::to_string(dimension) + " numbers");
    }
    for (std::size_t i = 0; i < numbers->size(); ++i)
      points(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(r)) = (*numbers)[i];
  }
  return points;
}

Result<Answer> evaluated(std::string_view request) {
  auto document = parse_json(request);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known =
          check_object(root, "a request", {"objective", "grid", "points", "gradient", "step"});
      !known) {
    return known.error();
  }
  auto setting = read_objective(root["objective"]);
  if (!setting) return setting.error();
  Objective& objective = *setting->objective;
  const int dimension = objective.dimension();
  const bool grid = root["points"].value == nullptr;
  GridSetting plane;
  Columns points;
  if (grid) {
    auto read = read_grid(root["grid"], dimension);
    if (!read) return read.error();
    plane = std::move(*read);
  } else {
    auto read = read_points(root["points"], dimension);
    if (!read) return read.error();
    points = std::move(*read);
  }
  const std::int64_t count = grid ? plane.count() : points.cols();
  bool gradient = !grid;
  if (!root["gradient"].is_null()) {
    auto wanted = read_boolean(root["gradient"]);
    if (!wanted) return wanted.error();
    gradient = *wanted;
  }
  EvaluationContext context;
  if (!root["step"].is_null()) {
    auto step = read_integer(root["step"], 1, steps_limit);
    if (!step) return step.error();
    context.step = static_cast<int>(*step);
  }
  // A grid wants the partial derivatives along its axes, points want whole gradients.
  const std::int64_t planes = 1 + (!gradient ? 0
                                   : grid    ? static_cast<std::int64_t>(plane.axes.size())
                                             : static_cast<std::int64_t>(dimension));
  if (count > points_limit || count * planes > result_limit) {
    return error_at(root[grid ? "grid" : "points"],
                    "there are " + std::to_string(count) + " points; at most " +
                        std::to_string(std::min(points_limit, result_limit / planes)) +
                        " are evaluated at once.");
  }

  Answer answer;
  const auto plane_size = static_cast<std::size_t>(count);
  answer.data.resize(plane_size * static_cast<std::size_t>(planes));
  double* const costs = answer.data.data();
  double* const slopes = costs + plane_size;
  if (grid) {
    plane.write_values();
    objective.grid(plane.grid, context, costs, gradient ? slopes : nullptr,
                   gradient && planes == 3 ? slopes + plane_size : nullptr);
  } else {
    PerRun row(count);
    if (gradient) {
      Columns gradients(dimension, count);
      objective.gradient(points, context, row, gradients);
      // Point by point: N numbers each.
      Eigen::Map<Eigen::ArrayXXd>(slopes, dimension, count) = gradients;
    } else {
      objective.cost(points, context, row);
    }
    std::copy_n(row.data(), count, costs);
  }
  answer.header = print_json({{"ok", true}, {"count", count}});
  return answer;
}

}  // namespace

Answer evaluate(std::string_view request) {
  auto answer = evaluated(request);
  if (!answer) return {failure(answer.error()), {}};
  return std::move(*answer);
}

}  // namespace descent::facade
