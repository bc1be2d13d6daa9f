#include <array>
#include <cmath>

#include "experiments/facade.hpp"
#include "experiments/objective_setting.hpp"

namespace descent::facade {

namespace {

constexpr std::int64_t points_limit = 4'000'000;
constexpr Eigen::Index block = 1024;

/// One axis of a grid: which coordinate, and its values from `from` to `to`.
struct Axis {
  int coordinate = 0;
  double from = 0.0;
  double to = 0.0;
  int count = 1;

  double at(std::int64_t i) const {
    return count == 1 ? from : from + (to - from) * (static_cast<double>(i) / (count - 1));
  }
};

Result<Axis> read_axis(const Place& place) {
  auto numbers = read_numbers(place);
  if (!numbers) return numbers.error();
  const bool good = numbers->size() == 3 && std::floor((*numbers)[2]) == (*numbers)[2] &&
                    (*numbers)[2] >= 1.0 && (*numbers)[2] <= static_cast<double>(points_limit);
  if (!good) return wrong(place, "[min, max, count] with a whole count of at least 1");
  return Axis{0, (*numbers)[0], (*numbers)[1], static_cast<int>((*numbers)[2])};
}

/// The points of a request, numbered; a grid is not stored.
struct Points {
  std::int64_t count = 0;
  std::vector<Axis> axes;         // of a grid, x first
  std::vector<double> at;         // of a grid: the coordinates that stay
  std::vector<double> list;       // otherwise: count × N

  void write(std::int64_t index, Columns& columns, Eigen::Index column) const {
    const Eigen::Index n = columns.rows();
    if (axes.empty()) {
      for (Eigen::Index i = 0; i < n; ++i) {
        columns(i, column) = list[static_cast<std::size_t>(index * n + i)];
      }
      return;
    }
    for (Eigen::Index i = 0; i < n; ++i) columns(i, column) = at[static_cast<std::size_t>(i)];
    columns(axes[0].coordinate, column) = axes[0].at(index % axes[0].count);
    if (axes.size() > 1) columns(axes[1].coordinate, column) = axes[1].at(index / axes[0].count);
  }
};

Result<Points> read_grid(const Place& place, int dimension) {
  if (auto known = check_object(place, "a grid", {"x", "y", "axes", "at"}); !known) {
    return known.error();
  }
  Points points;
  auto x = read_axis(place["x"]);
  if (!x) return x.error();
  points.axes.push_back(*x);
  if (!place["y"].is_null()) {
    auto y = read_axis(place["y"]);
    if (!y) return y.error();
    points.axes.push_back(*y);
  }
  for (std::size_t i = 0; i < points.axes.size(); ++i) {
    points.axes[i].coordinate = static_cast<int>(i);
  }
  if (const Place axes = place["axes"]; !axes.is_null()) {
    if (!axes.value->is_array() || axes.value->size() != points.axes.size()) {
      return wrong(axes, "a list with one coordinate for each of x and y");
    }
    for (std::size_t i = 0; i < points.axes.size(); ++i) {
      auto coordinate = read_integer(axes[i], 0, dimension - 1);
      if (!coordinate) return coordinate.error();
      points.axes[i].coordinate = static_cast<int>(*coordinate);
    }
  }
  for (const Axis& axis : points.axes) {
    if (axis.coordinate >= dimension) {
      return error_at(place["y"], "there is one coordinate only, so there is no second axis.");
    }
  }
  if (points.axes.size() == 2 && points.axes[0].coordinate == points.axes[1].coordinate) {
    return error_at(place["axes"], "both axes are the same coordinate.");
  }
  points.at.assign(static_cast<std::size_t>(dimension), 0.0);
  if (const Place at = place["at"]; !at.is_null()) {
    auto numbers = read_numbers(at);
    if (!numbers) return numbers.error();
    if (numbers->size() != points.at.size()) {
      return wrong(at, "a list of " + std::to_string(dimension) + " numbers");
    }
    points.at = std::move(*numbers);
  }
  points.count = 1;
  for (const Axis& axis : points.axes) points.count *= axis.count;
  return points;
}

Result<Points> read_points(const Place& place, int dimension) {
  if (!place.value->is_array()) return wrong(place, "a list of points");
  Points points;
  points.count = static_cast<std::int64_t>(place.value->size());
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    auto numbers = read_numbers(place[i]);
    if (!numbers) return numbers.error();
    if (numbers->size() != static_cast<std::size_t>(dimension)) {
      return wrong(place[i], "a list of " + std::to_string(dimension) + " numbers");
    }
    points.list.insert(points.list.end(), numbers->begin(), numbers->end());
  }
  return points;
}

Result<Answer> evaluated(std::string_view request) {
  auto document = parse_json(request);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known = check_object(root, "a request",
                                {"objective", "grid", "points", "gradient", "step"});
      !known) {
    return known.error();
  }
  auto setting = read_objective(root["objective"]);
  if (!setting) return setting.error();
  Objective& objective = *setting->objective;
  const int dimension = objective.dimension();
  const bool grid = root["points"].value == nullptr;
  auto points = grid ? read_grid(root["grid"], dimension) : read_points(root["points"], dimension);
  if (!points) return points.error();
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
  const std::int64_t planes =
      1 + (!gradient ? 0
           : grid    ? static_cast<std::int64_t>(points->axes.size())
                     : static_cast<std::int64_t>(dimension));
  if (points->count > points_limit || points->count * planes > result_limit) {
    return error_at(root[grid ? "grid" : "points"],
                    "there are " + std::to_string(points->count) + " points; at most " +
                        std::to_string(std::min(points_limit, result_limit / planes)) +
                        " are evaluated at once.");
  }

  Answer answer;
  const auto count = static_cast<std::size_t>(points->count);
  answer.data.resize(count * static_cast<std::size_t>(planes));
  Columns columns;
  Columns gradients;
  PerRun costs;
  for (std::int64_t first = 0; first < points->count; first += block) {
    const Eigen::Index size = std::min<std::int64_t>(block, points->count - first);
    if (columns.cols() != size) {
      columns.resize(dimension, size);
      gradients.resize(dimension, size);
      costs.resize(size);
    }
    for (Eigen::Index c = 0; c < size; ++c) points->write(first + c, columns, c);
    if (gradient) {
      objective.gradient(columns, context, costs, gradients);
    } else {
      objective.cost(columns, context, costs);
    }
    for (Eigen::Index c = 0; c < size; ++c) {
      const auto index = static_cast<std::size_t>(first + c);
      answer.data[index] = costs(c);
      if (!gradient) continue;
      if (grid) {
        for (std::size_t a = 0; a < points->axes.size(); ++a) {
          answer.data[(a + 1) * count + index] = gradients(points->axes[a].coordinate, c);
        }
      } else {
        const auto n = static_cast<std::size_t>(dimension);
        for (std::size_t i = 0; i < n; ++i) {
          answer.data[count + index * n + i] = gradients(static_cast<Eigen::Index>(i), c);
        }
      }
    }
  }
  answer.header = print_json({{"ok", true}, {"count", points->count}});
  return answer;
}

}  // namespace

Answer evaluate(std::string_view request) {
  auto answer = evaluated(request);
  if (!answer) return {failure(answer.error()), {}};
  return std::move(*answer);
}

}  // namespace descent::facade
