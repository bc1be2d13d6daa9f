#include "methods/projection.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace descent {

namespace {

class Box final : public Projection {
 public:
  Box(std::vector<double> lower, std::vector<double> upper)
      : lower_(std::move(lower)), upper_(std::move(upper)) {}

  void apply(Columns& points) override {
    for (Eigen::Index i = 0; i < points.rows(); ++i) {
      const double low = lower_[static_cast<std::size_t>(i)];
      const double high = upper_[static_cast<std::size_t>(i)];
      double* w = points.data() + i * points.cols();
      // A NaN passes both comparisons and stays: it must end the run, not move to a corner.
      for (Eigen::Index r = 0; r < points.cols(); ++r) {
        w[r] = w[r] < low ? low : (w[r] > high ? high : w[r]);
      }
    }
  }

 private:
  std::vector<double> lower_;
  std::vector<double> upper_;
};

class Ball final : public Projection {
 public:
  explicit Ball(double radius) : radius_(radius) {}

  void apply(Columns& points) override {
    for (Eigen::Index r = 0; r < points.cols(); ++r) {
      // Scaled by the largest entry, so that squares neither overflow nor vanish.
      double largest = 0.0;
      for (Eigen::Index i = 0; i < points.rows(); ++i) {
        largest = std::max(largest, std::fabs(points(i, r)));
      }
      if (largest == 0.0 || !std::isfinite(largest)) continue;
      double sum = 0.0;
      for (Eigen::Index i = 0; i < points.rows(); ++i) {
        const double scaled = points(i, r) / largest;
        sum += scaled * scaled;
      }
      const double norm = largest * std::sqrt(sum);
      if (!(norm > radius_)) continue;
      const double factor = radius_ / norm;
      for (Eigen::Index i = 0; i < points.rows(); ++i) points(i, r) *= factor;
    }
  }

 private:
  double radius_;
};

class Simplex final : public Projection {
 public:
  Simplex(double sum, int dimension) : sum_(sum), sorted_(static_cast<std::size_t>(dimension)) {}

  void apply(Columns& points) override {
    for (Eigen::Index r = 0; r < points.cols(); ++r) {
      bool finite = true;
      for (std::size_t i = 0; i < sorted_.size(); ++i) {
        sorted_[i] = points(static_cast<Eigen::Index>(i), r);
        finite = finite && std::isfinite(sorted_[i]);
      }
      if (!finite) continue;
      std::sort(sorted_.begin(), sorted_.end(), std::greater<>());
      double prefix = 0.0;
      double threshold = 0.0;
      for (std::size_t i = 0; i < sorted_.size(); ++i) {
        prefix += sorted_[i];
        const double candidate = (prefix - sum_) / static_cast<double>(i + 1);
        if (sorted_[i] - candidate > 0.0) threshold = candidate;
      }
      for (Eigen::Index i = 0; i < points.rows(); ++i) {
        points(i, r) = std::max(points(i, r) - threshold, 0.0);
      }
    }
  }

 private:
  double sum_;
  std::vector<double> sorted_;
};

}  // namespace

std::unique_ptr<Projection> project_to_box(std::vector<double> lower, std::vector<double> upper) {
  return std::make_unique<Box>(std::move(lower), std::move(upper));
}

std::unique_ptr<Projection> project_to_ball(double radius) {
  return std::make_unique<Ball>(radius);
}

std::unique_ptr<Projection> project_to_simplex(double sum, int dimension) {
  return std::make_unique<Simplex>(sum, dimension);
}

}  // namespace descent
