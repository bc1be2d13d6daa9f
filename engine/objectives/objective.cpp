#include "objectives/objective.hpp"

#include <algorithm>

namespace descent {

namespace {

// Points, values and gradients of a block stay in the nearest cache.
constexpr std::size_t most_columns = 256;

}  // namespace

void Objective::grid(const PlaneGrid& grid, const EvaluationContext& context, double* costs,
                     double* by_x, double* by_y) {
  const std::size_t width = grid.xs.size();
  const std::size_t count = grid.count();
  Columns points(dimension(), 0);
  Columns gradients;
  PerRun block_costs;
  for (std::size_t first = 0; first < count; first += most_columns) {
    const std::size_t size = std::min(most_columns, count - first);
    const auto columns = static_cast<Eigen::Index>(size);
    if (points.cols() != columns) {
      points.resize(dimension(), columns);
      for (Eigen::Index i = 0; i < points.rows(); ++i) points.row(i).setConstant(grid.at[i]);
      gradients.resize(dimension(), columns);
      block_costs.resize(columns);
    }
    // Along a row only x changes.
    for (std::size_t c = 0; c < size;) {
      const std::size_t from = (first + c) % width;
      const std::size_t stretch = std::min(size - c, width - from);
      std::copy_n(&grid.xs[from], stretch, &points(grid.x, static_cast<Eigen::Index>(c)));
      if (grid.y >= 0) {
        std::fill_n(&points(grid.y, static_cast<Eigen::Index>(c)), stretch,
                    grid.ys[(first + c) / width]);
      }
      c += stretch;
    }
    if (by_x == nullptr) {
      cost(points, context, block_costs);
    } else {
      gradient(points, context, block_costs, gradients);
      std::copy_n(&gradients(grid.x, 0), size, by_x + first);
      if (grid.y >= 0) std::copy_n(&gradients(grid.y, 0), size, by_y + first);
    }
    std::copy_n(block_costs.data(), size, costs + first);
  }
}

}  // namespace descent
