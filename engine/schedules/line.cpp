#include "schedules/line.hpp"

#include "numbers/reduce.hpp"

namespace descent {

Line::Line(int dimension)
    : origin_(static_cast<std::size_t>(dimension)),
      direction_(origin_.size()),
      point_(origin_.size()),
      gradient_(origin_.size()) {}

void Line::aim(Oracle& oracle, int run, const Columns& points, const Columns& directions,
               double cost, const Columns& gradients) {
  oracle_ = &oracle;
  run_ = run;
  start_cost_ = cost;
  failure_.clear();
  for (std::size_t i = 0; i < origin_.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    origin_[i] = points(row, run);
    direction_[i] = directions(row, run);
    gradient_[i] = gradients(row, run);
  }
  start_slope_ = reduce::dot(gradient_.data(), direction_.data(), dimension());
}

const double* Line::at(double t) {
  for (std::size_t i = 0; i < origin_.size(); ++i) point_[i] = origin_[i] + t * direction_[i];
  return point_.data();
}

double Line::cost(double t) { return oracle_->cost(run_, at(t)); }

double Line::slope(double t) {
  oracle_->gradient(run_, at(t), gradient_.data());
  return reduce::dot(gradient_.data(), direction_.data(), dimension());
}

double Line::curvature() {
  const std::size_t n = origin_.size();
  hessian_.resize(n * n);
  oracle_->hessian(run_, origin_.data(), hessian_.data());
  for (std::size_t i = 0; i < n; ++i) {
    point_[i] = reduce::dot(hessian_.data() + i * n, direction_.data(), dimension());
  }
  return reduce::dot(point_.data(), direction_.data(), dimension());
}

}  // namespace descent
