#pragma once

#include "experiments/experiment.hpp"

namespace descent {

/// Reads {"box": [[-1, 1]]} (one range for all coordinates, or one for each), {"ball": r} or
/// {"simplex": s}.
Result<ConstraintSetting> read_constraint(const Place& place, int dimension);

}  // namespace descent
