#pragma once

#include <string>
#include <vector>

#include "objectives/objective.hpp"

namespace descent {

/// Derivatives along a direction by differences, for a list of widths h, beside the exact one.
struct FiniteDifferences {
  double value = 0.0;           ///< g(w)
  double exact = 0.0;           ///< ∇g(w)·d, from dual numbers
  std::vector<double> widths;   ///< h
  std::vector<double> forward;  ///< (g(w + hd) − g(w))/h; error ≈ h|g″|/2 + ε|g|/h
  std::vector<double> central;  ///< (g(w + hd) − g(w − hd))/(2h); error ≈ h²|g‴|/6 + ε|g|/h
  std::vector<double> complex_step;  ///< Im g(w + ihd)/h; error ≈ h²|g‴|/6, no cancellation
  /// Why the complex step does not apply or where it needs care ("abs follows the real part …");
  /// empty where the cost is analytic.
  std::string complex_note;
};

/// Differences of `objective` at `point` along `direction` (N numbers each) for every width. The
/// complex step needs a formula without data rows; elsewhere it is NaN and the note says so.
FiniteDifferences finite_differences(Objective& objective, const std::vector<double>& point,
                                     const std::vector<double>& direction,
                                     std::vector<double> widths);

/// `count` widths from `from` to `to`, equally spaced in the logarithm.
std::vector<double> logarithmic_widths(double from, double to, int count);

}  // namespace descent
