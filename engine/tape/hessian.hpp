#pragma once

#include <memory>
#include <vector>

#include "tape/compile.hpp"
#include "tape/evaluator.hpp"

namespace descent {

/// The whole Hessian at one point. For up to 8 inputs and a formula that is not long, one program
/// computes its upper triangle; else a program for Hessian-vector products (whose size does not
/// grow with N²) runs once per column.
class HessianEvaluator {
 public:
  static constexpr std::size_t largest_triangle = 8;
  static constexpr std::size_t largest_work = 1'000'000;  ///< N² × operations

  /// Fails where compile() does.
  static Result<std::unique_ptr<HessianEvaluator>> create(const Expression& expression,
                                                          const TapeLimits& limits = {});

  /// For parameters, step and data.
  Evaluator& evaluator() { return evaluator_; }

  /// N numbers → N × N numbers, row by row, symmetric to the last bit.
  void run(const double* point, double* hessian, const std::vector<int>* rows = nullptr);

 private:
  HessianEvaluator(std::shared_ptr<const Program> program, std::size_t n, bool by_products);

  std::size_t dimension_;
  bool by_products_;
  Evaluator evaluator_;
  std::vector<double> scratch_;  // a direction, or the triangle
  std::vector<const double*> inputs_;
  std::vector<double*> outputs_;
};

}  // namespace descent
