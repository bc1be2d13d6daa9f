#pragma once

#include "numbers/columns.hpp"

namespace descent {

/// Euclidean norms, one per run, of rows first … first + rows − 1 of a rows × runs array, into
/// `out` (runs numbers). Summed in the order of the rows, so the bits do not depend on the number
/// of runs.
void column_norms(const Columns& array, int first, int rows, double* out);

/// Of all rows.
void column_norms(const Columns& array, double* out);

/// The layer-wise trust ratio of LARS and LAMB: size of the weights over size of the update, and 1
/// where either is 0 (a layer at the origin could otherwise never leave it).
inline double trust_ratio(double weight_norm, double update_norm) {
  return weight_norm > 0.0 && update_norm > 0.0 ? weight_norm / update_norm : 1.0;
}

}  // namespace descent
