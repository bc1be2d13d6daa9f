#include "analysis/newton_polish.hpp"

#include <cmath>

#include "numbers/symmetric_eigen.hpp"

namespace descent {
namespace {

// At a degenerate point convergence is linear, at worst like (1 − 1/p) for a zero of order p.
constexpr int most_steps = 400;
constexpr double rounding = 4e-16;
constexpr double singular = 1e-11;

}  // namespace

NewtonPolish::NewtonPolish(Objective& objective)
    : objective_(objective),
      column_(objective.dimension(), 1),
      gradient_(objective.dimension(), 1),
      cost_(1),
      hessian_(static_cast<std::size_t>(objective.dimension()) *
               static_cast<std::size_t>(objective.dimension())),
      step_(static_cast<std::size_t>(objective.dimension())) {}

double NewtonPolish::step(std::vector<double>& point) {
  const std::size_t n = point.size();
  for (std::size_t i = 0; i < n; ++i) column_(static_cast<Eigen::Index>(i), 0) = point[i];
  objective_.gradient(column_, {}, cost_, gradient_);
  objective_.hessian(point.data(), {}, hessian_.data());
  const SymmetricEigen eigen = symmetric_eigen(hessian_.data(), static_cast<int>(n));
  double scale = 0.0;
  for (const double value : eigen.values) scale = std::fmax(scale, std::fabs(value));
  if (!std::isfinite(scale)) return NAN;

  std::fill(step_.begin(), step_.end(), 0.0);
  for (std::size_t j = 0; j < n; ++j) {
    const double value = eigen.values[j];
    if (!(std::fabs(value) > singular * scale)) continue;
    double projection = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
      projection += eigen.vectors[i * n + j] * gradient_(static_cast<Eigen::Index>(i), 0);
    }
    for (std::size_t i = 0; i < n; ++i) step_[i] -= projection / value * eigen.vectors[i * n + j];
  }
  double length = 0.0;
  for (std::size_t i = 0; i < n; ++i) {
    point[i] += step_[i];
    if (!std::isfinite(point[i])) return NAN;
    length = std::fmax(length, std::fabs(step_[i]));
  }
  return length;
}

bool NewtonPolish::settle(std::vector<double>& point) {
  double last = HUGE_VAL;
  for (int k = 0; k < most_steps; ++k) {
    double size = 0.0;
    for (const double coordinate : point) size = std::fmax(size, std::fabs(coordinate));
    const double length = step(point);
    if (std::isnan(length) || (k > 8 && length > 1e6 * (1.0 + size))) return false;
    // Rounding of the point itself, or (near the origin) steps that no longer matter.
    if (length <= rounding * size || length <= 1e-18) return true;
    // Rounding of the gradient: the steps are tiny and no longer shrink.
    if (length >= last && length <= 1e-10 * (1.0 + size)) return true;
    last = length;
  }
  return last <= 1e-9;
}

}  // namespace descent
