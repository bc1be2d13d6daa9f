#include <algorithm>
#include <array>
#include <cmath>

#include "experiments/facade.hpp"
#include "experiments/objective_setting.hpp"

namespace descent::facade {

namespace {

constexpr std::int64_t points_limit = 4'000'000;
// Points, values and gradients of a block stay in the nearest cache.
constexpr Eigen::Index block = 256;

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
  std::vector<Axis> axes;        // of a grid, x first
  std::vector<double> x_values;  // of a grid: those along a row
  std::vector<double> at;        // of a grid: the coordinates that stay
  std::vector<double> list;      // otherwise: count × N

  /// Makes room for `size` points and writes the coordinates that are the same for all of them.
  void prepare(Columns& columns, Eigen::Index size) const {
    columns.resize(columns.rows(), size);
    for (Eigen::Index i = 0; !axes.empty() && i < columns.rows(); ++i) {
      std::fill_n(columns.data() + i * size, size, at[static_cast<std::size_t>(i)]);
    }
  }

  /// Writes the points from number `first` on, one per column. Along a row of a grid only x
  /// changes.
  void write(std::int64_t first, Columns& columns) const {
    const Eigen::Index n = columns.rows();
    const Eigen::Index size = columns.cols();
    if (axes.empty()) {
      const double* point = list.data() + first * n;
      for (Eigen::Index c = 0; c < size; ++c) {
        for (Eigen::Index i = 0; i < n; ++i) columns(i, c) = *point++;
      }
      return;
    }
    const std::int64_t width = axes[0].count;
    double* const x = columns.data() + axes[0].coordinate * size;
    for (Eigen::Index c = 0; c < size;) {
      const std::int64_t from = (first + c) % width;
      const Eigen::Index stretch = std::min<std::int64_t>(size - c, width - from);
      std::copy_n(x_values.data() + from, stretch, x + c);
      if (axes.size() > 1) {
        double* const y = columns.data() + axes[1].coordinate * size;
        std::fill_n(y + c, stretch, axes[1].at((first + c) / width));
      }
      c += stretch;
    }
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
  const std::int64_t planes = 1 + (!gradient ? 0
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
  for (int i = 0; grid && i < points->axes[0].count; ++i) {
    points->x_values.push_back(points->axes[0].at(i));
  }
  Columns columns(dimension, 0);
  Columns gradients;
  PerRun costs;
  for (std::int64_t first = 0; first < points->count; first += block) {
    const Eigen::Index size = std::min<std::int64_t>(block, points->count - first);
    if (columns.cols() != size) {
      points->prepare(columns, size);
      gradients.resize(dimension, size);
      costs.resize(size);
    }
    points->write(first, columns);
    if (gradient) {
      objective.gradient(columns, context, costs, gradients);
    } else {
      objective.cost(columns, context, costs);
    }
    double* const out = answer.data.data() + first;
    std::copy_n(costs.data(), size, out);
    if (!gradient) continue;
    if (grid) {
      for (std::size_t a = 0; a < points->axes.size(); ++a) {
        std::copy_n(gradients.data() + points->axes[a].coordinate * size, size,
                    out + (a + 1) * count);
      }
    } else {
      double* all = answer.data.data() + count + static_cast<std::size_t>(first * dimension);
      for (Eigen::Index c = 0; c < size; ++c) {
        for (Eigen::Index i = 0; i < dimension; ++i) *all++ = gradients(i, c);
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
