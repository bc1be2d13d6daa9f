#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/interval_derivatives.hpp"
#include "analysis/local_analysis.hpp"
#include "errors/result.hpp"
#include "objectives/typed.hpp"

namespace descent {

/// One stationary point.
struct StationaryPoint {
  std::vector<double> point;        ///< N
  double value = 0.0;               ///< the cost there
  std::vector<double> eigenvalues;  ///< of the Hessian, ascending
  Curvature kind = Curvature::degenerate;
  std::string reason;   ///< why the kind is what it is, in words
  bool proved = false;  ///< one and only one stationary point lies in `box`
  Box box;              ///< around the point
};

/// What the search found.
struct StationaryResult {
  std::vector<StationaryPoint> points;  ///< sorted by coordinates
  bool complete = false;                ///< proved: the box has no other stationary points
  std::vector<Box> undecided;  ///< parts of the box that may hold further ones; hulls of clusters
  int boxes = 0;               ///< boxes looked at
};

/// Limits and what to tell on the way.
struct StationaryOptions {
  int boxes = 100000;      ///< boxes looked at before the rest is given back as undecided (fewer
                           ///< for long formulas, affordable_boxes())
  double smallest = 1e-8;  ///< side of a box that is not split further, relative to the whole
  std::function<bool(double)>
      progress;  ///< gets the share done; false cancels (the rest: undecided)
};

/// All points of `box` where ∇g = 0, by branch and prune on interval bounds of the gradient with
/// the Krawczyk test (Hansen and Walster, Global optimization using interval analysis, 2004,
/// chapters 11 and 12). A point is `proved` when the test showed it unique in its box, where the
/// cost is smooth. Degenerate points (singular Hessian) can never pass the test: their undecided
/// boxes are gathered into a cluster, and a Newton iteration on the step settles in the point,
/// which is then given as degenerate and not proved. A kink is no stationary point.
///
/// Errors: a side that is reversed or not finite, another number of sides than inputs, more than 8
/// inputs, costs over data rows.
Result<StationaryResult> find_stationary(TypedObjective& objective, const Box& box,
                                         const StationaryOptions& options = {});

}  // namespace descent
