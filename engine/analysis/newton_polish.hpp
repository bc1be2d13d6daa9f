#pragma once

#include <vector>

#include "objectives/objective.hpp"

namespace descent {

/// Newton's iteration towards a nearby zero of ∇g, whatever its kind. It looks at the length of its
/// steps, not at the gradient, which near a degenerate point is tiny long before the point is
/// reached; directions in which the Hessian is singular to rounding are left out of a step.
class NewtonPolish {
 public:
  explicit NewtonPolish(Objective& objective);

  /// Moves `point` (N numbers). True when the steps have shrunk to rounding; false when they do
  /// not, or something is not finite (the point is then meaningless).
  bool settle(std::vector<double>& point);

  /// One step; its length in the largest coordinate (NaN when something is not finite).
  double step(std::vector<double>& point);

 private:
  Objective& objective_;
  Columns column_;
  Columns gradient_;
  PerRun cost_;
  std::vector<double> hessian_;
  std::vector<double> step_;
};

}  // namespace descent
