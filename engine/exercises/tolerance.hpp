#pragma once

#include "experiments/reader.hpp"

namespace descent {

/// How near an answer must come: absolutely, or relative to the right number.
struct Tolerance {
  double absolute = 0.0;
  double relative = 0.005;

  bool near(double value, double right) const;
};

/// Keys "tolerance" (absolute) and "relative"; with neither, half a percent, so that a number
/// rounded to three digits passes.
Result<Tolerance> read_tolerance(const Place& exercise);

/// What a wrong number has right and where to look: sign, a factor of 2, 10 or 100, too large.
std::string direction(double value, double right);

}  // namespace descent
