#pragma once

#include <memory>
#include <vector>

#include "errors/result.hpp"
#include "objectives/objective.hpp"

namespace descent {

/// The quadratic cost g(w) = ½ wᵀMw + lᵀw + c, with gradient Mw + l and Hessian M: the field's
/// usual form, whose curvatures are the eigenvalues of M. (A cost written wᵀCw has M = 2C.)
class Quadratic final : public Objective {
 public:
  /// `matrix` is N × N and symmetric, entry by entry (any other has the cost of its symmetric part
  /// ½(M + Mᵀ), but a different Mw); `linear` has N entries or none, then zeros. N is 1 to 1000.
  /// Errors: wrong shape, asymmetry or a number that is not finite, at the path
  /// "quadratic.matrix[i][j]" and the like.
  static Result<std::unique_ptr<Quadratic>> make(const std::vector<std::vector<double>>& matrix,
                                                 const std::vector<double>& linear,
                                                 double constant);

  int dimension() const override { return dimension_; }
  const std::vector<Block>& blocks() const override { return blocks_; }
  void cost(const Columns& points, const EvaluationContext& context, PerRun& costs) override;
  void gradient(const Columns& points, const EvaluationContext& context, PerRun& costs,
                Columns& gradients) override;
  void hessian(const double* point, const EvaluationContext& context, double* hessian) override;

 private:
  Quadratic() = default;

  // products = M · points, row by row in the order of the columns of M.
  void multiply(const Columns& points, Columns& products) const;
  // Costs and, in place of the products M w, gradients M w + l.
  void finish(const Columns& points, PerRun& costs, Columns& products) const;

  int dimension_ = 0;
  std::vector<double> matrix_;  // row by row
  std::vector<double> linear_;
  double constant_ = 0.0;
  std::vector<Block> blocks_;
  Columns scratch_;
};

}  // namespace descent
