#pragma once

#include <span>

#include "tape/grid_program.hpp"

namespace descent {

/// Where a grid's points are, and what else a formula depends on.
struct GridPoints {
  std::span<const double> at;  ///< N numbers: the inputs that stay.
  std::span<const double> xs;
  std::span<const double> ys;
  std::span<const double> parameters;
  double step = 1.0;
};

/// Runs a program for all pairs of values of x and y. Each output gets xs.size() · ys.size()
/// numbers, a row per value of y. Shares programs with other threads, nothing else.
void run_grid(const GridProgram& program, const GridPoints& points, double* const* outputs);

}  // namespace descent
