#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/local_analysis.hpp"
#include "analysis/newton_polish.hpp"

namespace descent {

/// A stationary point that runs of a basin map led to.
struct Basin {
  std::vector<double> point;  ///< N
  double cost = 0.0;
  std::string kind;         ///< "minimum", "saddle", …; "kink" where the cost is not smooth.
  std::int64_t pixels = 0;  ///< How many runs led there.
};

/// What stands in a basin map instead of the index of a point.
inline constexpr int basin_diverged = -1;   ///< The run diverged.
inline constexpr int basin_failed = -2;     ///< No step could be made.
inline constexpr int basin_unsettled = -3;  ///< The run ended too far from any stationary point.
inline constexpr int basin_other = -4;      ///< There were more points than are kept apart.

/// Tells which stationary point the end of a run leads to, collecting the points as they turn up.
///
/// An end belongs to a point when it lies within `tolerance` of it (relative to the point's size
/// where that is above 1), or when Newton's iteration from it settles in the point without a detour
/// and the Hessian there is positive semidefinite: a run that descends slowly still has its basin.
/// Two points within the tolerance are one.
class Basins {
 public:
  /// `known`: points that keep their index whatever turns up, as earlier parts of a map found them.
  /// `candidates`: points to look for that Newton's iteration cannot find, minima at kinks.
  Basins(Objective& objective, double tolerance, std::span<const std::vector<double>> known,
         std::vector<std::vector<double>> candidates);

  /// Index of the point for the end of a run, or one of the numbers above.
  int assign(const std::vector<double>& end);

  const std::vector<Basin>& basins() const { return basins_; }

 private:
  static constexpr std::size_t most = 256;

  bool near(const std::vector<double>& a, const std::vector<double>& b) const;
  int find(const std::vector<double>& point) const;
  bool at_kink(const std::vector<double>& point) const;
  int add(const std::vector<double>& point);
  bool leads_to(const std::vector<double>& end, std::vector<double>& point);

  Objective& objective_;
  NewtonPolish polish_;
  double tolerance_;
  std::vector<std::vector<double>> candidates_;
  std::vector<Basin> basins_;
};

}  // namespace descent
