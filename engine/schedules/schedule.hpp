#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "descriptions/configuration.hpp"
#include "errors/result.hpp"
#include "numbers/columns.hpp"
#include "schedules/line.hpp"

namespace descent {

/// What a rule may know about the experiment it is used in.
struct ScheduleEnvironment {
  int steps = 100;  ///< Steps of the whole run; the default of `steps` keys.
  std::map<std::string, double> parameters;  ///< Of the objective, for typed rules.
};

/// What is known when step k begins.
struct ScheduleStep {
  int k = 1;                      ///< From 1.
  const double* costs = nullptr;  ///< Cost at the present points, one per run; null in a preview.
};

/// A steplength rule at work: gives one steplength per run and step. It owns its settings and,
/// where a rule has a memory, one number or more per run in `memory_`; at() is called once per
/// step.
///
/// A rule either overrides at() (a formula in k, perhaps with a memory), or, when it must look at
/// the objective along a direction, searches() and search().
class Schedule {
 public:
  explicit Schedule(Configuration settings) : settings_(std::move(settings)) {}
  virtual ~Schedule() = default;

  /// Steplengths for one step, one per run, into `out`.
  virtual void at(const ScheduleStep& step, double* out) {
    (void)step;
    (void)out;
  }

  /// False when at() gives the same numbers at every step; it is then asked only once.
  virtual bool varies() const { return true; }

  /// True for a line search.
  virtual bool searches() const { return false; }

  /// Steplength along one direction for one run. A search that finds none reports line.fail().
  virtual double search(Line& line) {
    (void)line;
    return 0.0;
  }

  /// Sizes settings and memory for so many runs. Call once, before the first step.
  void spread(int runs);

  /// Keeps only the named runs.
  void keep(std::span<const int> runs);

 protected:
  /// Value of a scalar key for a run.
  double value(int key, int run = 0) const { return settings_[key].numbers(run); }
  bool given(int key) const { return settings_[key].given; }
  int runs() const { return runs_; }

  Configuration settings_;
  int memory_rows_ = 0;  ///< Set in the constructor: numbers remembered per run, 0 at first.
  Columns memory_;       ///< memory_rows_ × runs.
  std::vector<std::unique_ptr<Schedule>> children_;  ///< Rules inside this one (warmup).

 private:
  int runs_ = 1;
};

}  // namespace descent
