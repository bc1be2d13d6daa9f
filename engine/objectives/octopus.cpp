#include "objectives/octopus.hpp"

#include <cmath>
#include <limits>

#include "expression/text.hpp"

namespace descent {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double infinity = std::numeric_limits<double>::infinity();

double square(double x) { return x * x; }

Diagnostic out_of_range(const char* key, std::string found, const char* expected) {
  Diagnostic error;
  error.message = "This octopus does not exist.";
  error.path = std::string("octopus.") + key;
  error.found = std::move(found);
  error.expected = expected;
  return error;
}

bool is_moderate(double x) { return x >= 1e-6 && x <= 1e6; }

}  // namespace

Result<std::unique_ptr<Octopus>> Octopus::make(const OctopusShape& shape) {
  if (shape.dimension < 1 || shape.dimension > 1000) {
    return out_of_range("dimension", std::to_string(shape.dimension),
                        "a whole number from 1 to 1000");
  }
  if (!is_moderate(shape.gamma)) {
    return out_of_range("gamma", format_number(shape.gamma), "a number from 1e-6 to 1e6");
  }
  if (!is_moderate(shape.L) || shape.L < shape.gamma) {
    return out_of_range("L", format_number(shape.L), "a number from gamma to 1e6");
  }
  if (!is_moderate(shape.tau)) {
    return out_of_range("tau", format_number(shape.tau), "a number from 1e-6 to 1e6");
  }
  return std::unique_ptr<Octopus>(new Octopus(shape));
}

Octopus::Octopus(const OctopusShape& shape)
    : shape_(shape),
      drop_(-g1(2 * shape.tau).value + 4 * shape.L * square(shape.tau)),
      blocks_{{"x", 0, shape.dimension, 1}} {}

// g1(s) = -gamma s^2 + p (s-tau)^3 + q (s-tau)^4
Octopus::Jet Octopus::g1(double s) const {
  const double L = shape_.L, gamma = shape_.gamma, tau = shape_.tau;
  const double p = (-14 * L + 10 * gamma) / (3 * tau);
  const double q = (5 * L - 3 * gamma) / (2 * tau * tau);
  const double u = s - tau;
  return {-gamma * s * s + p * u * u * u + q * u * u * u * u,
          -2 * gamma * s + 3 * p * u * u + 4 * q * u * u * u,
          -2 * gamma + 6 * p * u + 12 * q * u * u};
}

// g2(s) = -gamma - (L+gamma) (10 v^3 + 15 v^4 + 6 v^5) with v = (s-2tau)/tau
Octopus::Jet Octopus::g2(double s) const {
  const double L = shape_.L, gamma = shape_.gamma, tau = shape_.tau;
  const double v = (s - 2 * tau) / tau;
  return {-gamma - (L + gamma) * v * v * v * (10 + v * (15 + 6 * v)),
          -30 * (L + gamma) * square(v * (1 + v)) / tau,
          -60 * (L + gamma) * v * (1 + v) * (1 + 2 * v) / (tau * tau)};
}

int Octopus::saddle(const double* point, int stride) const {
  const int n = shape_.dimension;
  const double tau = shape_.tau;
  int i = 0;
  for (; i < n; ++i) {
    const double a = std::fabs(point[i * stride]);
    if (a <= 2 * tau) break;
    if (!(a <= 6 * tau)) return -1;
  }
  for (int j = i + 1; j < n; ++j) {
    if (!(std::fabs(point[j * stride]) <= tau)) return -1;
  }
  return i;
}

double Octopus::cost(const double* point, int stride) const {
  const int n = shape_.dimension;
  const double L = shape_.L, tau = shape_.tau;
  const int i = saddle(point, stride);
  if (i < 0) return infinity;
  double sum = -i * drop_;
  for (int j = 0; j < i; ++j) sum += L * square(std::fabs(point[j * stride]) - 4 * tau);
  if (i == n) return sum;
  const double s = std::fabs(point[i * stride]);
  int rest = i + 1;
  if (s <= tau) {
    sum += -shape_.gamma * s * s;
  } else {
    sum += g1(s).value;
    if (rest < n) sum += g2(s).value * square(point[rest * stride]);
    ++rest;
  }
  for (int j = rest; j < n; ++j) sum += L * square(point[j * stride]);
  return sum;
}

