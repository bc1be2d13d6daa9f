#pragma once

#include <span>
#include <string>

namespace descent {

/// How a sequence of errors e_k > 0 goes to zero.
enum class Convergence {
  none,         ///< does not decrease, or too few rows to say
  sublinear,    ///< e_k ≈ C k^(−p): each further digit costs ever more steps
  linear,       ///< e_k ≈ C r^k: each digit costs the same number of steps
  superlinear,  ///< the ratio e_(k+1)/e_k itself goes to zero
};

/// The word for messages and JSON.
std::string to_string(Convergence convergence);

/// A fitted number with the interval of two standard errors around it.
struct Fitted {
  double value = 0.0;
  double low = 0.0;
  double high = 0.0;
};

/// The law that fits the tail of an error sequence best, with both fits for comparison.
struct RateEstimate {
  Convergence kind = Convergence::none;
  Fitted rate;      ///< r of e_k ≈ C r^k, by least squares of ln e on k
  Fitted exponent;  ///< p of e_k ≈ C k^(−p), by least squares of ln e on ln k
  int first = 0;    ///< first step used
  int last = 0;     ///< last step used
};

/// Estimates the rate of `errors` (entry k after k steps: cost above the minimum, distance to the
/// minimiser or gradient norm). The first quarter is left out as transient, and so is everything
/// from the first error on that is not finite, not positive, or has sunk to `floor` times the
/// largest, where rounding decides. Fewer than 6 usable rows give Convergence::none.
RateEstimate estimate_rate(std::span<const double> errors, double floor = 1e-13);

}  // namespace descent
