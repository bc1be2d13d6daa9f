#include "analysis/quadratic_rates.hpp"

#include <algorithm>
#include <cmath>

namespace descent {

double gradient_descent_rate(double steplength, double eigenvalue) {
  return std::fabs(1.0 - steplength * eigenvalue);
}

double momentum_rate(double steplength, double eigenvalue, double momentum) {
  // σ² − trace·σ + β = 0: the determinant of the iteration matrix is β.
  const double trace = 1.0 - steplength * eigenvalue + momentum;
  const double discriminant = trace * trace - 4.0 * momentum;
  if (discriminant < 0.0) return std::sqrt(momentum);
  return 0.5 * (std::fabs(trace) + std::sqrt(discriminant));
}

QuadraticOptimum optimal_gradient_descent(double smallest, double largest) {
  return {2.0 / (smallest + largest), 0.0, (largest - smallest) / (largest + smallest)};
}

QuadraticOptimum optimal_momentum(double smallest, double largest) {
  const double low = std::sqrt(smallest);
  const double high = std::sqrt(largest);
  const double root = 2.0 / (low + high);
  const double rate = (high - low) / (high + low);
  return {root * root, rate * rate, rate};
}

}  // namespace descent
