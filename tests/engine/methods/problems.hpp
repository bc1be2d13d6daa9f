#pragma once

#include <vector>

#include "objectives/objective.hpp"

namespace descent::test {

/// g(w) = scale·(½‖Q(w − c)‖²_D + ¼·quartic·‖w − c‖⁴) with D = diag(1, 4, 9, …) and Q a rotation in
/// the first two coordinates: everything the invariance tests want to change about a problem, with
/// derivatives by hand, so that these tests stand on nothing but the methods.
class Bowl final : public Objective {
 public:
  explicit Bowl(int dimension) : center(static_cast<std::size_t>(dimension)), n_(dimension) {
    blocks_.push_back({"w", 0, dimension, 1});
  }

  double scale = 1.0;
  double quartic = 0.3;
  double cosine = 1.0;
  double sine = 0.0;
  std::vector<double> center;

  int dimension() const override { return n_; }
  const std::vector<Block>& blocks() const override { return blocks_; }

  void cost(const Columns& points, const EvaluationContext&, PerRun& costs) override {
    for (Eigen::Index r = 0; r < points.cols(); ++r) costs(r) = value(points, r, nullptr);
  }

  void gradient(const Columns& points, const EvaluationContext&, PerRun& costs,
                Columns& gradients) override {
    for (Eigen::Index r = 0; r < points.cols(); ++r) costs(r) = value(points, r, &gradients);
  }

  void hessian(const double* point, const EvaluationContext&, double* hessian) override {
    double square = 0.0;
    for (int i = 0; i < n_; ++i) square += shifted(point[i], i) * shifted(point[i], i);
    for (int i = 0; i < n_; ++i) {
      for (int j = 0; j < n_; ++j) {
        const double identity = i == j ? 1.0 : 0.0;
        double curvature = identity * weight(i);
        if (i < 2 && j < 2 && n_ > 1) {
          curvature = 0.0;
          for (int a = 0; a < 2; ++a) curvature += weight(a) * rotation(a, i) * rotation(a, j);
        }
        hessian[i * n_ + j] =
            scale * (curvature + quartic * (identity * square +
                                            2.0 * shifted(point[i], i) * shifted(point[j], j)));
      }
    }
  }

 private:
  double shifted(double w, int i) const { return w - center[static_cast<std::size_t>(i)]; }
  static double weight(int i) { return (i + 1.0) * (i + 1.0); }
  double rotation(int i, int j) const { return i == j ? cosine : (i < j ? -sine : sine); }

  double value(const Columns& points, Eigen::Index r, Columns* gradients) const {
    double square = 0.0;
    double sum = 0.0;
    for (int i = 0; i < n_; ++i) {
      const double x = shifted(points(i, r), i);
      square += x * x;
    }
    for (int i = 0; i < n_; ++i) {
      if (gradients != nullptr) (*gradients)(i, r) = quartic * square * shifted(points(i, r), i);
    }
    for (int i = 0; i < n_; ++i) {
      double turned = shifted(points(i, r), i);
      if (i < 2 && n_ > 1) {
        turned =
            rotation(i, 0) * shifted(points(0, r), 0) + rotation(i, 1) * shifted(points(1, r), 1);
      }
      sum += 0.5 * weight(i) * turned * turned;
      if (gradients == nullptr) continue;
      if (i < 2 && n_ > 1) {
        for (int j = 0; j < 2; ++j) (*gradients)(j, r) += weight(i) * rotation(i, j) * turned;
      } else {
        (*gradients)(i, r) += weight(i) * turned;
      }
    }
    for (int i = 0; gradients != nullptr && i < n_; ++i) (*gradients)(i, r) *= scale;
    return scale * (sum + 0.25 * quartic * square * square);
  }

  int n_;
  std::vector<Block> blocks_;
};

}  // namespace descent::test
