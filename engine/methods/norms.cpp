#include "methods/norms.hpp"

#include <cmath>

namespace descent {

void column_norms(const Columns& array, int first, int rows, double* out) {
  const Eigen::Index runs = array.cols();
  for (Eigen::Index r = 0; r < runs; ++r) out[r] = 0.0;
  for (int i = first; i < first + rows; ++i) {
    const double* row = array.data() + i * runs;
    for (Eigen::Index r = 0; r < runs; ++r) out[r] += row[r] * row[r];
  }
  for (Eigen::Index r = 0; r < runs; ++r) out[r] = std::sqrt(out[r]);
}

void column_norms(const Columns& array, double* out) {
  column_norms(array, 0, static_cast<int>(array.rows()), out);
}

}  // namespace descent
