#include "numbers/symmetric_eigen.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace descent {
namespace {

// Jacobi converges quadratically: 6 to 10 sweeps in practice. The bound only guards the loop.
constexpr int max_sweeps = 60;

/// The square matrix being diagonalised and the product of the rotations so far.
struct Rotations {
  int n;
  std::vector<double> a;  // symmetric, all entries kept
  std::vector<double> v;  // starts as the identity

  double& at(std::vector<double>& m, int i, int j) const {
    return m[static_cast<std::size_t>(i) * n + j];
  }

  /// Rotates in the (p, q) plane so that a(p, q) becomes 0.
  void annihilate(int p, int q) {
    const double apq = at(a, p, q);
    const double difference = at(a, q, q) - at(a, p, p);
    // t = tan of the smaller rotation angle, from t² + 2θt − 1 = 0 with θ = difference / (2 apq).
    double t;
    if (std::fabs(difference) + 100.0 * std::fabs(apq) == std::fabs(difference)) {
      t = apq / difference;
    } else {
      const double theta = 0.5 * difference / apq;
      t = 1.0 / (std::fabs(theta) + std::sqrt(1.0 + theta * theta));
      if (theta < 0.0) t = -t;
    }
    const double c = 1.0 / std::sqrt(1.0 + t * t);
    const double s = t * c;
    at(a, p, p) -= t * apq;
    at(a, q, q) += t * apq;
    at(a, p, q) = at(a, q, p) = 0.0;
    for (int i = 0; i < n; ++i) {
      if (i != p && i != q) {
        const double aip = at(a, i, p);
        const double aiq = at(a, i, q);
        at(a, i, p) = at(a, p, i) = c * aip - s * aiq;
        at(a, i, q) = at(a, q, i) = s * aip + c * aiq;
      }
      const double vip = at(v, i, p);
      const double viq = at(v, i, q);
      at(v, i, p) = c * vip - s * viq;
      at(v, i, q) = s * vip + c * viq;
    }
  }

  /// Whether a(p, q) no longer changes its diagonal entries in double precision.
  bool negligible(int p, int q) {
    const double x = std::fabs(at(a, p, q));
    return x == 0.0 || (std::fabs(at(a, p, p)) + 0.01 * x == std::fabs(at(a, p, p)) &&
                        std::fabs(at(a, q, q)) + 0.01 * x == std::fabs(at(a, q, q)));
  }

  bool sweep() {
    bool rotated = false;
    for (int p = 0; p < n - 1; ++p) {
      for (int q = p + 1; q < n; ++q) {
        if (negligible(p, q)) continue;
        annihilate(p, q);
        rotated = true;
      }
    }
    return rotated;
  }
};

}  // namespace

SymmetricEigen symmetric_eigen(const double* matrix, int n) {
  const std::size_t size = static_cast<std::size_t>(n) * n;
  Rotations rotations{n, std::vector<double>(size), std::vector<double>(size, 0.0)};
  bool finite = true;
  double scale = 0.0;
  for (int i = 0; i < n; ++i) {
    for (int j = i; j < n; ++j) {
      const double entry = matrix[static_cast<std::size_t>(i) * n + j];
      finite = finite && std::isfinite(entry);
      scale = std::max(scale, std::fabs(entry));
      rotations.at(rotations.a, i, j) = rotations.at(rotations.a, j, i) = entry;
    }
    rotations.at(rotations.v, i, i) = 1.0;
  }

  SymmetricEigen result{std::vector<double>(n), std::vector<double>(size)};
  if (!finite) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    std::fill(result.values.begin(), result.values.end(), nan);
    std::fill(result.vectors.begin(), result.vectors.end(), nan);
    return result;
  }

  // A power of two near the largest entry keeps squares and products inside the range, exactly.
  const int exponent = scale > 0.0 ? std::ilogb(scale) : 0;
  for (double& entry : rotations.a) entry = std::scalbn(entry, -exponent);
  for (int sweep = 0; sweep < max_sweeps && rotations.sweep(); ++sweep) {
  }

  std::vector<int> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](int i, int j) {
    return rotations.at(rotations.a, i, i) < rotations.at(rotations.a, j, j);
  });
  for (int j = 0; j < n; ++j) {
    const int from = order[j];
    result.values[j] = std::scalbn(rotations.at(rotations.a, from, from), exponent);
    double largest = 0.0;
    for (int i = 0; i < n; ++i) {
      const double component = rotations.at(rotations.v, i, from);
      if (std::fabs(component) > std::fabs(largest)) largest = component;
    }
    const double sign = largest < 0.0 ? -1.0 : 1.0;
    for (int i = 0; i < n; ++i) {
      result.vectors[static_cast<std::size_t>(i) * n + j] =
          sign * rotations.at(rotations.v, i, from);
    }
  }
  return result;
}

}  // namespace descent
