#include "experiments/run.hpp"

#include "experiments/json.hpp"
#include "experiments/recorder.hpp"

namespace descent {

namespace {

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
  result.data.reserve(static_cast<std::size_t>(result_size(experiment)));
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
    const std::span<const StateArray> states = batch.state_arrays();
    Recorder recorder(result.data, static_cast<int>(starts), experiment.steps, result.dimension,
                      experiment.record_state ? states : states.first(0));
    int steps = 0;
    do {
      for (int c = 0; c < batch.columns(); ++c) {
        if (batch.fresh(c)) recorder.row(batch.run(c), batch, c);
      }
      // Often enough for a progress bar, rarely enough to cost nothing.
      if (progress && steps++ % 64 == 0) {
        const double share = experiment.steps > 0 ? steps / (experiment.steps + 64.0) : 1.0;
        const double done =
            (static_cast<double>(m) + share) / static_cast<double>(experiment.methods.size());
        if (!progress(done)) return cancelled();
      }
    } while (batch.advance());
    const std::span<RunResult> runs = std::span(result.runs).subspan(first);
    recorder.finish(runs);
    for (std::size_t r = 0; r < starts; ++r) {
      RunResult& run = runs[r];
      run.method = setting.entry->description.name;
      run.start = static_cast<int>(r);
      const Outcome& outcome = batch.outcome(run.start);
      run.status = outcome.status;
      run.reason = outcome.reason;
      run.evaluations = outcome.evaluations;
    }
  }
  if (progress) progress(1.0);
  return result;
}

namespace {

void append_list(std::string& text, std::span<const double> numbers) {
  text += '[';
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) text += ',';
    append_number(text, numbers[i]);
  }
  text += ']';
}

void append_rows(std::string& text, std::span<const double> numbers, std::size_t width) {
  text += '[';
  for (std::size_t at = 0; at + width <= numbers.size() && width > 0; at += width) {
    if (at > 0) text += ',';
    append_list(text, numbers.subspan(at, width));
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
    append_list(text, run.costs);
    text += ",\"gradients\":";
    append_rows(text, run.gradients, n);
    text += ",\"steplengths\":";
    append_list(text, run.steplengths);
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
