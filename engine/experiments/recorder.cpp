#include "experiments/recorder.hpp"

#include <algorithm>

#include "numbers/loops.hpp"

namespace descent {

namespace {

enum Part : std::size_t { points, costs, gradients, steplengths, states };

void append_column(double*& next, const Columns& array, int column) {
  const double* number = array.data() + column;
  double* to = next;
  const Eigen::Index n = array.rows(), runs = array.cols();
  DESCENT_FEW for (Eigen::Index i = 0; i < n; ++i, number += runs)* to++ = *number;
  next = to;
}

}  // namespace

Recorder::Recorder(UnsetNumbers& data, int runs, int steps, int dimension,
                   std::span<const StateArray> states)
    : data_(data),
      first_(data.size()),
      steps_(steps),
      states_(states.begin(), states.end()),
      widths_{static_cast<std::size_t>(dimension), 1, static_cast<std::size_t>(dimension), 1} {
  for (const StateArray& array : states_) widths_.push_back(static_cast<std::size_t>(array.rows));
  std::size_t per_run = 0;
  for (std::size_t s = 0; s < widths_.size(); ++s) per_run += room(s);
  data_.resize(first_ + per_run * static_cast<std::size_t>(runs));
  double* next = data_.data() + first_;
  for (int run = 0; run < runs; ++run) {
    for (std::size_t s = 0; s < widths_.size(); ++s) {
      next_.push_back(next);
      next += room(s);
    }
  }
}

// Steplengths and states belong to steps, of which there is one less than rows.
std::size_t Recorder::room(std::size_t series) const {
  const auto steps = static_cast<std::size_t>(steps_);
  return widths_[series] * (series < Part::steplengths ? steps + 1 : steps);
}

void Recorder::row(int run, const Batch& batch, int column) {
  double** next = &next_[static_cast<std::size_t>(run) * widths_.size()];
  append_column(next[Part::points], batch.points(), column);
  append_column(next[Part::gradients], batch.gradients(), column);
  *next[Part::costs]++ = batch.costs()(column);
  if (batch.steps() == 0) return;
  *next[Part::steplengths]++ = batch.steplengths()(column);
  for (std::size_t s = Part::states; s < widths_.size(); ++s)
    append_column(next[s], batch.state(static_cast<int>(s - Part::states)), column);
}

void Recorder::finish(std::span<RunResult> runs) {
  double* from = data_.data() + first_;
  double* to = from;
  std::size_t at = 0;
  for (RunResult& run : runs) {
    for (std::size_t s = 0; s < widths_.size(); ++s, ++at) {
      const auto count = static_cast<std::size_t>(next_[at] - from);
      if (to != from) std::copy_n(from, count, to);
      const Series series(to, count);
      switch (s) {
        case Part::points: run.points = series; break;
        case Part::costs: run.costs = series; break;
        case Part::gradients: run.gradients = series; break;
        case Part::steplengths: run.steplengths = series; break;
        default: {
          const StateArray& array = states_[s - Part::states];
          run.states.push_back({array.name, array.rows, series});
        }
      }
      to += count;
      from += room(s);
    }
    run.rows = static_cast<int>(run.costs.size());
  }
  data_.resize(static_cast<std::size_t>(to - data_.data()));
}

}  // namespace descent
