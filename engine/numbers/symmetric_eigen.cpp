#include "numbers/symmetric_eigen.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace descent {
namespace {

// Jacobi converges quadratically: 6 to 10 sweeps in practice. The bound only guards the loop.
constexpr int max_sweeps = 60;

/// The square matrix being diagonalised and the product of the rotations so far.
struct Rotations {
  int n;
  double* a;  // symmetric, all entries kept
  double* v;  // starts as the identity

  double& at(double* m, int i, int j) const { return m[static_cast<std::ptrdiff_t>(i) * n + j]; }

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

void diagonalise(double* matrix, double* vectors, int n) {
  for (int i = 0; i < n; ++i) {
    for (int j = 0; j < n; ++j) vectors[static_cast<std::ptrdiff_t>(i) * n + j] = i == j;
  }
  Rotations rotations{n, matrix, vectors};
  for (int sweep = 0; sweep < max_sweeps && rotations.sweep(); ++sweep) {
  }
}

SymmetricEigen symmetric_eigen(const double* matrix, int n) {
  const std::size_t size = static_cast<std::size_t>(n) * n;
  const auto at = [n](int i, int j) { return static_cast<std::size_t>(i) * n + j; };
  std::vector<double> diagonal(size);
  std::vector<double> vectors(size);
  bool finite = true;
  double scale = 0.0;
  for (int i = 0; i < n; ++i) {
    for (int j = i; j < n; ++j) {
      const double entry = matrix[at(i, j)];
      finite = finite && std::isfinite(entry);
      scale = std::max(scale, std::fabs(entry));
      diagonal[at(i, j)] = diagonal[at(j, i)] = entry;
    }
  }
  SymmetricEigen result;
  if (!finite) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    result.values.assign(n, nan);
    result.vectors.assign(size, nan);
    return result;
  }

  // A power of two near the largest entry keeps squares and products inside the range, exactly.
  const int exponent = scale > 0.0 ? std::ilogb(scale) : 0;
  for (double& entry : diagonal) entry = std::scalbn(entry, -exponent);
  diagonalise(diagonal.data(), vectors.data(), n);

  std::vector<int> order(n);
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int i, int j) {
    const double a = diagonal[at(i, i)];
    const double b = diagonal[at(j, j)];
    return a < b || (a == b && i < j);
  });
  result.values.resize(n);
  result.vectors.resize(size);
  for (int j = 0; j < n; ++j) {
    const int from = order[j];
    result.values[j] = std::scalbn(diagonal[at(from, from)], exponent);
    double largest = 0.0;
    for (int i = 0; i < n; ++i) {
      const double component = vectors[at(i, from)];
      if (std::fabs(component) > std::fabs(largest)) largest = component;
    }
    for (int i = 0; i < n; ++i) {
      result.vectors[at(i, j)] = largest < 0.0 ? -vectors[at(i, from)] : vectors[at(i, from)];
    }
  }
  return result;
}

}  // namespace descent
