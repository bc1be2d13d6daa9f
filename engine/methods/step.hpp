#pragma once

#include <concepts>
#include <string>
#include <vector>

#include "descriptions/configuration.hpp"
#include "methods/memory.hpp"
#include "numbers/loops.hpp"
#include "objectives/oracle.hpp"

namespace descent {

/// Finds steplengths along a direction; the batch behind a step.
class DirectionSearch {
 public:
  virtual ~DirectionSearch() = default;
  virtual const double* along(const Columns& direction) = 0;
  virtual void fail(int run, std::string reason) = 0;
};

/// One step of a batch of runs, as a method sees it. All arrays are rows × runs, the runs of one
/// coordinate next to each other: the pointers are rows, indexed by run.
///
///     for (int i = 0; i < step.dimension(); ++i) {
///       const double* w = step.w(i);
///       const double* g = step.gradient(i);
///       double* next = step.next(i);
///       for (int r = 0; r < step.runs(); ++r) next[r] = w[r] - alpha[r] * g[r];
///     }
class Step {
 public:
  int k() const { return k_; }  ///< Number of this step, from 1.
  int dimension() const { return static_cast<int>(points_->rows()); }
  int runs() const { return static_cast<int>(points_->cols()); }
  const std::vector<Block>& blocks() const { return oracle_->blocks(); }

  /// Calls f(at, numbers…) for every number of the arrays: `at` counts from w(0), gradient(0), …
  /// on; `numbers` are what each of the rows (steplengths, settings) holds for its run. Where that
  /// is the same for all runs, or there is one, it is read once and all is gone through in one
  /// loop.
  template <class F, std::same_as<const double*>... Rows>
  void each(F f, Rows... rows) const {
    const int runs = this->runs();
    const int all = runs * dimension();
    if (runs == 1) {
      const auto go = [=](auto... numbers) {
        DESCENT_FEW for (int at = 0; at < all; ++at) f(at, numbers...);
      };
      go(*rows...);
    } else if (sizeof...(rows) == 0 || alike_) {
      const auto go = [=](auto... numbers) {
        DESCENT_RUNS for (int at = 0; at < all; ++at) f(at, numbers...);
      };
      go(*rows...);
    } else {
      for (int first = 0; first < all; first += runs) {
        DESCENT_RUNS for (int r = 0; r < runs; ++r) f(first + r, rows[r]...);
      }
    }
  }

  /// Where the run stands, and the gradient there: of the effective objective, that is with the
  /// sign of `maximize` and the λw of an L₂ `weight_decay` already in it.
  const double* w(int i) const { return row(*points_, i); }
  const double* gradient(int i) const { return row(*gradients_, i); }
  const double* costs() const { return costs_->data(); }
  const Columns& points() const { return *points_; }
  const Columns& gradients() const { return *gradients_; }

  /// The proposal: all of it must be written.
  double* next(int i) { return row(*next_points_, i); }
  Columns& next_points() { return *next_points_; }

  /// State before and after; all of the next state must be written, or kept.
  const double* state(int array, int i = 0) const { return row(states(array), i); }
  double* next_state(int array, int i = 0) { return row(next_states(array), i); }
  const Columns& states(int array) const { return (*states_)[static_cast<std::size_t>(array)]; }
  Columns& next_states(int array) { return (*next_states_)[static_cast<std::size_t>(array)]; }
  void keep_state(int array) { next_states(array) = states(array); }

  /// The state before step 1; only in Method::begin().
  double* initial_state(int array, int i = 0) {
    return row((*states_)[static_cast<std::size_t>(array)], i);
  }

  Columns& scratch(int array) { return (*scratch_)[static_cast<std::size_t>(array)]; }
  double* scratch(int array, int i) { return row(scratch(array), i); }

  /// A number, or the present value of a schedule, per run.
  const double* number(int key) const { return numbers_[static_cast<std::size_t>(key)]; }
  /// Settings that are the same for all runs: whole numbers, flags, choices (by index), texts.
  int integer(int key) const { return static_cast<int>((*settings_)[key].numbers(0)); }
  bool flag(int key) const { return (*settings_)[key].numbers(0) != 0.0; }
  int choice(int key) const { return integer(key); }
  bool given(int key) const { return (*settings_)[key].given; }
  const Configuration& settings() const { return *settings_; }

  /// Steplengths of this step, per run; of the key `steplength`.
  const double* steplength() const { return steplength_; }
  /// The same for a method with Traits::has_direction: a line search looks along `direction` (N ×
  /// runs, what α is multiplied with and added); any other rule ignores it.
  const double* steplength(const Columns& direction) { return search_->along(direction); }
  /// What a method without the key `steplength` wants recorded as such.
  double* recorded_steplength() { return steplength_; }

  /// Costs, gradients and Hessians anywhere, counted and noisy.
  Oracle& oracle() { return *oracle_; }

  /// Runs that still count. The others hold their last state; what is written for them is dropped.
  bool active(int run) const { return (*active_)[static_cast<std::size_t>(run)] != 0; }

  /// Identity of a run for its own random numbers, with seed() and k().
  int start(int run) const { return oracle_->start(run); }
  std::uint64_t seed() const { return oracle_->seed(); }

  /// Ends a run as failed: no step can be made from here. The reason is a clause in words.
  void fail(int run, std::string reason) { search_->fail(run, std::move(reason)); }

 private:
  friend class Batch;

  static const double* row(const Columns& array, int i) { return array.data() + i * array.cols(); }
  static double* row(Columns& array, int i) { return array.data() + i * array.cols(); }

  int k_ = 1;
  const Columns* points_ = nullptr;
  const Columns* gradients_ = nullptr;
  const PerRun* costs_ = nullptr;
  Columns* next_points_ = nullptr;
  std::vector<Columns>* states_ = nullptr;
  std::vector<Columns>* next_states_ = nullptr;
  std::vector<Columns>* scratch_ = nullptr;
  std::vector<const double*> numbers_;
  bool alike_ = false;  // each of numbers_ and the steplengths are the same for all runs
  const Configuration* settings_ = nullptr;
  double* steplength_ = nullptr;
  const std::vector<char>* active_ = nullptr;
  Oracle* oracle_ = nullptr;
  DirectionSearch* search_ = nullptr;
};

}  // namespace descent
