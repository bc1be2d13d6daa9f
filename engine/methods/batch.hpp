#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "methods/projection.hpp"
#include "methods/registry.hpp"
#include "methods/step.hpp"
#include "schedules/registry.hpp"

namespace descent {

enum class Status { running, finished, converged, diverged, failed };

/// "finished", … as in a result.
const char* name(Status status);

/// When a run ends before its steps are used up.
struct StopRules {
  std::optional<double> gradient_norm;      ///< ‖∇g‖₂ at most this: converged.
  std::optional<double> cost_below;         ///< Cost below this: converged.
  std::optional<std::int64_t> evaluations;  ///< No further step once cost + gradient + Hessian
                                            ///< evaluations have reached this: finished.
};

/// A point, cost or gradient beyond this is on its way to infinity; the run ends before it.
inline constexpr double divergence_limit = 1e100;

/// One method from several starts, or with several settings: R runs that march in step.
struct BatchSetup {
  const MethodEntry* method = nullptr;
  Configuration configuration;     ///< Scalars hold one value, or one per run.
  Objective* objective = nullptr;  ///< Must outlive the batch, as noise and projection.
  const Noise* noise = nullptr;
  Projection* projection = nullptr;
  std::uint64_t seed = 1;
  Columns starts;                  ///< N × R.
  std::vector<int> start_indices;  ///< Per run: which start it is, for the keys of random numbers.
  int steps = 0;
  StopRules stop;
  std::map<std::string, double> parameters;  ///< Of the objective, for typed rules.
  bool explain = true;  ///< Say in words why a run diverged or failed; costs more than many steps.
};

/// How a run ended.
struct Outcome {
  Status status = Status::running;
  std::string reason;  ///< The rule ("steps", "gradient_norm"), or what went wrong, in words.
  int steps = 0;       ///< Steps made; rows are one more.
  Evaluations evaluations;
};

/// Runs a batch step by step: propose, check, commit. A run whose proposal is not finite keeps its
/// last state and ends; the others go on, with the same bits as if they were alone. Nothing is
/// recorded here: after construction and after each advance() the caller reads what it wants.
///
/// The batch may drop columns of runs that have ended; run(column) tells which run a column is.
class Batch final : private DirectionSearch {
 public:
  /// Compiles typed settings and evaluates the starts. The error's path continues the method's.
  static Result<std::unique_ptr<Batch>> make(BatchSetup setup);

  /// Makes the next step of every run that still goes on. False when there is none left.
  bool advance();

  int steps() const { return k_; }  ///< Made so far.
  int columns() const { return static_cast<int>(points_.cols()); }
  int run(int column) const { return runs_[static_cast<std::size_t>(column)]; }
  /// Whether the column's run has a new row since the last advance() (or its first, before any).
  bool fresh(int column) const { return fresh_[static_cast<std::size_t>(column)] != 0; }

  const Columns& points() const { return points_; }
  const PerRun& costs() const { return costs_; }
  const Columns& gradients() const { return gradients_; }  ///< As the oracle answered: with noise.
  const PerRun& steplengths() const { return steplengths_; }  ///< Of the last step; NaN: has none.
  const std::vector<StateArray>& state_arrays() const { return state_arrays_; }
  const Columns& state(int array) const { return states_[static_cast<std::size_t>(array)]; }

  /// By run, final once its status is not `running`.
  const Outcome& outcome(int run) const { return outcomes_[static_cast<std::size_t>(run)]; }
  const Columns& final_points() const { return final_points_; }  ///< N × all runs.
  const PerRun& final_costs() const { return final_costs_; }

 private:
  struct ActiveSchedule {
    int key;
    std::unique_ptr<Schedule> schedule;
    PerRun values;
  };

  explicit Batch(BatchSetup setup);
  Result<bool> prepare();

  const double* along(const Columns& direction) override;
  void fail(int run, std::string reason) override;

  void connect();
  void record();
  bool proposals_are_finite() const;
  bool rows_are_finite() const;
  // Kept out of the step, so that its own few instructions stay together.
  [[gnu::noinline]] void ask_schedules();
  /// Notes for the step whether all runs share each setting: once, and when one may have changed.
  void compare_settings();
  [[gnu::noinline]] void change_values();
  [[gnu::noinline]] void apply_stop_rules();
  [[gnu::noinline]] void end_bad_proposals();
  [[gnu::noinline]] void end_bad_rows();
  [[gnu::noinline]] void drop_ended_columns();
  void stay(int column);
  void end(int column, Status status, std::string reason);
  bool proposal_is_finite(int column) const;
  bool row_is_finite(int column) const;
  std::string bad_row(int column) const;
  std::string bad_step(int column) const;

  BatchSetup setup_;
  std::unique_ptr<const Method> method_;
  Traits traits_;
  Oracle oracle_;
  Step step_;
  Line line_;
  std::vector<ActiveSchedule> schedules_;  // schedule keys that are not plain numbers
  Schedule* search_ = nullptr;             // the steplength's, when it is a line search
  int steplength_key_ = -1;
  int penalty_key_ = -1;
  bool stops_early_ = false;  // there is a rule that may end a run before its last step

  int k_ = 0;                          // steps made
  std::vector<int> runs_;              // run of each column
  std::vector<char> active_;           // by column
  std::vector<char> fresh_;            // by column
  std::vector<int> ended_;             // columns that are not active
  std::int64_t wasted_ = 0;            // steps of theirs since such columns were dropped
  std::vector<std::string> failures_;  // by column, from fail()
  bool any_failure_ = false;

  Columns points_;
  Columns next_points_;
  PerRun costs_;  // recorded
  PerRun previous_costs_;
  PerRun seen_;  // what the method sees where that differs: of the mini-batch, with sign, penalty
  Columns gradients_;
  Columns effective_;  // gradients with sign and penalty, only where there are any
  PerRun steplengths_;
  std::vector<StateArray> state_arrays_;
  std::vector<Columns> states_;
  std::vector<Columns> next_states_;
  std::vector<Columns> scratch_;

  std::vector<Outcome> outcomes_;  // by run
  Columns final_points_;
  PerRun final_costs_;
};

}  // namespace descent
