#include "analysis/rate.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "numbers/elementary.hpp"

namespace descent {
namespace {

constexpr int fewest_rows = 6;

/// Straight line through (x, y) by least squares.
struct StraightLine {
  double slope = 0.0;
  double slope_error = 0.0;  // standard error
  double residual = 0.0;     // sum of squares
};

StraightLine fit(std::span<const double> x, std::span<const double> y) {
  const double n = static_cast<double>(x.size());
  double mean_x = 0.0;
  double mean_y = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    mean_x += x[i];
    mean_y += y[i];
  }
  mean_x /= n;
  mean_y /= n;
  double sxx = 0.0;
  double sxy = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    sxx += (x[i] - mean_x) * (x[i] - mean_x);
    sxy += (x[i] - mean_x) * (y[i] - mean_y);
  }
  StraightLine line;
  line.slope = sxy / sxx;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double residual = y[i] - mean_y - line.slope * (x[i] - mean_x);
    line.residual += residual * residual;
  }
  line.slope_error = std::sqrt(line.residual / ((n - 2.0) * sxx));
  return line;
}

/// Number of leading errors that are still above the floor.
std::size_t usable(std::span<const double> errors, double floor) {
  double largest = 0.0;
  std::size_t count = 0;
  while (count < errors.size() && std::isfinite(errors[count]) && errors[count] > 0.0) {
    largest = std::max(largest, errors[count]);
    if (errors[count] <= floor * largest) break;
    ++count;
  }
  return count;
}

/// Whether every logarithmic step is clearly longer than the one before it.
bool accelerates(std::span<const double> y) {
  for (std::size_t i = 2; i < y.size(); ++i) {
    if (!(y[i - 1] - y[i] > 1.2 * (y[i - 2] - y[i - 1])) || !(y[i - 2] > y[i - 1])) return false;
  }
  return y.size() >= 4;
}

}  // namespace

std::string to_string(Convergence convergence) {
  switch (convergence) {
    case Convergence::sublinear: return "sublinear";
    case Convergence::linear: return "linear";
    case Convergence::superlinear: return "superlinear";
    case Convergence::none: break;
  }
  return "none";
}

RateEstimate estimate_rate(std::span<const double> errors, double floor) {
  const std::size_t count = usable(errors, floor);
  std::vector<double> steps;
  std::vector<double> log_steps;
  std::vector<double> log_errors;
  for (std::size_t k = 0; k < count; ++k) log_errors.push_back(elementary::log(errors[k]));

  RateEstimate estimate;
  // Newton reaches the floor in a handful of steps: too few for a fit, enough to see it.
  const std::size_t ending = std::min<std::size_t>(count, 4);
  if (count >= 4 && count < 20 && accelerates(std::span(log_errors).last(ending))) {
    estimate.kind = Convergence::superlinear;
    estimate.first = static_cast<int>(count - ending);
    estimate.last = static_cast<int>(count) - 1;
    return estimate;
  }

  const std::size_t first = std::max<std::size_t>(1, count / 4);
  if (count < first + fewest_rows) return estimate;
  log_errors.erase(log_errors.begin(), log_errors.begin() + static_cast<std::ptrdiff_t>(first));
  for (std::size_t k = first; k < count; ++k) {
    steps.push_back(static_cast<double>(k));
    log_steps.push_back(elementary::log(static_cast<double>(k)));
  }
  const StraightLine by_step = fit(steps, log_errors);
  const StraightLine by_log = fit(log_steps, log_errors);
  estimate.first = static_cast<int>(first);
  estimate.last = static_cast<int>(count) - 1;
  estimate.rate = {elementary::exp(by_step.slope),
                   elementary::exp(by_step.slope - 2.0 * by_step.slope_error),
                   elementary::exp(by_step.slope + 2.0 * by_step.slope_error)};
  estimate.exponent = {-by_log.slope, -by_log.slope - 2.0 * by_log.slope_error,
                       -by_log.slope + 2.0 * by_log.slope_error};
  if (by_step.slope + 2.0 * by_step.slope_error < 0.0) {
    estimate.kind =
        by_step.residual <= by_log.residual ? Convergence::linear : Convergence::sublinear;
  }
  return estimate;
}

}  // namespace descent
