#include "experiments/run.hpp"

#include <algorithm>

#include "experiments/json.hpp"

namespace descent {

namespace {

void append_column(std::vector<double>& rows, const Columns& array, int column) {
  const double* number = array.data() + column;
  for (Eigen::Index i = array.rows(); i > 0; --i, number += array.cols()) rows.push_back(*number);
}

// Appends what a column shows now to its run.
void record_row(RunResult& run, const Batch& batch, int column) {
  append_column(run.points, batch.points(), column);
  append_column(run.gradients, batch.gradients(), column);
  run.costs.push_back(batch.costs()(column));
  if (run.rows++ == 0) return;
  run.steplengths.push_back(batch.steplengths()(column));
  for (std::size_t s = 0; s < run.states.size(); ++s) {
    append_column(run.states[s].values, batch.state(static_cast<int>(s)), column);
  }
}

BatchSetup setup_of(Experiment& experiment, const MethodSetting& method) {
  BatchSetup setup;
  setup.method = method.entry;
  setup.configuration = method.configuration;
  setup.objective = experiment.objective.objective.get();
  setup.noise = experiment.noise.noise.get();
  setup.projection = experiment.constraint.projection.get();
  setup.seed = experiment.seed;
  setup.steps = experiment.steps;
  setup.stop = experiment.stop;
  setup.parameters = experiment.objective.parameters;
  const auto runs = static_cast<Eigen::Index>(experiment.starts.size());
  setup.starts.resize(setup.objective->dimension(), runs);
  for (Eigen::Index r = 0; r < runs; ++r) {
    const std::vector<double>& start = experiment.starts[static_cast<std::size_t>(r)];
    for (Eigen::Index i = 0; i < setup.starts.rows(); ++i) {
      setup.starts(i, r) = start[static_cast<std::size_t>(i)];
    }
    setup.start_indices.push_back(static_cast<int>(r));
  }
  return setup;
}

/// Room for all rows at once where they are few: growing copies what is there.
void reserve_rows(RunResult& run, int dimension, int steps) {
  const auto rows = static_cast<std::size_t>(std::min(steps, 20000)) + 1;
  const auto n = static_cast<std::size_t>(dimension);
  if (rows * n > 1'000'000) return;
  run.points.reserve(rows * n);
  run.gradients.reserve(rows * n);
  run.costs.reserve(rows);
  run.steplengths.reserve(rows);
}

Diagnostic cancelled() {
  Diagnostic error;
  error.message = "The run was cancelled.";
  return error;
}

}  // namespace

Result<ExperimentResult> run(Experiment& experiment, const Progress& progress) {
  ExperimentResult result;
  result.dimension = experiment.objective.objective->dimension();
  result.inputs = experiment.objective.inputs;
  const std::size_t starts = experiment.starts.size();
  for (std::size_t m = 0; m < experiment.methods.size(); ++m) {
    const MethodSetting& setting = experiment.methods[m];
    auto made = Batch::make(setup_of(experiment, setting));
    if (!made) {
      made.error().path = setting.path + (made.error().path.empty() ? "" : "." + made.error().path);
      return made.error();
    }
    Batch& batch = **made;
    const std::size_t first = result.runs.size();
    result.runs.resize(first + starts);
    for (std::size_t r = 0; r < starts; ++r) {
      RunResult& run = result.runs[first + r];
      run.method = setting.entry->description.name;
      run.start = static_cast<int>(r);
      if (starts == 1) reserve_rows(run, result.dimension, experiment.steps);
      if (!experiment.record_state) continue;
      for (const StateArray& array : batch.state_arrays()) {
        run.states.push_back({array.name, array.rows, {}});
      }
    }
    int steps = 0;
    do {
      for (int c = 0; c < batch.columns(); ++c) {
        if (!batch.fresh(c)) continue;
        record_row(result.runs[first + static_cast<std::size_t>(batch.run(c))], batch, c);
      }
      // Often enough for a progress bar, rarely enough to cost nothing.
      if (progress && steps++ % 64 == 0) {
        const double share = experiment.steps > 0 ? steps / (experiment.steps + 64.0) : 1.0;
        const double done =
            (static_cast<double>(m) + share) / static_cast<double>(experiment.methods.size());
        if (!progress(done)) return cancelled();
      }
    } while (batch.advance());
    for (std::size_t r = 0; r < starts; ++r) {
      const Outcome& outcome = batch.outcome(static_cast<int>(r));
      RunResult& run = result.runs[first + r];
      run.status = outcome.status;
      run.reason = outcome.reason;
      run.evaluations = outcome.evaluations;
    }
  }
  if (progress) progress(1.0);
  return result;
}

namespace {

void append_list(std::string& text, const std::vector<double>& numbers, std::size_t from,
                 std::size_t count) {
  text += '[';
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += ',';
    append_number(text, numbers[from + i]);
  }
  text += ']';
}

void append_rows(std::string& text, const std::vector<double>& numbers, std::size_t width) {
  text += '[';
  for (std::size_t at = 0; at + width <= numbers.size() && width > 0; at += width) {
    if (at > 0) text += ',';
    append_list(text, numbers, at, width);
  }
  text += ']';
}

}  // namespace

std::string to_json_text(const ExperimentResult& result) {
  const auto n = static_cast<std::size_t>(result.dimension);
  std::string text = "{\"version\":1,\"runs\":[";
  for (std::size_t r = 0; r < result.runs.size(); ++r) {
    const RunResult& run = result.runs[r];
    if (r > 0) text += ',';
    text += "\n{\"method\":" + Json(run.method).dump();
    text += ",\"start\":" + std::to_string(run.start);
    text += ",\"status\":\"" + std::string(name(run.status)) + "\"";
    text += ",\"reason\":" + Json(run.reason).dump(-1, ' ', false, Json::error_handler_t::replace);
    text += ",\"points\":";
    append_rows(text, run.points, n);
    text += ",\"costs\":";
    append_list(text, run.costs, 0, run.costs.size());
    text += ",\"gradients\":";
    append_rows(text, run.gradients, n);
    text += ",\"steplengths\":";
    append_list(text, run.steplengths, 0, run.steplengths.size());
    if (!run.states.empty()) {
      text += ",\"states\":{";
      for (std::size_t s = 0; s < run.states.size(); ++s) {
        if (s > 0) text += ',';
        text += Json(run.states[s].name).dump() + ":";
        append_rows(text, run.states[s].values, static_cast<std::size_t>(run.states[s].width));
      }
      text += '}';
    }
    text += ",\"evaluations\":{\"cost\":" + std::to_string(run.evaluations.cost) +
            ",\"gradient\":" + std::to_string(run.evaluations.gradient) +
            ",\"hessian\":" + std::to_string(run.evaluations.hessian) + "}}";
  }
  text += "\n]}\n";
  return text;
}

}  // namespace descent
