#pragma once

#include <string>
#include <vector>

namespace descent {

/// A table of numbers: named columns of equal length, one row per observation.
struct DataSet {
  std::vector<std::string> names;
  std::vector<std::vector<double>> columns;  ///< One per name.

  int rows() const { return columns.empty() ? 0 : static_cast<int>(columns.front().size()); }
};

}  // namespace descent
