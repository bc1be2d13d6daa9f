#include "analysis/krawczyk.hpp"

#include <cmath>
#include <utility>

namespace descent {

bool Krawczyk::invert_middle() {
  // Gauss–Jordan with partial pivoting on the middles. Y only steers the test: its rounding errors
  // cost sharpness, never correctness.
  const std::size_t n = middle_.size();
  matrix_.resize(n * n);
  inverse_.assign(n * n, 0.0);
  for (std::size_t i = 0; i < n; ++i) {
    inverse_[i * n + i] = 1.0;
    for (std::size_t j = 0; j < n; ++j) {
      const Interval& entry = hessian_[i * n + j];
      if (!entry.is_bounded()) return false;
      matrix_[i * n + j] = entry.middle();
    }
  }
  for (std::size_t column = 0; column < n; ++column) {
    std::size_t pivot = column;
    for (std::size_t i = column + 1; i < n; ++i) {
      if (std::fabs(matrix_[i * n + column]) > std::fabs(matrix_[pivot * n + column])) pivot = i;
    }
    const double divisor = matrix_[pivot * n + column];
    if (!(std::fabs(divisor) > 0.0) || !std::isfinite(1.0 / divisor)) return false;
    for (std::size_t j = 0; j < n; ++j) {
      std::swap(matrix_[pivot * n + j], matrix_[column * n + j]);
      std::swap(inverse_[pivot * n + j], inverse_[column * n + j]);
      matrix_[column * n + j] /= divisor;
      inverse_[column * n + j] /= divisor;
    }
    for (std::size_t i = 0; i < n; ++i) {
      if (i == column) continue;
      const double factor = matrix_[i * n + column];
      for (std::size_t j = 0; j < n; ++j) {
        matrix_[i * n + j] -= factor * matrix_[column * n + j];
        inverse_[i * n + j] -= factor * inverse_[column * n + j];
      }
    }
  }
  for (const double entry : inverse_) {
    if (!std::isfinite(entry)) return false;
  }
  return true;
}

Verdict Krawczyk::test(const Box& box, Box& image) {
  const std::size_t n = box.size();
  image = box;
  derivatives_.hessian(box, hessian_);
  middle_.clear();
  for (const Interval& side : box) middle_.emplace_back(side.middle());
  if (!invert_middle()) return Verdict::unknown;
  derivatives_.gradient(middle_, gradient_);

  bool inside = true;
  for (std::size_t i = 0; i < n; ++i) {
    Interval sum = middle_[i];
    for (std::size_t j = 0; j < n; ++j) sum = sum - Interval(inverse_[i * n + j]) * gradient_[j];
    for (std::size_t j = 0; j < n; ++j) {
      Interval entry(i == j ? 1.0 : 0.0);
      for (std::size_t k = 0; k < n; ++k) {
        entry = entry - Interval(inverse_[i * n + k]) * hessian_[k * n + j];
      }
      sum = sum + entry * (box[j] - middle_[j]);
    }
    if (sum.is_empty() || sum.lo != sum.lo || sum.hi != sum.hi) {
      image = box;
      return Verdict::unknown;
    }
    inside = inside && sum.is_interior_of(box[i]);
    image[i] = intersection(sum, box[i]);
    if (image[i].is_empty()) return Verdict::none;
  }
  return inside ? Verdict::unique : Verdict::unknown;
}

}  // namespace descent
