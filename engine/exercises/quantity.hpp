#pragma once

#include <string>
#include <string_view>

#include "experiments/run.hpp"

namespace descent {

/// A number of a run by name: cost(20), gradient(last), steplength(k), point(k, i), steps(cost <
/// 0.1), steps(gradient < 0.1); the norm of the gradient, steps counted from 0, coordinates from 0.
struct Quantity {
  enum class Of { cost, gradient, steplength, point, steps_cost, steps_gradient };
  Of of = Of::cost;
  int step = -1;  ///< −1: the last.
  int coordinate = 0;
  double below = 0.0;
};

/// Reads such a name; the error says which there are.
Result<Quantity> read_quantity(std::string_view text);

/// Its value in a run; the error says why the run does not have it.
Result<double> value_of(const Quantity& quantity, const RunResult& run, int dimension);

/// Euclidean norm of the gradient in a row.
double gradient_norm(const RunResult& run, int row, int dimension);

}  // namespace descent
