#include "tape/derive.hpp"

#include "tape/evaluator.hpp"

namespace descent {

namespace {

std::vector<double> run(const std::shared_ptr<const Program>& program, const TracePoint& point) {
  Evaluator evaluator(program);
  for (std::size_t i = 0; i < point.parameters.size(); ++i)
    evaluator.set_parameter(static_cast<int>(i), point.parameters[i]);
  evaluator.set_step(point.step);
  evaluator.set_data(point.columns, point.rows);
  std::vector<double> results(static_cast<std::size_t>(program->outputs));
  std::vector<const double*> inputs;
  std::vector<double*> outputs;
  for (const double& x : point.inputs) inputs.push_back(&x);
  for (double& y : results) outputs.push_back(&y);
  evaluator.run(inputs.data(), 1, outputs.data(), point.batch);
  return results;
}

}  // namespace

Result<Derivation> derive(const Expression& expression, const TracePoint& point,
                          const DeriveOptions& options) {
  Derivation result;
  const auto gradient = compile(expression, Wants::gradient, options.mode);
  if (!gradient) return gradient.error();
  const std::vector<double> first = run(*gradient, point);
  result.value = first[0];
  result.gradient.assign(first.begin() + 1, first.end());
  if (options.hessian) {
    const auto hessian = compile(expression, Wants::hessian, options.mode);
    if (!hessian) return hessian.error();
    const std::vector<double> triangle = run(*hessian, point);
    const std::size_t n = result.gradient.size();
    result.hessian.resize(n * n);
    std::size_t next = 0;
    for (std::size_t i = 0; i < n; ++i)
      for (std::size_t j = i; j < n; ++j)
        result.hessian[i * n + j] = result.hessian[j * n + i] = triangle[next++];
  }
  if (options.trace) {
    Result<Trace> traced = trace(expression, point);
    if (!traced) return traced.error();
    result.trace = std::move(*traced);
  }
  return result;
}

}  // namespace descent
