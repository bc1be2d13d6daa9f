#include "tape/hessian.hpp"

#include <algorithm>

namespace descent {

Result<std::unique_ptr<HessianEvaluator>> HessianEvaluator::create(const Expression& expression,
                                                                   const TapeLimits& limits) {
  const std::size_t n = expression.inputs.size();
  const bool by_products = n > largest_triangle || n * n * expression.nodes.size() > largest_work;
  const auto program = compile(expression, by_products ? Wants::hessian_vector : Wants::hessian,
                               Mode::automatic, limits);
  if (!program) return program.error();
  return std::unique_ptr<HessianEvaluator>(new HessianEvaluator(*program, n, by_products));
}

HessianEvaluator::HessianEvaluator(std::shared_ptr<const Program> program, std::size_t n,
                                   bool by_products)
    : dimension_(n),
      by_products_(by_products),
      evaluator_(std::move(program)),
      scratch_(by_products ? n : n * (n + 1) / 2),
      inputs_(by_products ? 2 * n : n),
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
