#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exercises/verdict.hpp"
#include "experiments/run.hpp"

namespace descent {

/// What the runs of an experiment are to reach:
///
///     goal: { cost_below: 1e-3, gradient_norm: 1e-6, distance: {to: [1, 1], within: 0.01},
///             status: converged, steps: 40, evaluations: 100 }
///
/// The first three hold at the last row; `steps` and `evaluations` (of cost, gradient and Hessian
/// together) are the most that may be used. Every run of the experiment must reach all of it.
class RunGoal {
 public:
  /// Reads it; what is set must be something. Errors say where.
  static Result<RunGoal> read(const Place& place, int dimension);

  /// One part per condition. Also notes the status of the first run as a fact.
  void check(const ExperimentResult& result, Verdict& verdict) const;

 private:
  std::optional<double> cost_below_;
  std::optional<double> gradient_norm_;
  std::vector<double> target_;
  double within_ = 0.0;
  std::string status_;
  std::optional<std::int64_t> steps_;
  std::optional<std::int64_t> evaluations_;
};

/// Most steps times runs that a check makes for settings that the student chose.
inline constexpr std::int64_t check_steps_limit = 200'000;

/// Reads an experiment for a check (its "version" may be left out) and runs it. Errors have the
/// place in the experiment behind `path`.
Result<ExperimentResult> run_for_check(Json experiment, const std::string& path);

/// The value at a place such as "methods[0].steplength" or "start[1]"; null when there is none.
Json* find_setting(Json& experiment, std::string_view path);

}  // namespace descent
