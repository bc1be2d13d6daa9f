#include <cmath>

#include "numbers/elementary.hpp"
#include "objectives/octopus.hpp"

namespace descent {

std::vector<std::int64_t> octopus_escape_steps(const OctopusShape& shape, double steplength,
                                               double start) {
  const double L = shape.L, gamma = shape.gamma, tau = shape.tau;
  std::vector<std::int64_t> steps;
  if (!(start > 0 && start <= tau && steplength > 0 && 2 * steplength * L < 1)) return steps;
  const double shrink = elementary::log1p(-2 * steplength * L);
  const double grow = elementary::log1p(2 * steplength * gamma);
  const double log_start = elementary::log(start);
  const double log_tau = elementary::log(tau);
  const double p = (-14 * L + 10 * gamma) / (3 * tau);
  const double q = (5 * L - 3 * gamma) / (2 * tau * tau);
  double active = log_start;  // log of the coordinate that leaves the current saddle
  double t = 0;
  for (int k = 0; k < shape.dimension; ++k) {
    // |x_k| <= tau: it grows by a constant factor until it exceeds tau.
    double n = std::floor((log_tau - active) / grow) + 1;
    if (!(t + n < 9007199254740992.0)) return steps;
    t += n;
    active += n * grow;
    double next = log_start + t * shrink;
    // tau < |x_k| <= 2tau: a few steps of the joint, which also turn the next coordinate round.
    double s = elementary::exp(active);
    while (s <= 2 * tau) {
      const double u = s - tau;
      const double v = (s - 2 * tau) / tau;
      const double g2 = -gamma - (L + gamma) * v * v * v * (10 + v * (15 + 6 * v));
      const double slope = -30 * (L + gamma) * v * v * (1 + v) * (1 + v) / tau;
      const double b = elementary::exp(next);
      const bool last = k + 1 == shape.dimension;
      const double before = s;
      s -= steplength *
           (-2 * gamma * s + 3 * p * u * u + 4 * q * u * u * u + (last ? 0.0 : slope * b * b));
      if (!(s > before)) return steps;  // a steplength too small to move s in doubles
      next += elementary::log(std::fabs(1 - 2 * steplength * g2));
      t += 1;
    }
    steps.push_back(static_cast<std::int64_t>(t));
    active = next;
  }
  return steps;
}

}  // namespace descent
