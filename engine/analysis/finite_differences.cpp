#include "analysis/finite_differences.hpp"

#include "analysis/complex.hpp"
#include "expression/evaluate.hpp"
#include "numbers/elementary.hpp"
#include "numbers/scalar.hpp"
#include "objectives/typed.hpp"

namespace descent {
namespace {

using scalar::nan;

bool not_analytic(Op op) {
  switch (op) {
    case Op::abs:
    case Op::sign:
    case Op::floor:
    case Op::ceil:
    case Op::relu:
    case Op::min:
    case Op::max:
    case Op::mod:
    case Op::clip:
    case Op::select: return true;
    default: return op >= Op::less && op <= Op::not_equal;
  }
}

/// What the reader should know about complex steps through this formula.
std::string note_on(const Expression& expression) {
  for (const ExpressionNode& node : expression.nodes) {
    if (node.op == Op::erf || node.op == Op::erfc) {
      return std::string(row(node.op).name) + " is not continued to complex numbers here.";
    }
  }
  for (const ExpressionNode& node : expression.nodes) {
    if (not_analytic(node.op)) {
      return std::string(row(node.op).name) +
             " is not analytic: it follows the real part, which is right away from its kinks and "
             "jumps.";
    }
  }
  return {};
}

std::vector<double> complex_steps(const Expression& expression,
                                  const std::vector<double>& parameters,
                                  const std::vector<double>& point,
                                  const std::vector<double>& direction,
                                  const std::vector<double>& widths) {
  const std::vector<Complex> values(parameters.begin(), parameters.end());
  std::vector<double> steps;
  for (const double h : widths) {
    std::vector<Complex> inputs;
    for (std::size_t i = 0; i < point.size(); ++i) inputs.emplace_back(point[i], h * direction[i]);
    const Arguments<Complex> arguments{
        .inputs = inputs, .parameters = values, .step = Complex(1.0)};
    const Complex result = evaluate<Complex>(expression, arguments);
    steps.push_back(result.re == result.re ? result.im / h : nan);
  }
  return steps;
}

}  // namespace

std::vector<double> logarithmic_widths(double from, double to, int count) {
  std::vector<double> widths;
  for (int i = 0; i < count; ++i) {
    const bool last = i == count - 1 && count > 1;
    const double share = count > 1 ? static_cast<double>(i) / (count - 1) : 0.0;
    widths.push_back(last ? to : from * elementary::pow(to / from, share));
  }
  return widths;
}

FiniteDifferences finite_differences(Objective& objective, const std::vector<double>& point,
                                     const std::vector<double>& direction,
                                     std::vector<double> widths) {
  const auto n = static_cast<Eigen::Index>(point.size());
  const auto count = static_cast<Eigen::Index>(widths.size());
  FiniteDifferences result;
  result.widths = std::move(widths);

  Columns gradient(n, 1);
  Columns here(n, 1);
  for (Eigen::Index i = 0; i < n; ++i) here(i, 0) = point[static_cast<std::size_t>(i)];
  PerRun cost(1);
  objective.gradient(here, {}, cost, gradient);
  result.value = cost(0);
  for (Eigen::Index i = 0; i < n; ++i) {
    // A derivative across the direction does not matter, even if it is infinite.
    const double d = direction[static_cast<std::size_t>(i)];
    if (d != 0.0) result.exact += d * gradient(i, 0);
  }
  // The derivative's formula may have a value outside the domain: 1/x for log(x) at −1.
  if (!(result.value == result.value)) result.exact = nan;

  Columns shifted(n, 2 * count);
  for (Eigen::Index j = 0; j < count; ++j) {
    const double h = result.widths[static_cast<std::size_t>(j)];
    for (Eigen::Index i = 0; i < n; ++i) {
      const double d = direction[static_cast<std::size_t>(i)];
      shifted(i, 2 * j) = here(i, 0) + h * d;
      shifted(i, 2 * j + 1) = here(i, 0) - h * d;
    }
  }
  PerRun costs(2 * count);
  objective.cost(shifted, {}, costs);
  for (Eigen::Index j = 0; j < count; ++j) {
    const double h = result.widths[static_cast<std::size_t>(j)];
    result.forward.push_back((costs(2 * j) - result.value) / h);
    result.central.push_back((costs(2 * j) - costs(2 * j + 1)) / (2.0 * h));
  }

  const auto* typed = dynamic_cast<const TypedObjective*>(&objective);
  if (typed == nullptr || typed->rows() > 0) {
    result.complex_step.assign(result.widths.size(), nan);
    result.complex_note = "The complex step needs a formula without data rows.";
    return result;
  }
  result.complex_note = note_on(typed->expression());
  result.complex_step =
      complex_steps(typed->expression(), typed->parameters(), point, direction, result.widths);
  return result;
}

}  // namespace descent
