#pragma once

#include <span>
#include <vector>

#include "analysis/basins.hpp"
#include "analysis/map_setting.hpp"
#include "experiments/run.hpp"

namespace descent {

/// Which pixels of a map to compute: those whose column and row are multiples of `stride`, but not
/// both multiples of `refines` (they are known already), in rows [first_row, end_row). A page asks
/// for stride 8, then for stride 4 refining 8, … and shares the rows out to its workers.
struct MapPart {
  int stride = 1;
  int refines = 0;    ///< 0: leave out none. Otherwise a multiple of `stride`.
  int first_row = 0;  ///< In pixels of the whole map.
  int end_row = 0;    ///< 0: to the end.
};

/// One number per pixel, and what the numbers mean.
struct MapValues {
  /// In the order of rows (y outer, row 0 at y.from) and columns. By MapResult: index of the basin
  /// or a negative number of basins.hpp; steps, NaN when the tolerance was never met; cost; rate,
  /// NaN when it cannot be told; Status as in map_statuses.
  std::vector<double> values;
  std::vector<double> steps;  ///< MapResult::basin only: steps to the tolerance, or NaN.
  std::vector<Basin> basins;  ///< MapResult::basin only, the known ones first.
};

/// Words for the values of MapResult::status, by value.
inline constexpr const char* map_statuses[] = {"finished", "converged", "diverged", "failed"};

/// How a map is computed; no option changes a value.
struct MapOptions {
  MapPart part;
  std::vector<std::vector<double>> known;  ///< Basins found by other parts, in their order.
  int columns = 0;                         ///< Runs side by side; 0: as fits the caches.
  Progress progress;
};

/// Runs every pixel of the part. Each value is what a single run of that pixel's experiment gives,
/// to the bit. Holds two numbers per pixel, and beside them the arrays of one chunk of runs (for
/// rates also their gradient norms, at most 16 MB). Error: cancelled, or a typed rule that does
/// not compile.
Result<MapValues> compute_map(MapExperiment& map, const MapOptions& options = {});

/// Number of pixels of a part.
std::int64_t count_pixels(const MapExperiment& map, const MapPart& part);

}  // namespace descent
