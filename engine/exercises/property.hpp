#pragma once

#include <memory>
#include <vector>

#include "exercises/compare.hpp"
#include "exercises/verdict.hpp"

namespace descent {

/// What a constructed function must be like.
class Property {
 public:
  virtual ~Property() = default;
  /// Adds its part. `text` is the function as typed, for runs.
  virtual void check(TypedObjective& function, const std::string& text, Verdict& verdict) const = 0;
};

/// Reads the goal of a construction in these inputs:
///
///     goal:
///       stationary_at: [1, 2]
///       extremum: none                         # at that point: none, minimum, maximum
///       curvature: saddle                      # there: what the second derivatives say
///       value: { at: [1, 2], is: 3 }
///       convex: false                          # in the region
///       converges: { method: { method: gradient_descent, steplength: 0.1 }, start: [0, 0], steps:
///       200 } diverges: { … }
///
/// Errors say where.
Result<std::vector<std::unique_ptr<Property>>> read_properties(
    const Place& goal, const std::vector<std::string>& inputs, const Place& region,
    std::uint64_t seed);

}  // namespace descent