void Octopus::gradient(const double* point, int stride, double* gradient) const {
  const int n = shape_.dimension;
  const double L = shape_.L, tau = shape_.tau;
  const int i = saddle(point, stride);
  for (int j = 0; j < n; ++j) {
    const double x = point[j * stride];
    if (i < 0) {
      gradient[j * stride] = nan;
    } else if (j < i) {
      gradient[j * stride] = 2 * L * (x - std::copysign(4 * tau, x));
    } else {
      gradient[j * stride] = 2 * L * x;
    }
  }
  if (i < 0 || i == n) return;
  const double x = point[i * stride];
  const double s = std::fabs(x);
  if (s <= tau) {
    gradient[i * stride] = -2 * shape_.gamma * x;
    return;
  }
  double slope = g1(s).first;
  if (i + 1 < n) {
    const double next = point[(i + 1) * stride];
    const Jet joint = g2(s);
    slope += joint.first * next * next;
    gradient[(i + 1) * stride] = 2 * joint.value * next;
  }
  gradient[i * stride] = std::copysign(1.0, x) * slope;
}

void Octopus::cost(const Columns& points, const EvaluationContext&, PerRun& costs) {
  const int runs = static_cast<int>(points.cols());
  for (int r = 0; r < runs; ++r) costs(r) = cost(points.data() + r, runs);
}

void Octopus::gradient(const Columns& points, const EvaluationContext&, PerRun& costs,
                       Columns& gradients) {
  const int runs = static_cast<int>(points.cols());
  for (int r = 0; r < runs; ++r) {
    costs(r) = cost(points.data() + r, runs);
    gradient(points.data() + r, runs, gradients.data() + r);
  }
}

void Octopus::hessian(const double* point, const EvaluationContext&, double* hessian) {
  const int n = shape_.dimension;
  const int i = saddle(point, 1);
  for (int j = 0; j < n * n; ++j) hessian[j] = i < 0 ? nan : 0.0;
  if (i < 0) return;
  for (int j = 0; j < n; ++j) hessian[j * n + j] = 2 * shape_.L;
  if (i == n) return;
  const double s = std::fabs(point[i]);
  if (s <= shape_.tau) {
    hessian[i * n + i] = -2 * shape_.gamma;
    return;
  }
  double curvature = g1(s).second;
  if (i + 1 < n) {
    const double next = point[i + 1];
    const Jet joint = g2(s);
    curvature += joint.second * next * next;
    hessian[(i + 1) * n + i + 1] = 2 * joint.value;
    const double mixed = std::copysign(1.0, point[i]) * (2 * joint.first * next);
    hessian[i * n + i + 1] = mixed;
    hessian[(i + 1) * n + i] = mixed;
  }
  hessian[i * n + i] = curvature;
}

std::optional<Diagnostic> Octopus::explain(const double* point, const EvaluationContext&) const {
  if (saddle(point, 1) >= 0) return std::nullopt;
  Diagnostic error;
  const double tau = shape_.tau;
  int j = 0;
  while (j < shape_.dimension && std::fabs(point[j]) > 2 * tau) {
    if (!(std::fabs(point[j]) <= 6 * tau)) break;
    ++j;
  }
  const std::string outside = "the octopus is defined in its tubes only: |x_";
  if (j < shape_.dimension && !(std::fabs(point[j]) <= 2 * tau)) {
    error.message = outside + std::to_string(j + 1) + "| must not exceed 6 tau";
    return error;
  }
  const std::string waited_for = std::to_string(j + 1);
  for (++j; std::fabs(point[j]) <= tau;) ++j;
  error.message = outside + std::to_string(j + 1) + "| must not exceed tau while |x_" + waited_for +
                  "| is below 2 tau";
  return error;
}

}  // namespace descent
