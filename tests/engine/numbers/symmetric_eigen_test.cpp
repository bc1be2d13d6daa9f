#include "numbers/symmetric_eigen.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using descent::symmetric_eigen;

namespace {

/// A symmetric matrix with entries in (−1, 1) from a small linear congruential sequence.
std::vector<double> pseudo_random_matrix(int n, unsigned seed) {
  std::vector<double> matrix(static_cast<std::size_t>(n) * n);
  for (int i = 0; i < n; ++i) {
    for (int j = i; j < n; ++j) {
      seed = seed * 1664525u + 1013904223u;
      matrix[i * n + j] = matrix[j * n + i] = seed / 2147483648.0 - 1.0;
    }
  }
  return matrix;
}

}  // namespace

TEST_CASE("eigenvalues of matrices whose eigenvalues are known") {
  const double ellipse[] = {7, -3 * std::sqrt(3.0), -3 * std::sqrt(3.0), 13};
  const auto rotated = symmetric_eigen(ellipse, 2);
  CHECK_THAT(rotated.values[0], WithinRel(4.0, 1e-15));
  CHECK_THAT(rotated.values[1], WithinRel(16.0, 1e-15));

  // Second difference matrix: 2 − 2 cos(jπ/(n+1)).
  const int n = 12;
  std::vector<double> chain(n * n, 0.0);
  for (int i = 0; i < n; ++i) {
    chain[i * n + i] = 2;
    if (i + 1 < n) chain[i * n + i + 1] = -1;  // upper triangle only
  }
  const auto modes = symmetric_eigen(chain.data(), n);
  for (int j = 1; j <= n; ++j) {
    CHECK_THAT(modes.values[j - 1],
               WithinAbs(2 - 2 * std::cos(j * std::acos(-1.0) / (n + 1)), 2e-15));
  }
}

TEST_CASE("eigenvectors are orthonormal and reproduce the matrix") {
  for (int n : {1, 2, 3, 7, 20}) {
    for (unsigned seed : {1u, 2u, 3u}) {
      const auto matrix = pseudo_random_matrix(n, seed);
      const auto eigen = symmetric_eigen(matrix.data(), n);
      for (int i = 0; i < n; ++i) {
        if (i > 0) CHECK(eigen.values[i - 1] <= eigen.values[i]);
        for (int j = 0; j < n; ++j) {
          double product = 0, rebuilt = 0;
          for (int k = 0; k < n; ++k) {
            product += eigen.vectors[k * n + i] * eigen.vectors[k * n + j];
            rebuilt += eigen.vectors[i * n + k] * eigen.values[k] * eigen.vectors[j * n + k];
          }
          CHECK_THAT(product, WithinAbs(i == j, 1e-14));
          CHECK_THAT(rebuilt, WithinAbs(matrix[i * n + j], 1e-14 * n));
        }
      }
    }
  }
}

TEST_CASE("a tiny eigenvalue beside a huge one keeps its digits") {
  // diag(1, 1e-20) with a coupling of 1e-11: λ_min = 1e-20 − 1e-22 to first order.
  const double graded[] = {1, 1e-11, 1e-11, 1e-20};
  CHECK_THAT(symmetric_eigen(graded, 2).values[0], WithinRel(9.9e-21, 1e-10));
}

TEST_CASE("entries near the ends of the range do not overflow, and a NaN spreads") {
  const double huge[] = {1e300, 1e300, 1e300, 1e300};
  CHECK_THAT(symmetric_eigen(huge, 2).values[1], WithinRel(2e300, 1e-15));
  const double broken[] = {1, std::numeric_limits<double>::quiet_NaN(), 0, 1};
  CHECK(std::isnan(symmetric_eigen(broken, 2).values[0]));
  const double zero[] = {0, 0, 0, 0};
  CHECK(symmetric_eigen(zero, 2).values == std::vector<double>{0, 0});
}
