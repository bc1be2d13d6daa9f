#include "objectives/oracle.hpp"

#include <utility>

namespace descent {

Oracle::Oracle(Objective& objective, const Noise* noise, std::uint64_t seed,
               std::vector<int> starts)
    : objective_(objective),
      noise_(noise),
      mini_batch_(noise != nullptr && noise->mini_batch()),
      seed_(seed),
      starts_(std::move(starts)),
      active_(starts_.size(), 1),
      evaluations_(starts_.size()),
      draws_(starts_.size(), 0),
      batches_(mini_batch_ ? starts_.size() : 0),
      sample_(static_cast<std::size_t>(objective.dimension())),
      costs_(static_cast<Eigen::Index>(starts_.size())),
      one_point_(objective.dimension(), 1),
      one_gradient_(objective.dimension(), 1),
      one_cost_(1) {}

void Oracle::regularize(const double* penalty, bool maximize) {
  penalty_ = penalty;
  maximize_ = maximize;
}

NoiseKey Oracle::next_key(int run) {
  const auto r = static_cast<std::size_t>(run);
  return {seed_, static_cast<std::uint64_t>(starts_[r]), static_cast<std::uint64_t>(context_.step),
          static_cast<std::uint64_t>(draws_[r]++)};
}

void Oracle::draw_batch(int run) {
  noise_->rows(next_key(run), objective_.rows(), batches_[static_cast<std::size_t>(run)]);
}

void Oracle::draw_batches() {
  for (std::size_t run = 0; run < starts_.size(); ++run) draw_batch(static_cast<int>(run));
}

EvaluationContext Oracle::batch_of(int run) const {
  EvaluationContext context = context_;
  if (mini_batch_) {
    context.rows = std::span(batches_).subspan(static_cast<std::size_t>(run), 1);
  }
  return context;
}

void Oracle::retire(int run) {
  evaluations_[static_cast<std::size_t>(run)] = evaluations(run);
  active_[static_cast<std::size_t>(run)] = 0;
}

Evaluations Oracle::evaluations(int run) const {
  const auto r = static_cast<std::size_t>(run);
  Evaluations all = evaluations_[r];
  if (!active_[r]) return all;
  all.cost += common_.cost;
  all.gradient += common_.gradient;
  all.hessian += common_.hessian;
  return all;
}

void Oracle::add_noise(Columns& gradients) {
  for (Eigen::Index run = 0; run < gradients.cols(); ++run) {
    if (!active_[static_cast<std::size_t>(run)]) continue;
    noise_->sample(next_key(static_cast<int>(run)), sample_);
    for (Eigen::Index i = 0; i < gradients.rows(); ++i) {
      gradients(i, run) += sample_[static_cast<std::size_t>(i)];
    }
  }
}

void Oracle::record_noisy(const Columns& points, PerRun& costs, PerRun& seen, Columns& gradients) {
  if (mini_batch_) {
    draw_batches();
    EvaluationContext context = context_;
    context.rows = batches_;
    objective_.gradient(points, context, seen, gradients);
    objective_.cost(points, context_, costs);
  } else {
    objective_.gradient(points, context_, costs, gradients);
    add_noise(gradients);
  }
}

void Oracle::effective(const Columns& points, PerRun& costs, Columns& gradients) const {
  const Eigen::Index runs = points.cols();
  if (maximize_) {
    for (Eigen::Index r = 0; r < runs; ++r) costs(r) = -costs(r);
  }
  for (Eigen::Index i = 0; i < points.rows(); ++i) {
    double* g = gradients.data() + i * runs;
    const double* w = points.data() + i * runs;
    if (maximize_) {
      for (Eigen::Index r = 0; r < runs; ++r) g[r] = -g[r];
    }
    if (penalty_ == nullptr) continue;
    // A run with λ = 0 keeps its bits whatever its neighbours do: g + 0·w is not always g (−0).
    for (Eigen::Index r = 0; r < runs; ++r) {
      g[r] = penalty_[r] != 0.0 ? g[r] + penalty_[r] * w[r] : g[r];
      costs(r) = penalty_[r] != 0.0 ? costs(r) + 0.5 * penalty_[r] * (w[r] * w[r]) : costs(r);
    }
  }
}

void Oracle::cost(const Columns& points, PerRun& costs) {
  EvaluationContext context = context_;
  if (mini_batch_) context.rows = batches_;
  objective_.cost(points, context, costs);
  const Eigen::Index runs = points.cols();
  for (Eigen::Index r = 0; maximize_ && r < runs; ++r) costs(r) = -costs(r);
  for (Eigen::Index i = 0; penalty_ != nullptr && i < points.rows(); ++i) {
    const double* w = points.data() + i * runs;
    for (Eigen::Index r = 0; r < runs; ++r) {
      costs(r) = penalty_[r] != 0.0 ? costs(r) + 0.5 * penalty_[r] * (w[r] * w[r]) : costs(r);
    }
  }
  ++common_.cost;
}

void Oracle::cost(const Columns& points, double* costs) {
  cost(points, costs_);
  for (Eigen::Index r = 0; r < costs_.size(); ++r) costs[r] = costs_(r);
}

void Oracle::gradient(const Columns& points, PerRun& costs, Columns& gradients) {
  EvaluationContext context = context_;
  if (mini_batch_) {
    draw_batches();
    context.rows = batches_;
  }
  objective_.gradient(points, context, costs, gradients);
  if (noise_ != nullptr && !mini_batch_) add_noise(gradients);
  if (changes_values()) effective(points, costs, gradients);
  ++common_.gradient;
}

double Oracle::cost(int run, const double* point) {
  for (Eigen::Index i = 0; i < one_point_.rows(); ++i) one_point_(i, 0) = point[i];
  objective_.cost(one_point_, batch_of(run), one_cost_);
  ++evaluations_[static_cast<std::size_t>(run)].cost;
  double cost = maximize_ ? -one_cost_(0) : one_cost_(0);
  if (penalty_ != nullptr && penalty_[run] != 0.0) {
    for (Eigen::Index i = 0; i < one_point_.rows(); ++i) {
      cost += 0.5 * penalty_[run] * (point[i] * point[i]);
    }
  }
  return cost;
}

double Oracle::gradient(int run, const double* point, double* gradient) {
  const Eigen::Index n = one_point_.rows();
  for (Eigen::Index i = 0; i < n; ++i) one_point_(i, 0) = point[i];
  if (mini_batch_) draw_batch(run);
  objective_.gradient(one_point_, batch_of(run), one_cost_, one_gradient_);
  if (noise_ != nullptr && !mini_batch_) {
    noise_->sample(next_key(run), sample_);
    for (Eigen::Index i = 0; i < n; ++i)
      one_gradient_(i, 0) += sample_[static_cast<std::size_t>(i)];
  }
  ++evaluations_[static_cast<std::size_t>(run)].gradient;
  double cost = maximize_ ? -one_cost_(0) : one_cost_(0);
  const bool penalized = penalty_ != nullptr && penalty_[run] != 0.0;
  for (Eigen::Index i = 0; i < n; ++i) {
    const double g = maximize_ ? -one_gradient_(i, 0) : one_gradient_(i, 0);
    gradient[i] = penalized ? g + penalty_[run] * point[i] : g;
    if (penalized) cost += 0.5 * penalty_[run] * (point[i] * point[i]);
  }
  return cost;
}

void Oracle::hessian(int run, const double* point, double* hessian) {
  const int n = dimension();
  objective_.hessian(point, batch_of(run), hessian);
  ++evaluations_[static_cast<std::size_t>(run)].hessian;
  for (int i = 0; maximize_ && i < n * n; ++i) hessian[i] = -hessian[i];
  for (int i = 0; penalty_ != nullptr && i < n; ++i) hessian[i * n + i] += penalty_[run];
}

void Oracle::keep(std::span<const int> runs) {
  std::size_t kept = 0;
  for (const int run : runs) {
    const auto r = static_cast<std::size_t>(run);
    starts_[kept] = starts_[r];
    active_[kept] = active_[r];
    evaluations_[kept] = evaluations_[r];
    draws_[kept] = draws_[r];
    if (mini_batch_) batches_[kept] = batches_[r];
    ++kept;
  }
  starts_.resize(kept);
  active_.resize(kept);
  evaluations_.resize(kept);
  draws_.resize(kept);
  costs_.resize(static_cast<Eigen::Index>(kept));
  if (mini_batch_) batches_.resize(kept);
}

}  // namespace descent
