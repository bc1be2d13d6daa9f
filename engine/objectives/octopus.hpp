#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "errors/result.hpp"
#include "objectives/objective.hpp"

namespace descent {

/// Shape of the octopus: curvature L > 0 towards the arms, -gamma out of each saddle, tau the
/// half-width of a tube. L >= gamma > 0, tau > 0.
struct OctopusShape {
  int dimension = 5;
  double L = 1.0;
  double gamma = 1.0;
  double tau = 2.718281828459045;
};

/// The "tube" or octopus function of Du, Jin, Lee, Jordan, Poczos and Singh, "Gradient descent can
/// take exponential time to escape saddle points" (2017), equations (6)-(10) of its appendix: a
/// chain of `dimension` saddles, one for each coordinate, before the 2^d minima (±4tau, …).
/// With a_j = |x_j|, i the first coordinate with a_i <= 2tau, and s = a_i:
///
///   s <= tau:         sum_{j<i} L(a_j-4tau)^2 - gamma s^2 + sum_{j>i} L a_j^2 - (i-1)nu
///   tau <= s <= 2tau: sum_{j<i} L(a_j-4tau)^2 + g1(s) + g2(s) a_{i+1}^2 + sum_{j>i+1} L a_j^2
///                     - (i-1)nu                       (no g2 term for the last coordinate)
///   no such i:        sum_j L(a_j-4tau)^2 - d nu
///
/// It is twice continuously differentiable on its domain: a_j <= 6tau for j < i, a_j <= tau for
/// j > i. Elsewhere the paper gives no formula (it extends by Whitney's theorem), so the cost there
/// is +inf, the derivatives are NaN, and explain() says which coordinate left.
class Octopus final : public Objective {
 public:
  /// Errors (path "octopus.KEY"): dimension outside [1, 1000], or not L >= gamma > 0, tau > 0, all
  /// between 1e-6 and 1e6.
  static Result<std::unique_ptr<Octopus>> make(const OctopusShape& shape);

  int dimension() const override { return shape_.dimension; }
  const std::vector<Block>& blocks() const override { return blocks_; }
  void cost(const Columns& points, const EvaluationContext& context, PerRun& costs) override;
  void gradient(const Columns& points, const EvaluationContext& context, PerRun& costs,
                Columns& gradients) override;
  void hessian(const double* point, const EvaluationContext& context, double* hessian) override;
  std::optional<Diagnostic> explain(const double* point,
                                    const EvaluationContext& context) const override;

  /// The cost lost per saddle, nu = -g1(2tau) + 4 L tau^2.
  double drop() const { return drop_; }

 private:
  explicit Octopus(const OctopusShape& shape);

  // Value, first and second derivative of a joint polynomial at s.
  struct Jet {
    double value, first, second;
  };
  Jet g1(double s) const;
  Jet g2(double s) const;

  // The first coordinate with |x_i| <= 2tau (dimension() if none), or -1 outside the domain.
  int saddle(const double* point, int stride) const;
  double cost(const double* point, int stride) const;
  void gradient(const double* point, int stride, double* gradient) const;

  OctopusShape shape_;
  double drop_;
  std::vector<Block> blocks_;
};

/// When gradient descent with a fixed steplength, started at (start, …, start), passes each saddle
/// of the octopus: entry k-1 is T_k, the first step at which |x_1|, …, |x_k| > 2tau. Waiting
/// coordinates shrink by 1 - 2 steplength L at each step and underflow in doubles after about 1074
/// halvings, from where descent is stuck for ever; this count carries their logarithms instead and
/// jumps over the linear phases, so it needs no step by step run. Needs 0 < start <= tau and
/// 0 < steplength < 1/(2L); otherwise, or where a count exceeds 2^53, the list ends early.
std::vector<std::int64_t> octopus_escape_steps(const OctopusShape& shape, double steplength,
                                               double start);

}  // namespace descent
