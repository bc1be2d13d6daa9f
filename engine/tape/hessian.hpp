#pragma once

#include <memory>
#include <vector>

#include "tape/compile.hpp"
#include "tape/evaluator.hpp"

namespace descent {

/// The whole Hessian at one point. For up to 8 inputs one program computes its upper triangle; for
/// more, a program for Hessian-vector products (whose size does not grow with N²) runs once per
/// column.
class HessianEvaluator {
 public:
  static constexpr int largest_triangle = 8;

  /// Fails where compile() does.
  static Result<std::unique_ptr<HessianEvaluator>> create(const Expression& expression,
                                                          const TapeLimits& limits = {});

  /// For parameters, step and data.
  Evaluator& evaluator() { return evaluator_; }

  /// N numbers → N × N numbers, row by row, symmetric to the last bit.
  void run(const double* point, double* hessian, const std::vector<int>* rows = nullptr);

 private:
  HessianEvaluator(std::shared_ptr<const Program> program, int dimension);

  std::size_t dimension_;
  bool by_products_;
  Evaluator evaluator_;
  std::vector<double> scratch_;  // a direction, or the triangle
  std::vector<const double*> inputs_;
  std::vector<double*> outputs_;
};

}  // namespace descent
