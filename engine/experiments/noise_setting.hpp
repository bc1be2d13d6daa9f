#pragma once

#include "experiments/experiment.hpp"

namespace descent {

/// Reads {"kind": "gaussian", "scale": 0.1}; mini-batches need an objective over data rows.
Result<NoiseSetting> read_noise(const Place& place, const Objective& objective);

}  // namespace descent
