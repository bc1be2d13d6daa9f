#include "numbers/reduce.hpp"

#include <bit>
#include <cstdint>

#include "numbers/lanes.hpp"

namespace descent::reduce {
namespace {

/// Whether a squared norm is trustworthy: no square overflowed, and those that underflowed are too
/// small to matter. (0 is left to the scaled form, which sees whether all entries are zero.)
bool squares_in_range(double squared) { return squared > 0x1p-960 && squared <= 0x1p1020; }

/// sqrt(sum of squares) with the entries scaled to a largest one in [1, 2). `stride` is the
/// distance of neighbouring entries.
double scaled_norm(const double* a, int n, int stride) {
  double largest = 0.0;
  for (int i = 0; i < n; ++i) {
    const double magnitude = std::fabs(a[i * stride]);
    if (magnitude != magnitude) return magnitude;
    if (magnitude > largest) largest = magnitude;
  }
  if (largest == 0.0 || std::isinf(largest)) return largest;
  const int exponent = std::ilogb(largest);
  double total = 0.0;
  for (int i = 0; i < n; ++i) {
    const double scaled = std::scalbn(a[i * stride], -exponent);
    total += scaled * scaled;
  }
  return std::scalbn(std::sqrt(total), exponent);
}

}  // namespace

bool each_within(const double* a, int n, double limit) {
  using namespace elementary;
  constexpr int lanes = LaneTraits<Widest>::lanes;
  // Nearly always all are, by far. Then their squares' sums are small, too: a NaN or a number that
  // is too large would show in a sum, and two operations a vector are all that this takes.
  Widest first{}, second{}, third{}, fourth{};  // do not wait for one another
  const auto square = [&](int i) {
    const Widest v = load<Widest>(a + i);
    return v * v;
  };
  int i = 0;
  for (; i + 4 * lanes <= n; i += 4 * lanes) {
    first += square(i);
    second += square(i + lanes);
    third += square(i + 2 * lanes);
    fourth += square(i + 3 * lanes);
  }
  const double small = 0.5 * limit * limit;  // infinite for a limit beyond 1e154
  if (!all(is_less(((first + second) + (third + fourth)), splat<Widest>(small)))) i = 0;
  bool good = true;
  for (; i < n; ++i) good = good && std::fabs(a[i]) <= limit;
  return good;
}

double norm(const double* a, int n) {
  const double squared = squared_norm(a, n);
  return squares_in_range(squared) ? std::sqrt(squared) : scaled_norm(a, n, 1);
}

// Row by row, so that the inner loop runs over contiguous runs.

PerRun sum(const Columns& a) {
  PerRun total = PerRun::Zero(a.cols());
  for (Eigen::Index i = 0; i < a.rows(); ++i) {
    for (Eigen::Index r = 0; r < a.cols(); ++r) total[r] += a(i, r);
  }
  return total;
}

PerRun dot(const Columns& a, const Columns& b) {
  PerRun total = PerRun::Zero(a.cols());
  for (Eigen::Index i = 0; i < a.rows(); ++i) {
    for (Eigen::Index r = 0; r < a.cols(); ++r) total[r] += a(i, r) * b(i, r);
  }
  return total;
}

PerRun squared_norm(const Columns& a) { return dot(a, a); }

PerRun norm(const Columns& a) {
  PerRun result = squared_norm(a);
  for (Eigen::Index r = 0; r < a.cols(); ++r) {
    result[r] = squares_in_range(result[r]) ? std::sqrt(result[r])
                                            : scaled_norm(a.data() + r, static_cast<int>(a.rows()),
                                                          static_cast<int>(a.cols()));
  }
  return result;
}

PerRun norm_max(const Columns& a) {
  PerRun largest = PerRun::Zero(a.cols());
  for (Eigen::Index i = 0; i < a.rows(); ++i) {
    for (Eigen::Index r = 0; r < a.cols(); ++r) {
      const double magnitude = std::fabs(a(i, r));
      if (!(magnitude <= largest[r]) && largest[r] == largest[r]) largest[r] = magnitude;
    }
  }
  return largest;
}

PerRun norm_one(const Columns& a) {
  PerRun total = PerRun::Zero(a.cols());
  for (Eigen::Index i = 0; i < a.rows(); ++i) {
    for (Eigen::Index r = 0; r < a.cols(); ++r) total[r] += std::fabs(a(i, r));
  }
  return total;
}

}  // namespace descent::reduce
