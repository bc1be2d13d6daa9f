#include "exercises/run_goal.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "exercises/quantity.hpp"
#include "exercises/typed_value.hpp"

namespace descent {

namespace {

constexpr const char* statuses[] = {"finished", "converged", "diverged", "failed"};

Result<std::optional<double>> read_bound(const Place& place) {
  if (place.is_null()) return std::optional<double>();
  const auto value = read_value(place);
  if (!value) return value.error();
  return std::optional<double>(*value);
}

Result<std::optional<std::int64_t>> read_count(const Place& place) {
  if (place.is_null()) return std::optional<std::int64_t>();
  const auto value = read_integer(place, 1, steps_limit);
  if (!value) return value.error();
  return std::optional<std::int64_t>(*value);
}

}  // namespace

Result<RunGoal> RunGoal::read(const Place& place, int dimension) {
  if (place.value == nullptr || !place.value->is_object() || place.value->empty()) {
    return wrong(place,
                 "an object with at least one of cost_below, gradient_norm, distance, status, "
                 "steps, evaluations");
  }
  if (auto known = check_object(
          place, "a goal",
          {"cost_below", "gradient_norm", "distance", "status", "steps", "evaluations"});
      !known) {
    return known.error();
  }
  RunGoal goal;
  auto cost = read_bound(place["cost_below"]);
  if (!cost) return cost.error();
  goal.cost_below_ = *cost;
  auto norm = read_bound(place["gradient_norm"]);
  if (!norm) return norm.error();
  goal.gradient_norm_ = *norm;
  if (const Place distance = place["distance"]; !distance.is_null()) {
    if (auto known = check_object(distance, "a distance", {"to", "within"}); !known) {
      return known.error();
    }
    auto target = read_values(distance["to"], static_cast<std::size_t>(dimension));
    if (!target) return target.error();
    const auto within = read_value(distance["within"]);
    if (!within) return within.error();
    goal.target_ = std::move(*target);
    goal.within_ = *within;
  }
  if (const Place status = place["status"]; !status.is_null()) {
    auto text = read_text(status);
    if (!text) return text.error();
    if (std::find(std::begin(statuses), std::end(statuses), *text) == std::end(statuses)) {
      return wrong(status, "finished, converged, diverged or failed");
    }
    goal.status_ = std::move(*text);
  }
  auto steps = read_count(place["steps"]);
  if (!steps) return steps.error();
  goal.steps_ = *steps;
  auto evaluations = read_count(place["evaluations"]);
  if (!evaluations) return evaluations.error();
  goal.evaluations_ = *evaluations;
  return goal;
}

void RunGoal::check(const ExperimentResult& result, Verdict& verdict) const {
  const int n = result.dimension;
  // The worst of all runs decides.
  double cost = -std::numeric_limits<double>::infinity();
  double norm = 0.0;
  double distance = 0.0;
  std::int64_t steps = 0;
  std::int64_t evaluations = 0;
  std::string status = status_;
  for (const RunResult& run : result.runs) {
    const int last = run.rows - 1;
    cost = std::max(cost, run.costs[static_cast<std::size_t>(last)]);
    norm = std::max(norm, gradient_norm(run, last, n));
    double square = 0.0;
    for (std::size_t i = 0; i < target_.size(); ++i) {
      const double d = run.points[static_cast<std::size_t>(last) * n + i] - target_[i];
      square += d * d;
    }
    distance = std::max(distance, std::sqrt(square));
    steps = std::max<std::int64_t>(steps, last);
    evaluations = std::max<std::int64_t>(
        evaluations, run.evaluations.cost + run.evaluations.gradient + run.evaluations.hessian);
    if (name(run.status) != status_) status = name(run.status);
    // A run that blew up ends with its last finite row, which may even lie low; it arrived nowhere.
    if (run.status == Status::diverged || run.status == Status::failed) {
      cost = norm = distance = std::numeric_limits<double>::infinity();
    }
  }
  const bool lost = std::isinf(distance);
  const auto add = [&](const char* name, bool reached, std::string good, std::string bad) {
    verdict.parts.push_back(
        {name, reached ? 1.0 : 0.0, reached ? std::move(good) : std::move(bad)});
  };
  const std::string left = "The run " + std::string(name(result.runs.front().status)) + " (" +
                           result.runs.front().reason + "), so it arrived nowhere.";
  if (cost_below_) {
    add("cost_below", cost < *cost_below_, "The cost ends at " + rounded(cost) + ".",
        lost ? left
             : "The cost ends at " + rounded(cost) + "; it is to fall below " +
                   rounded(*cost_below_) + ".");
  }
  if (gradient_norm_) {
    add("gradient_norm", norm <= *gradient_norm_, "The gradient ends at " + rounded(norm) + ".",
        lost ? left
             : "The norm of the gradient ends at " + rounded(norm) + "; it is to be at most " +
                   rounded(*gradient_norm_) + ".");
  }
  if (!target_.empty()) {
    add("distance", distance <= within_, "The run ends at a distance of " + rounded(distance) + ".",
        lost ? left
             : "The run ends at a distance of " + rounded(distance) + "; it is to come within " +
                   rounded(within_) + ".");
  }
  if (!status_.empty()) {
    add("status", status == status_, "The run ended as it should: " + status_ + ".",
        "The run ended as " + status + "; it is to end as " + status_ + ".");
  }
  if (steps_) {
    add("steps", steps <= *steps_, "It took " + std::to_string(steps) + " steps.",
        "It took " + std::to_string(steps) + " steps; at most " + std::to_string(*steps_) +
            " are allowed.");
  }
  if (evaluations_) {
    add("evaluations", evaluations <= *evaluations_,
        "It took " + std::to_string(evaluations) + " evaluations.",
        "It took " + std::to_string(evaluations) + " evaluations; at most " +
            std::to_string(*evaluations_) + " are allowed.");
  }
  verdict.facts["status"] = name(result.runs.front().status);
}

Result<ExperimentResult> run_for_check(Json document, const std::string& path) {
  if (document.is_object() && !document.contains("version")) document["version"] = 1;
  auto experiment = read_experiment_document(document);
  if (!experiment) {
    Diagnostic error = experiment.error();
    error.path = error.path.empty() ? path : path + "." + error.path;
    return error;
  }
  const auto runs =
      static_cast<std::int64_t>(experiment->methods.size() * experiment->starts.size());
  if (experiment->steps * runs > check_steps_limit) {
    Diagnostic error;
    error.path = path + ".steps";
    error.message = "An exercise is checked by at most " + std::to_string(check_steps_limit) +
                    " steps of all runs together.";
    return error;
  }
  auto result = run(*experiment);
  if (!result) {
    Diagnostic error = result.error();
    error.path = error.path.empty() ? path : path + "." + error.path;
    return error;
  }
  return result;
}

Json* find_setting(Json& experiment, std::string_view path) {
  Json* value = &experiment;
  while (!path.empty() && value != nullptr) {
    if (path.front() == '[') {
      const std::size_t close = path.find(']');
      if (close == std::string_view::npos || close < 2 || close > 7) return nullptr;
      std::size_t index = 0;
      for (const char c : path.substr(1, close - 1)) {
        if (c < '0' || c > '9') return nullptr;
        index = 10 * index + static_cast<std::size_t>(c - '0');
      }
      if (!value->is_array() || index >= value->size()) return nullptr;
      value = &(*value)[index];
      path.remove_prefix(close + 1);
    } else {
      if (path.front() == '.') path.remove_prefix(1);
      const std::size_t end = std::min(path.find_first_of(".["), path.size());
      if (!value->is_object() || end == 0) return nullptr;
      const auto found = value->find(std::string(path.substr(0, end)));
      if (found == value->end()) return nullptr;
      value = &*found;
      path.remove_prefix(end);
    }
  }
  return value;
}

}  // namespace descent
