#include "analysis/local_analysis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "numbers/elementary.hpp"

namespace descent {
namespace {

double dot(const double* a, const double* b, int n) {
  double sum = 0.0;
  for (int i = 0; i < n; ++i) sum += a[i] * b[i];
  return sum;
}

/// Angle between two vectors in [0, π]; NaN when one is null. Through atan2 of |a×b| and a·b, since
/// acos loses half the digits near 0 and π, where zig-zags live. |a×b| is computed from the
/// difference and sum of the unit vectors (Kahan, "How futile are mindless assessments of
/// roundoff", 2006, section 12).
double angle(const std::vector<double>& a, const std::vector<double>& b) {
  const int n = static_cast<int>(a.size());
  const double length_a = std::sqrt(dot(a.data(), a.data(), n));
  const double length_b = std::sqrt(dot(b.data(), b.data(), n));
  if (!(length_a > 0.0) || !(length_b > 0.0)) return std::numeric_limits<double>::quiet_NaN();
  double difference = 0.0;
  double sum = 0.0;
  for (int i = 0; i < n; ++i) {
    const double u = a[i] / length_a;
    const double v = b[i] / length_b;
    difference += (u - v) * (u - v);
    sum += (u + v) * (u + v);
  }
  return 2.0 * elementary::atan2(std::sqrt(difference), std::sqrt(sum));
}

}  // namespace

std::string to_string(Curvature curvature) {
  switch (curvature) {
    case Curvature::minimum: return "minimum";
    case Curvature::maximum: return "maximum";
    case Curvature::saddle: return "saddle";
    case Curvature::degenerate: break;
  }
  return "degenerate";
}

Curvature classify(const std::vector<double>& eigenvalues, double tolerance) {
  double scale = 0.0;
  for (double value : eigenvalues) scale = std::max(scale, std::fabs(value));
  const double zero = tolerance * scale;
  const bool negative = eigenvalues.front() < -zero;
  const bool positive = eigenvalues.back() > zero;
  if (negative && positive) return Curvature::saddle;
  if (eigenvalues.front() > zero) return Curvature::minimum;
  if (eigenvalues.back() < -zero) return Curvature::maximum;
  return Curvature::degenerate;
}

double LocalAnalysis::taylor(const std::vector<double>& offset) const {
  const int n = static_cast<int>(point.size());
  double model = cost + dot(gradient.data(), offset.data(), n);
  for (int i = 0; i < n; ++i) {
    model += 0.5 * offset[i] * dot(&hessian[static_cast<std::size_t>(i) * n], offset.data(), n);
  }
  return model;
}

bool LocalAnalysis::second_order_stationary(double epsilon, double rho) const {
  return gradient_norm <= epsilon && eigen.values.front() >= -std::sqrt(rho * epsilon);
}

LocalAnalysis analyse_locally(Objective& objective, const std::vector<double>& point,
                              const EvaluationContext& context) {
  const int n = objective.dimension();
  LocalAnalysis result;
  result.point = point;

  Columns column(n, 1);
  for (int i = 0; i < n; ++i) column(i, 0) = point[i];
  PerRun cost(1);
  Columns gradient(n, 1);
  objective.gradient(column, context, cost, gradient);
  result.cost = cost(0);
  result.gradient.assign(gradient.data(), gradient.data() + n);
  result.gradient_norm = std::sqrt(dot(gradient.data(), gradient.data(), n));

  result.hessian.resize(static_cast<std::size_t>(n) * n);
  objective.hessian(point.data(), context, result.hessian.data());
  result.eigen = symmetric_eigen(result.hessian.data(), n);
  const std::vector<double>& values = result.eigen.values;
  result.curvature = classify(values);

  const auto [smallest, largest] = std::minmax_element(
      values.begin(), values.end(), [](double a, double b) { return std::fabs(a) < std::fabs(b); });
  result.condition = std::fabs(*largest) / std::fabs(*smallest);
  if (result.curvature == Curvature::minimum) {
    result.largest_stable_steplength = 2.0 / values.back();
    result.gradient_descent = optimal_gradient_descent(values.front(), values.back());
    result.momentum = optimal_momentum(values.front(), values.back());
  }
  return result;
}

PathAnalysis analyse_path(Objective& objective, const std::vector<double>& points, int rows) {
  const int n = objective.dimension();
  const double nan = std::numeric_limits<double>::quiet_NaN();
  PathAnalysis result;
  result.turning_angle.assign(rows, nan);
  std::vector<double> hessian(static_cast<std::size_t>(n) * n);
  std::vector<double> step_in(n);
  std::vector<double> step_out(n);
  for (int row = 0; row < rows; ++row) {
    const double* here = &points[static_cast<std::size_t>(row) * n];
    objective.hessian(here, {std::max(row, 1), {}}, hessian.data());
    const SymmetricEigen eigen = symmetric_eigen(hessian.data(), n);
    result.smallest_eigenvalue.push_back(eigen.values.front());
    result.largest_eigenvalue.push_back(eigen.values.back());
    if (row == 0 || row + 1 == rows) continue;
    for (int i = 0; i < n; ++i) {
      step_in[i] = here[i] - here[i - n];
      step_out[i] = here[i + n] - here[i];
    }
    result.turning_angle[row] = angle(step_in, step_out);
  }
  return result;
}

}  // namespace descent
