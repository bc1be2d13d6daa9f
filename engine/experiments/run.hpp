#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "experiments/experiment.hpp"
#include "numbers/unset.hpp"

namespace descent {

/// Called now and then with the fraction done; false cancels.
using Progress = std::function<bool(double)>;

/// Numbers row by row, in the data of an ExperimentResult. Equal where all numbers are.
struct Series : std::span<const double> {
  using span::span;
  friend bool operator==(const Series& a, const Series& b) { return std::ranges::equal(a, b); }
};

/// A recorded state array: `width` numbers per step.
struct StateSeries {
  std::string name;
  int width = 0;
  Series values;
};

/// One run: a method from a start. Row 0 is the start, row k the state after step k.
struct RunResult {
  std::string method;
  int start = 0;
  Status status = Status::running;
  std::string reason;
  int rows = 0;
  Evaluations evaluations;
  Series points;                    ///< rows × N
  Series costs;                     ///< rows
  Series gradients;                 ///< rows × N
  Series steplengths;               ///< rows − 1
  std::vector<StateSeries> states;  ///< rows − 1 each; only when the experiment records states
};

/// All runs of an experiment: methods in order, for each its starts in order. It can be moved, not
/// copied: the runs' series lie in its data, one behind the other.
struct ExperimentResult {
  ExperimentResult() = default;
  ExperimentResult(ExperimentResult&&) = default;
  ExperimentResult& operator=(ExperimentResult&&) = default;

  int dimension = 0;
  std::vector<std::string> inputs;
  std::vector<RunResult> runs;
  UnsetNumbers data;
};

/// Runs an experiment. It draws no randomness but that of its seed, so the same experiment gives
/// the same bits. Error: cancelled, or a typed rule that does not compile.
Result<ExperimentResult> run(Experiment& experiment, const Progress& progress = {});

/// The result as JSON text (version 1 of design.md).
std::string to_json_text(const ExperimentResult& result);

}  // namespace descent
