#pragma once

#include "numbers/columns.hpp"

namespace descent {

/// Euclidean norms, one per run, of rows first … first + rows − 1 of a rows × runs array, into
/// `out` (runs numbers). Summed in the order of the rows, so the bits do not depend on the number
/// of runs.
void column_norms(const Columns& array, int first, int rows, double* out);

/// Of all rows.
void column_norms(const Columns& array, double* out);

}  // namespace descent
