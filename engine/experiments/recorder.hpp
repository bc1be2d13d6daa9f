#pragma once

#include <span>
#include <vector>

#include "experiments/run.hpp"

namespace descent {

/// Writes the rows of a method's runs one behind the other into the result's numbers, each series
/// in one piece: points, costs, gradients, steplengths, states. There is room for every row from
/// the beginning, so that a row costs nothing but its numbers.
class Recorder {
 public:
  /// Room at the end of `data` for `runs` runs of at most so many steps.
  Recorder(UnsetNumbers& data, int runs, int steps, int dimension,
           std::span<const StateArray> states);

  /// Keeps what a column of the batch shows now as the next row of a run.
  void row(int run, const Batch& batch, int column);

  /// After the last row: takes back the room of rows that were never made, and tells each run how
  /// many it has and where they are in the data. No number may be appended to the data meanwhile.
  void finish(std::span<RunResult> runs);

 private:
  std::size_t room(std::size_t series) const;

  UnsetNumbers& data_;
  std::size_t first_;  // where the room begins
  int steps_;
  std::vector<StateArray> states_;
  std::vector<std::size_t> widths_;  // numbers per row, by series
  std::vector<double*> next_;        // by run and series: where the next row goes
};

}  // namespace descent
