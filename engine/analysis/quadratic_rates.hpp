#pragma once

namespace descent {

/// Rates of gradient descent and heavy-ball momentum on a convex quadratic, per step: after k steps
/// the error along an eigenvector with eigenvalue λ has shrunk like rate^k. Source: G. Goh, "Why
/// momentum really works", Distill 2017, sections on gradient descent and momentum; B. Polyak 1964.

/// |1 − αλ|, gradient descent's rate for one eigenvalue.
double gradient_descent_rate(double steplength, double eigenvalue);

/// max|σ| of [[β, λ], [−αβ, 1 − αλ]] (m = βm + ∇g, w −= αm): √β where the roots are complex. The
/// iteration converges exactly when the rate is below 1, that is 0 < αλ < 2 + 2β and |β| < 1.
double momentum_rate(double steplength, double eigenvalue, double momentum);

/// The best constant settings for a spectrum in [smallest, largest], 0 < smallest ≤ largest.
struct QuadraticOptimum {
  double steplength;
  double momentum;
  double rate;
};

/// α = 2/(λ₁ + λ_n), rate (κ − 1)/(κ + 1).
QuadraticOptimum optimal_gradient_descent(double smallest, double largest);

/// α = (2/(√λ₁ + √λ_n))², β = ((√λ_n − √λ₁)/(√λ_n + √λ₁))², rate (√κ − 1)/(√κ + 1).
QuadraticOptimum optimal_momentum(double smallest, double largest);

}  // namespace descent
