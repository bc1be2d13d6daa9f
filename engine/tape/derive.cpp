#include "tape/derive.hpp"

#include "tape/hessian.hpp"

namespace descent {

namespace {

void prepare(Evaluator& evaluator, const TracePoint& point) {
  for (std::size_t i = 0; i < point.parameters.size(); ++i)
    evaluator.set_parameter(static_cast<int>(i), point.parameters[i]);
  evaluator.set_step(point.step);
  evaluator.set_data(point.columns, point.rows);
}

}  // namespace

Result<Derivation> derive(const Expression& expression, const TracePoint& point,
                          const DeriveOptions& options) {
  Derivation result;
  const auto gradient = compile(expression, Wants::gradient, options.mode);
  if (!gradient) return gradient.error();
  Evaluator evaluator(*gradient);
  prepare(evaluator, point);
  result.gradient.resize(point.inputs.size());
  std::vector<const double*> inputs;
  std::vector<double*> outputs = {&result.value};
  for (const double& x : point.inputs) inputs.push_back(&x);
  for (double& g : result.gradient) outputs.push_back(&g);
  evaluator.run(inputs.data(), 1, outputs.data(), point.batch);
  if (options.hessian) {
    const auto hessian = HessianEvaluator::create(expression);
    if (!hessian) return hessian.error();
    prepare((*hessian)->evaluator(), point);
    result.hessian.resize(point.inputs.size() * point.inputs.size());
    (*hessian)->run(point.inputs.data(), result.hessian.data(), point.batch);
  }
  if (options.trace) {
    Result<Trace> traced = trace(expression, point);
    if (!traced) return traced.error();
    result.trace = std::move(*traced);
  }
  return result;
}

}  // namespace descent
