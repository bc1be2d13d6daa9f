#pragma once

#include <Eigen/Core>

namespace descent {

/// Columns are runs: N rows (coordinates) by R columns (runs), row-major, so that the runs of one
/// coordinate are contiguous and a loop over runs is the vectorised one. One run is R = 1.
using Columns = Eigen::Array<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// One number per run.
using PerRun = Eigen::Array<double, 1, Eigen::Dynamic>;

}  // namespace descent
