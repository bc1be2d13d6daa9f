#pragma once

#include <cstdint>
#include <vector>

#include "numbers/columns.hpp"
#include "objectives/noise.hpp"
#include "objectives/objective.hpp"

namespace descent {

/// How often a run has asked for what. Every answer counts, look-ahead points and trial points of
/// line searches too; a budget bounds the sum.
struct Evaluations {
  std::int64_t cost = 0;
  std::int64_t gradient = 0;
  std::int64_t hessian = 0;

  std::int64_t total() const { return cost + gradient + hessian; }
};

/// What a method may ask about the objective: it counts per run, adds noise to gradients, and
/// answers for the effective objective ±g(w) + λ/2·‖w‖² when the method has the keys `maximize` or
/// an L₂ `weight_decay`. A column of a call is a run.
class Oracle {
 public:
  /// `starts`: index of the start of each run (keys the noise). `noise` may be null. Both objects
  /// must outlive the oracle.
  Oracle(Objective& objective, const Noise* noise, std::uint64_t seed, std::vector<int> starts);

  /// λ per run (null: none) and the sign. The array must stay valid.
  void regularize(const double* penalty, bool maximize);

  /// Everything until the next call belongs to step k (from 1): online costs and noise draws.
  void begin_step(int k) {
    context_.step = k;
    if (noise_ != nullptr) draws_.assign(draws_.size(), 0);
  }

  /// Cost, and gradient as a method at step k sees it, of the objective itself (no penalty, no
  /// sign): what is recorded and what stop rules look at. `costs` are those of the whole data;
  /// `seen` those of the mini-batch, written only where there is one. One cost each, and one
  /// gradient unless `count_gradient` is false.
  void record(const Columns& points, PerRun& costs, PerRun& seen, Columns& gradients,
              bool count_gradient) {
    if (noise_ == nullptr)
      objective_.gradient(points, context_, costs, gradients);
    else
      record_noisy(points, costs, seen, gradients);
    ++common_.cost;
    if (count_gradient) ++common_.gradient;
  }

  /// Adds sign and penalty to recorded values, in place.
  void effective(const Columns& points, PerRun& costs, Columns& gradients) const;

  /// Whether effective() changes anything.
  bool changes_values() const { return penalty_ != nullptr || maximize_; }
  bool maximizes() const { return maximize_; }
  bool draws_batches() const { return mini_batch_; }

  /// All runs at once: points N × R. Inactive runs are neither counted nor given meaning.
  void cost(const Columns& points, PerRun& costs);
  void gradient(const Columns& points, PerRun& costs, Columns& gradients);
  /// The same for methods that keep their numbers in rows: `costs` are as many as runs.
  void cost(const Columns& points, double* costs);
  void gradient(const Columns& points, Columns& gradients) { gradient(points, costs_, gradients); }

  /// One run: N numbers, a gradient of N, a Hessian of N × N row by row.
  double cost(int run, const double* point);
  double gradient(int run, const double* point, double* gradient);
  void hessian(int run, const double* point, double* hessian);

  /// From here on the run is no longer counted.
  void retire(int run);

  Evaluations evaluations(int run) const;

  /// Keeps only the named runs.
  void keep(std::span<const int> runs);

  int dimension() const { return objective_.dimension(); }
  int step() const { return context_.step; }
  const std::vector<Block>& blocks() const { return objective_.blocks(); }
  Objective& objective() { return objective_; }
  std::uint64_t seed() const { return seed_; }
  int start(int run) const { return starts_[static_cast<std::size_t>(run)]; }

 private:
  void record_noisy(const Columns& points, PerRun& costs, PerRun& seen, Columns& gradients);
  EvaluationContext batch_of(int run) const;
  void draw_batches();
  void draw_batch(int run);
  void add_noise(Columns& gradients);
  NoiseKey next_key(int run);

  Objective& objective_;
  const Noise* noise_;
  bool mini_batch_;
  std::uint64_t seed_;
  std::vector<int> starts_;
  const double* penalty_ = nullptr;
  bool maximize_ = false;
  EvaluationContext context_;
  std::vector<char> active_;
  Evaluations common_;                     // asked for all active runs at once
  std::vector<Evaluations> evaluations_;   // of each run beyond that
  std::vector<int> draws_;                 // gradients drawn in this step, per run
  std::vector<std::vector<int>> batches_;  // rows of the last batch, per run
  std::vector<double> sample_;             // N numbers of noise
  PerRun costs_;                           // one per run
  Columns one_point_;                      // N × 1, for questions about one run
  Columns one_gradient_;
  PerRun one_cost_;
};

}  // namespace descent
