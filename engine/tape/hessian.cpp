#include "tape/hessian.hpp"

#include <algorithm>

namespace descent {

Result<std::unique_ptr<HessianEvaluator>> HessianEvaluator::create(const Expression& expression,
                                                                   const TapeLimits& limits) {
  const int dimension = static_cast<int>(expression.inputs.size());
  const auto program =
      compile(expression, dimension > largest_triangle ? Wants::hessian_vector : Wants::hessian,
              Mode::automatic, limits);
  if (!program) return program.error();
  return std::unique_ptr<HessianEvaluator>(new HessianEvaluator(*program, dimension));
}

HessianEvaluator::HessianEvaluator(std::shared_ptr<const Program> program, int dimension)
    : dimension_(static_cast<std::size_t>(dimension)),
      by_products_(dimension > largest_triangle),
      evaluator_(std::move(program)),
      scratch_(by_products_ ? dimension_ : dimension_ * (dimension_ + 1) / 2),
      inputs_(by_products_ ? 2 * dimension_ : dimension_),
      outputs_(static_cast<std::size_t>(evaluator_.program().outputs)) {}

void HessianEvaluator::run(const double* point, double* hessian, const std::vector<int>* rows) {
  const std::size_t n = dimension_;
  for (std::size_t i = 0; i < n; ++i) inputs_[i] = point + i;
  if (by_products_) {
    for (std::size_t j = 0; j < n; ++j) {
      std::fill(scratch_.begin(), scratch_.end(), 0.0);
      scratch_[j] = 1.0;
      for (std::size_t i = 0; i < n; ++i) {
        inputs_[n + i] = &scratch_[i];
        outputs_[i] = hessian + i * n + j;
      }
      evaluator_.run(inputs_.data(), 1, outputs_.data(), rows);
    }
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = 0; j < i; ++j) hessian[i * n + j] = hessian[j * n + i];
    return;
  }
  for (std::size_t o = 0; o < outputs_.size(); ++o) outputs_[o] = &scratch_[o];
  evaluator_.run(inputs_.data(), 1, outputs_.data(), rows);
  std::size_t next = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i; j < n; ++j) hessian[i * n + j] = hessian[j * n + i] = scratch_[next++];
}

}  // namespace descent
