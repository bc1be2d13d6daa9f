#pragma once

#include <cmath>

#include "numbers/columns.hpp"
#include "numbers/loops.hpp"

/// Reductions in one fixed order, first to last, on every system. (Eigen's change their order with
/// the width of the processor's vectors.) Over the rows of Columns each run is summed on its own,
/// in the order of the coordinates, so a run's result does not depend on the runs beside it, and
/// equals the one of the contiguous form bit for bit.
namespace descent::reduce {

inline double sum(const double* a, int n) {
  double total = 0.0;
  for (int i = 0; i < n; ++i) total += a[i];
  return total;
}

inline double dot(const double* a, const double* b, int n) {
  double total = 0.0;
  for (int i = 0; i < n; ++i) total += a[i] * b[i];
  return total;
}

/// Euclidean norm squared.
inline double squared_norm(const double* a, int n) { return dot(a, a, n); }

/// Euclidean norm; where the squares would over- or underflow, of the numbers scaled by a power of
/// two. NaN if one is NaN, else infinite if one is.
double norm(const double* a, int n);

/// Greatest magnitude; NaN if one is NaN. 0 for n = 0.
inline double norm_max(const double* a, int n) {
  double largest = 0.0;
  for (int i = 0; i < n; ++i) {
    const double magnitude = std::fabs(a[i]);
    if (!(magnitude <= largest)) largest = magnitude;
    if (largest != largest) return largest;
  }
  return largest;
}

/// Sum of magnitudes.
inline double norm_one(const double* a, int n) {
  double total = 0.0;
  DESCENT_FEW for (int i = 0; i < n; ++i) total += std::fabs(a[i]);
  return total;
}

/// all_within(), looking at vectors of numbers and, where that does not tell, at each.
bool each_within(const double* a, int n, double limit);

/// Whether no magnitude is greater than `limit`, and none is NaN. Asked of every number of every
/// step, of one run or of thousands.
inline bool all_within(const double* a, int n, double limit) {
  // A sum of magnitudes is not less than any of them, rounded or not.
  return (n <= 8 && norm_one(a, n) <= limit) || each_within(a, n, limit);
}

/// The same per run: N x R in, R numbers out.
PerRun sum(const Columns& a);
PerRun dot(const Columns& a, const Columns& b);
PerRun squared_norm(const Columns& a);
PerRun norm(const Columns& a);
PerRun norm_max(const Columns& a);
PerRun norm_one(const Columns& a);

}  // namespace descent::reduce
