#pragma once

#include <string>
#include <vector>

#include "objectives/oracle.hpp"

namespace descent {

/// The objective of one run along a ray, φ(t) = g(w + t·d), as a line search sees it. Values and
/// slopes are asked from the oracle, which counts them.
class Line {
 public:
  explicit Line(int dimension);

  /// Aims at column `run` of points and directions; `cost` and `gradients` are those at the points.
  void aim(Oracle& oracle, int run, const Columns& points, const Columns& directions, double cost,
           const Columns& gradients);

  double start_cost() const { return start_cost_; }    ///< φ(0)
  double start_slope() const { return start_slope_; }  ///< φ'(0) = ∇g·d
  int run() const { return run_; }
  int step() const { return oracle_->step(); }
  int dimension() const { return static_cast<int>(origin_.size()); }

  double cost(double t);   ///< φ(t)
  double slope(double t);  ///< φ'(t), at the price of a gradient
  double curvature();      ///< φ''(0) = dᵀHd, at the price of a Hessian

  /// Says that no steplength was found, and why; ends the run as failed.
  void fail(std::string reason) { failure_ = std::move(reason); }
  const std::string& failure() const { return failure_; }

 private:
  const double* at(double t);

  Oracle* oracle_ = nullptr;
  int run_ = 0;
  double start_cost_ = 0.0;
  double start_slope_ = 0.0;
  std::vector<double> origin_;
  std::vector<double> direction_;
  std::vector<double> point_;
  std::vector<double> gradient_;
  std::vector<double> hessian_;  // N × N once a curvature was asked for
  std::string failure_;
};

}  // namespace descent
