#include "analysis/interval_derivatives.hpp"

namespace descent {
namespace {

template <class T>
T run(const Expression& expression, const std::vector<T>& inputs, const std::vector<T>& parameters,
      std::vector<T>& values) {
  const Arguments<T> arguments{
      .inputs = inputs, .parameters = parameters, .step = T(Interval(1.0))};
  return evaluate(
      expression, arguments, [](double number) { return T(Interval(number)); }, [](int) {}, values);
}

}  // namespace

IntervalDerivatives::IntervalDerivatives(const Expression& expression,
                                         std::span<const double> parameters)
    : expression_(expression) {
  for (const double value : parameters) {
    parameters_.emplace_back(value);
    first_parameters_.emplace_back(Interval(value));
    second_parameters_.emplace_back(First(Interval(value)));
  }
}

Interval IntervalDerivatives::value(const Box& box) {
  return run<Interval>(expression_, box, parameters_, values_);
}

Interval IntervalDerivatives::gradient(const Box& box, std::vector<Interval>& gradient) {
  const std::size_t n = box.size();
  gradient.resize(n);
  Interval value;
  for (std::size_t i = 0; i < n; ++i) {
    first_inputs_.clear();
    for (const Interval& side : box) first_inputs_.emplace_back(side);
    first_inputs_[i].tangent[0] = Interval(1.0);
    const First result = run<First>(expression_, first_inputs_, first_parameters_, first_values_);
    value = result.value;
    gradient[i] = result.tangent[0];
  }
  return value;
}

void IntervalDerivatives::hessian(const Box& box, std::vector<Interval>& hessian) {
  const std::size_t n = box.size();
  hessian.resize(n * n);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i; j < n; ++j) {
      second_inputs_.clear();
      for (const Interval& side : box) second_inputs_.emplace_back(First(side));
      second_inputs_[i].value.tangent[0] = Interval(1.0);
      second_inputs_[j].tangent[0].value = Interval(1.0);
      const Second result =
          run<Second>(expression_, second_inputs_, second_parameters_, second_values_);
      hessian[i * n + j] = hessian[j * n + i] = result.tangent[0].tangent[0];
    }
  }
}

}  // namespace descent
