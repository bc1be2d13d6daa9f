#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/quadratic_rates.hpp"
#include "numbers/symmetric_eigen.hpp"
#include "objectives/objective.hpp"

namespace descent {

/// What the second derivatives say about a stationary point.
enum class Curvature {
  minimum,     ///< all eigenvalues > 0
  maximum,     ///< all eigenvalues < 0
  saddle,      ///< both signs
  degenerate,  ///< some eigenvalue is 0 to rounding, and no saddle: the test says nothing
};

/// The word of the command line and the lessons.
std::string to_string(Curvature curvature);

/// Signs of the eigenvalues (ascending). One counts as 0 below `tolerance` times the largest |λ|
/// (and when all are 0).
Curvature classify(const std::vector<double>& eigenvalues, double tolerance = 1e-10);

/// Everything that the derivatives at one point say about first-order methods near it.
struct LocalAnalysis {
  std::vector<double> point;  ///< N
  double cost = 0.0;
  std::vector<double> gradient;  ///< N
  double gradient_norm = 0.0;    ///< Euclidean
  std::vector<double> hessian;   ///< N × N, row by row
  SymmetricEigen eigen;          ///< of the Hessian
  Curvature curvature = Curvature::degenerate;
  double condition = 0.0;  ///< max|λ| / min|λ|; infinite when an eigenvalue is 0
  /// Present where the Hessian is positive definite: the largest steplength (exclusive) for which
  /// gradient descent contracts, 2/λ_max, and the best settings with their rates.
  std::optional<double> largest_stable_steplength;
  std::optional<QuadraticOptimum> gradient_descent;
  std::optional<QuadraticOptimum> momentum;

  /// Second-order Taylor model at point + offset: cost + ∇gᵀd + ½ dᵀHd.
  double taylor(const std::vector<double>& offset) const;

  /// ε-second-order stationarity (Nesterov and Polyak 2006; Jin et al. 2017, definition 4):
  /// ‖∇g‖ ≤ ε and λ_min ≥ −√(ρε), with ρ the Hessian's Lipschitz constant.
  bool second_order_stationary(double epsilon, double rho) const;
};

/// Analyses `objective` at `point` (N numbers) in the given context.
LocalAnalysis analyse_locally(Objective& objective, const std::vector<double>& point,
                              const EvaluationContext& context = {});

/// What changes along a run: per row the extreme eigenvalues of the Hessian, and the angle between
/// the step into the row and the step out of it.
struct PathAnalysis {
  std::vector<double> smallest_eigenvalue;  ///< rows
  std::vector<double> largest_eigenvalue;   ///< rows
  std::vector<double> turning_angle;        ///< rows; radians; NaN at both ends and for null steps
};

/// `points` holds rows × N numbers; row r is evaluated at step max(r, 1).
PathAnalysis analyse_path(Objective& objective, const std::vector<double>& points, int rows);

}  // namespace descent
