#pragma once

#include <memory>
#include <vector>

#include "numbers/columns.hpp"

namespace descent {

/// A convex set that every step ends in: the nearest point of it replaces each proposal.
class Projection {
 public:
  virtual ~Projection() = default;

  /// Projects every column in place; one column at a time, so its neighbours do not matter.
  virtual void apply(Columns& points) = 0;
};

/// Lower and upper bound per coordinate.
std::unique_ptr<Projection> project_to_box(std::vector<double> lower, std::vector<double> upper);

/// ‖w‖₂ ≤ radius.
std::unique_ptr<Projection> project_to_ball(double radius);

/// w ≥ 0 with Σw = sum (Duchi et al. 2008, Fig. 1: sort, then one threshold).
std::unique_ptr<Projection> project_to_simplex(double sum, int dimension);

}  // namespace descent
