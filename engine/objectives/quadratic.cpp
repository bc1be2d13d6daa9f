#include "objectives/quadratic.hpp"

#include <cmath>
#include <string>
#include <utility>

#include "expression/text.hpp"

namespace descent {
namespace {

constexpr int largest_dimension = 1000;  // a million entries

std::string entry(const std::string& name, std::size_t index) {
  return name + "[" + std::to_string(index) + "]";
}

Diagnostic wrong(std::string message, std::string path, std::string found, std::string expected) {
  Diagnostic error;
  error.message = std::move(message);
  error.path = std::move(path);
  error.found = std::move(found);
  error.expected = std::move(expected);
  return error;
}

}  // namespace

Result<std::unique_ptr<Quadratic>> Quadratic::make(const std::vector<std::vector<double>>& matrix,
                                                   const std::vector<double>& linear,
                                                   double constant) {
  const std::size_t n = matrix.size();
  const std::string rows = std::to_string(n);
  if (n < 1 || n > largest_dimension) {
    return wrong("The matrix of a quadratic has one row per input.", "quadratic.matrix",
                 rows + " rows", "1 to " + std::to_string(largest_dimension) + " rows");
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::string row = entry("quadratic.matrix", i);
    if (matrix[i].size() != n) {
      return wrong("The matrix of a quadratic must be square.", row,
                   std::to_string(matrix[i].size()) + " numbers", rows + " numbers");
    }
    for (std::size_t j = 0; j < n; ++j) {
      if (!std::isfinite(matrix[i][j])) {
        return wrong("The matrix of a quadratic must be finite.", entry(row, j),
                     format_number(matrix[i][j]), "a finite number");
      }
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (matrix[i][j] != matrix[j][i]) {
        return wrong(
            "The matrix of a quadratic must be symmetric; (M + transpose of M)/2 has the same "
            "cost.",
            entry(entry("quadratic.matrix", i), j), format_number(matrix[i][j]),
            format_number(matrix[j][i]) + " as in " + entry(entry("quadratic.matrix", j), i));
      }
    }
  }
  if (!linear.empty() && linear.size() != n) {
    return wrong("The linear part of a quadratic has one number per row of its matrix.",
                 "quadratic.linear", std::to_string(linear.size()) + " numbers", rows + " numbers");
  }
  for (std::size_t i = 0; i < linear.size(); ++i) {
    if (!std::isfinite(linear[i])) {
      return wrong("The linear part of a quadratic must be finite.", entry("quadratic.linear", i),
                   format_number(linear[i]), "a finite number");
    }
  }
  if (!std::isfinite(constant)) {
    return wrong("The constant of a quadratic must be finite.", "quadratic.constant",
                 format_number(constant), "a finite number");
  }
  std::unique_ptr<Quadratic> quadratic(new Quadratic);
  quadratic->dimension_ = static_cast<int>(n);
  for (const std::vector<double>& row : matrix) {
    quadratic->matrix_.insert(quadratic->matrix_.end(), row.begin(), row.end());
  }
  quadratic->linear_ = linear;
  quadratic->linear_.resize(n, 0.0);
  quadratic->constant_ = constant;
  quadratic->blocks_.push_back({"w", 0, static_cast<int>(n), 1});
  return quadratic;
}

void Quadratic::multiply(const Columns& points, Columns& products) const {
  const int runs = static_cast<int>(points.cols());
  for (int i = 0; i < dimension_; ++i) {
    double* out = products.data() + static_cast<std::ptrdiff_t>(i) * runs;
    for (int r = 0; r < runs; ++r) out[r] = 0.0;
    for (int j = 0; j < dimension_; ++j) {
      const double m = matrix_[static_cast<std::size_t>(i) * dimension_ + j];
      // An absent coupling stays absent: 0·inf would spoil a coordinate that is still finite.
      if (m == 0.0) continue;
      const double* w = points.data() + static_cast<std::ptrdiff_t>(j) * runs;
      for (int r = 0; r < runs; ++r) out[r] += m * w[r];
    }
  }
}

void Quadratic::finish(const Columns& points, PerRun& costs, Columns& products) const {
  const int runs = static_cast<int>(points.cols());
  for (int r = 0; r < runs; ++r) costs(r) = 0.0;
  for (int i = 0; i < dimension_; ++i) {
    const double l = linear_[i];
    for (int r = 0; r < runs; ++r) {
      costs(r) += points(i, r) * (0.5 * products(i, r) + l);
      products(i, r) += l;
    }
  }
  for (int r = 0; r < runs; ++r) costs(r) += constant_;
}

void Quadratic::cost(const Columns& points, const EvaluationContext&, PerRun& costs) {
  scratch_.resize(points.rows(), points.cols());
  multiply(points, scratch_);
  finish(points, costs, scratch_);
}

void Quadratic::gradient(const Columns& points, const EvaluationContext&, PerRun& costs,
                         Columns& gradients) {
  multiply(points, gradients);
  finish(points, costs, gradients);
}

void Quadratic::hessian(const double*, const EvaluationContext&, double* hessian) {
  for (std::size_t i = 0; i < matrix_.size(); ++i) hessian[i] = matrix_[i];
}

}  // namespace descent
