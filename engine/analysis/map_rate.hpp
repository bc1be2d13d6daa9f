#pragma once

#include <span>

namespace descent {

/// The factor per step by which a sequence of norms ‖∇g(w_k)‖ changes in the end; above 1 where it
/// grows. A robust number for every pixel of a map: the peaks in the second and in the last
/// quarter of the rows that are above rounding (1e-13 of the largest) are compared, so that the
/// oscillation of momentum does not matter. 0 where the zero is met exactly in a few steps, NaN
/// where there is nothing to compare. estimate_rate() has intervals and tells laws apart.
double rate_per_step(std::span<const double> norms);

}  // namespace descent
