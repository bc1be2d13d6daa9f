#include "methods/batch.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

#include "numbers/reduce.hpp"

namespace descent {

const char* name(Status status) {
  switch (status) {
    case Status::running: return "running";
    case Status::finished: return "finished";
    case Status::converged: return "converged";
    case Status::diverged: return "diverged";
    case Status::failed: break;
  }
  return "failed";
}

Batch::Batch(BatchSetup setup)
    : setup_(std::move(setup)),
      oracle_(*setup_.objective, setup_.noise, setup_.seed, setup_.start_indices),
      line_(setup_.objective->dimension()) {}

Result<std::unique_ptr<Batch>> Batch::make(BatchSetup setup) {
  std::unique_ptr<Batch> batch(new Batch(std::move(setup)));
  if (auto ready = batch->prepare(); !ready) return ready.error();
  return batch;
}

Result<bool> Batch::prepare() {
  const Description& description = setup_.method->description;
  auto method = setup_.method->make(setup_.configuration);
  if (!method) return method.error();
  method_ = std::move(*method);
  traits_ = method_->traits();

  const auto runs = static_cast<int>(setup_.starts.cols());
  const auto n = setup_.starts.rows();
  setup_.configuration.spread(runs);
  const ScheduleEnvironment environment{setup_.steps, setup_.parameters};
  bool maximize = false;
  for (int key = 0; key < setup_.configuration.size(); ++key) {
    const Key& described = description.keys[static_cast<std::size_t>(key)];
    const Setting& setting = setup_.configuration[key];
    if (described.name == "steplength") steplength_key_ = key;
    if (described.role == KeyRole::maximize) maximize = setting.numbers(0) != 0.0;
    if (described.role == KeyRole::l2_penalty) {
      bool any = false;
      for (int r = 0; r < runs; ++r) any = any || setting.numbers(r) != 0.0;
      if (any) penalty_key_ = key;
    }
    if (!setting.rule) continue;
    auto schedule = make_schedule(*setting.rule, environment);
    if (!schedule) return schedule.error();
    (*schedule)->spread(runs);
    if ((*schedule)->searches()) {
      search_ = schedule->get();
    }
    schedules_.push_back({key, std::move(*schedule), PerRun::Zero(runs)});
  }
  oracle_.regularize(nullptr, maximize);
  active_.assign(static_cast<std::size_t>(runs), 1);
  fresh_.assign(active_.size(), 1);
  failures_.resize(active_.size());
  ended_.reserve(active_.size());
  runs_.resize(active_.size());
  for (int r = 0; r < runs; ++r) runs_[static_cast<std::size_t>(r)] = r;
  outcomes_.resize(active_.size());

  points_ = setup_.starts;
  next_points_ = points_;
  final_points_ = points_;
  costs_ = PerRun::Zero(runs);
  seen_ = costs_;
  previous_costs_ = costs_;
  final_costs_ = costs_;
  gradients_ = Columns::Zero(n, runs);
  const double unset = std::numeric_limits<double>::quiet_NaN();
  steplengths_ = PerRun::Constant(runs, unset);
  if (steplength_key_ >= 0 && setup_.configuration[steplength_key_].numbers.size() > 0) {
    steplengths_ = setup_.configuration[steplength_key_].numbers;
  }

  Memory memory(*setup_.objective);
  method_->declare(memory);
  state_arrays_.assign(memory.states().begin(), memory.states().end());
  for (const StateArray& array : state_arrays_) {
    states_.push_back(Columns::Zero(array.rows, runs));
    next_states_.push_back(states_.back());
  }
  for (const int rows : memory.scratches()) scratch_.push_back(Columns::Zero(rows, runs));

  connect();
  if (oracle_.changes_values()) effective_ = gradients_;
  connect();
  for (ActiveSchedule& active : schedules_) {
    if (active.schedule->searches() || active.schedule->varies()) continue;
    active.schedule->at({1, nullptr},
                        active.key == steplength_key_ ? steplengths_.data() : active.values.data());
  }
  compare_settings();
  oracle_.begin_step(1);
  record();
  for (int r = 0; r < runs; ++r) {
    if (!row_is_finite(r)) end(r, Status::failed, "at the start, " + bad_row(r));
  }
  const StopRules& stop = setup_.stop;
  stops_early_ = stop.gradient_norm || stop.cost_below || stop.evaluations;
  if (stops_early_ || setup_.steps == 0) apply_stop_rules();
  return true;
}

void Batch::connect() {
  oracle_.regularize(
      penalty_key_ >= 0 ? setup_.configuration[penalty_key_].numbers.data() : nullptr,
      oracle_.maximizes());
  step_.points_ = &points_;
  step_.gradients_ = oracle_.changes_values() ? &effective_ : &gradients_;
  step_.costs_ = oracle_.changes_values() || oracle_.draws_batches() ? &seen_ : &costs_;
  step_.next_points_ = &next_points_;
  step_.states_ = &states_;
  step_.next_states_ = &next_states_;
  step_.scratch_ = &scratch_;
  step_.settings_ = &setup_.configuration;
  step_.active_ = &active_;
  step_.oracle_ = &oracle_;
  step_.search_ = this;
  step_.steplength_ = steplengths_.data();
  step_.numbers_.assign(static_cast<std::size_t>(setup_.configuration.size()), nullptr);
  for (int key = 0; key < setup_.configuration.size(); ++key) {
    const PerRun& numbers = setup_.configuration[key].numbers;
    if (numbers.size() > 0) step_.numbers_[static_cast<std::size_t>(key)] = numbers.data();
  }
  for (const ActiveSchedule& active : schedules_) {
    step_.numbers_[static_cast<std::size_t>(active.key)] =
        active.key == steplength_key_ ? steplengths_.data() : active.values.data();
  }
}

void Batch::ask_schedules() {
  bool changed = false;
  for (ActiveSchedule& active : schedules_) {
    if (active.schedule->searches() || !active.schedule->varies()) continue;
    active.schedule->at({k_ + 1, step_.costs()},
                        active.key == steplength_key_ ? steplengths_.data() : active.values.data());
    changed = true;
  }
  if (changed) compare_settings();
}

void Batch::compare_settings() {
  const auto alike = [this](const double* row) {
    for (int r = 1; row != nullptr && r < columns(); ++r) {
      // Bit by bit: what is done with −0 is not always the same as with 0.
      if (std::bit_cast<std::uint64_t>(row[r]) != std::bit_cast<std::uint64_t>(row[0]))
        return false;
    }
    return true;
  };
  step_.alike_ = search_ == nullptr && std::ranges::all_of(step_.numbers_, alike);
}

const double* Batch::along(const Columns& direction) {
  if (search_ == nullptr) return steplengths_.data();
  for (int r = 0; r < columns(); ++r) {
    if (!step_.active(r)) continue;
    line_.aim(oracle_, r, points_, direction, step_.costs()[r], *step_.gradients_);
    steplengths_(r) = search_->search(line_);
    if (!line_.failure().empty()) fail(r, line_.failure());
  }
  return steplengths_.data();
}

void Batch::fail(int run, std::string reason) {
  failures_[static_cast<std::size_t>(run)] = std::move(reason);
  any_failure_ = true;
}

inline void Batch::record() {
  oracle_.record(points_, costs_, seen_, gradients_, traits_.uses_gradient);
  if (oracle_.changes_values()) change_values();
}

void Batch::change_values() {
  effective_ = gradients_;
  if (!oracle_.draws_batches()) seen_ = costs_;
  oracle_.effective(points_, seen_, effective_);
}

namespace {

constexpr double largest = std::numeric_limits<double>::max();

// Nearly always so, which is why this comes before any look at single runs.
template <class Array>
bool within(const Array& array, double limit) {
  return reduce::all_within(array.data(), static_cast<int>(array.size()), limit);
}

/// Where one column is bad, most are good: so many are looked at together first.
constexpr int group = 32;

/// The same for the group of columns from `first` on.
template <class Array>
bool group_is_within(const Array& array, int first, double limit) {
  const auto columns = static_cast<int>(array.cols());
  bool good = true;
  for (Eigen::Index i = 0; i < array.rows(); ++i) {
    good = good && reduce::all_within(array.data() + i * columns + first,
                                      std::min(group, columns - first), limit);
  }
  return good;
}

/// The column itself, but from the first one of a good group that of the next group that is not.
template <class IsGood>
int after_good_groups(int column, int columns, IsGood is_good) {
  while (column < columns && column % group == 0 && is_good(column)) column += group;
  return column;
}

}  // namespace

inline bool Batch::proposals_are_finite() const {
  bool good = within(next_points_, divergence_limit);
  // (A projection may bring a point back.)
  if (traits_.state_shows_in_point && setup_.projection == nullptr) return good;
  for (const Columns& state : next_states_) good = good && within(state, largest);
  return good;
}

inline bool Batch::rows_are_finite() const {
  return within(costs_, divergence_limit) &&
         (!traits_.uses_gradient || within(gradients_, divergence_limit));
}

bool Batch::advance() {
  const int ended = static_cast<int>(ended_.size());
  if (ended == columns()) return false;
  // What has ended costs time at every step; to take it out costs about half a step of all: it pays
  // once as much has been wasted.
  wasted_ += ended;
  if (wasted_ * 2 >= columns() && ended > 0 && columns() >= 16) drop_ended_columns();
  step_.k_ = k_ + 1;
  if (!schedules_.empty()) ask_schedules();
  if (k_ == 0) method_->begin(step_);
  method_->step(step_);
  if (setup_.projection != nullptr) setup_.projection->apply(next_points_);
  for (const int column : ended_) stay(column);
  if (any_failure_ || !proposals_are_finite()) end_bad_proposals();
  points_.swap(next_points_);
  states_.swap(next_states_);
  ++k_;
  if (static_cast<int>(ended_.size()) < columns()) {
    oracle_.begin_step(k_ + 1);
    previous_costs_.swap(costs_);
    record();
    if (!rows_are_finite()) end_bad_rows();
    if (stops_early_ || k_ >= setup_.steps) apply_stop_rules();
  }
  return true;
}

bool Batch::proposal_is_finite(int column) const {
  bool finite = true;
  for (Eigen::Index i = 0; i < next_points_.rows(); ++i) {
    finite = finite && std::fabs(next_points_(i, column)) <= divergence_limit;
  }
  for (const Columns& state : next_states_) {
    for (Eigen::Index i = 0; i < state.rows(); ++i) {
      finite = finite && std::fabs(state(i, column)) <= largest;
    }
  }
  return finite;
}

bool Batch::row_is_finite(int column) const {
  bool finite = std::fabs(costs_(column)) <= divergence_limit;
  for (Eigen::Index i = 0; traits_.uses_gradient && i < gradients_.rows(); ++i) {
    finite = finite && std::fabs(gradients_(i, column)) <= divergence_limit;
  }
  return finite;
}

// A row whose cost or gradient is not finite is not kept: the run goes back to the one before,
// which the other half of the double buffer still holds.
void Batch::end_bad_rows() {
  const auto is_good = [this](int first) {
    return group_is_within(costs_, first, divergence_limit) &&
           (!traits_.uses_gradient || group_is_within(gradients_, first, divergence_limit));
  };
  for (int r = 0; (r = after_good_groups(r, columns(), is_good)) < columns(); ++r) {
    const auto c = static_cast<std::size_t>(r);
    if (!active_[c] || row_is_finite(r)) continue;
    const std::string reason = "step " + std::to_string(k_) + ": " + bad_row(r);
    fresh_[c] = 0;
    costs_(r) = previous_costs_(r);
    for (Eigen::Index i = 0; i < points_.rows(); ++i) points_(i, r) = next_points_(i, r);
    for (std::size_t s = 0; s < states_.size(); ++s) {
      for (Eigen::Index i = 0; i < states_[s].rows(); ++i) states_[s](i, r) = next_states_[s](i, r);
    }
    end(r, Status::diverged, reason);
    --outcomes_[static_cast<std::size_t>(runs_[c])].steps;
  }
}

// What a method proposes for a run that has ended, or makes no step, is dropped.
void Batch::stay(int column) {
  fresh_[static_cast<std::size_t>(column)] = 0;
  for (Eigen::Index i = 0; i < points_.rows(); ++i) next_points_(i, column) = points_(i, column);
  for (std::size_t s = 0; s < states_.size(); ++s) {
    for (Eigen::Index i = 0; i < states_[s].rows(); ++i) {
      next_states_[s](i, column) = states_[s](i, column);
    }
  }
}

void Batch::end_bad_proposals() {
  const auto is_good = [this](int first) {
    bool good = !any_failure_ && group_is_within(next_points_, first, divergence_limit);
    for (const Columns& state : next_states_) good = good && group_is_within(state, first, largest);
    return good;
  };
  for (int r = 0; (r = after_good_groups(r, columns(), is_good)) < columns(); ++r) {
    const auto c = static_cast<std::size_t>(r);
    if (!active_[c]) continue;
    if (!failures_[c].empty()) {
      end(r, Status::failed, "step " + std::to_string(k_ + 1) + ": " + failures_[c]);
    } else if (!proposal_is_finite(r)) {
      end(r, Status::diverged, "step " + std::to_string(k_ + 1) + ": " + bad_step(r));
    } else {
      continue;
    }
    stay(r);
  }
  for (std::string& failure : failures_) failure.clear();
  any_failure_ = false;
}

void Batch::apply_stop_rules() {
  const StopRules& stop = setup_.stop;
  for (int r = 0; r < columns(); ++r) {
    if (!active_[static_cast<std::size_t>(r)]) continue;
    if (stop.gradient_norm) {
      double sum = 0.0;
      for (Eigen::Index i = 0; i < gradients_.rows(); ++i) {
        sum += gradients_(i, r) * gradients_(i, r);
      }
      if (std::sqrt(sum) <= *stop.gradient_norm) {
        end(r, Status::converged, "gradient_norm");
        continue;
      }
    }
    if (stop.cost_below && costs_(r) < *stop.cost_below) {
      end(r, Status::converged, "cost_below");
    } else if (k_ >= setup_.steps) {
      end(r, Status::finished, "steps");
    } else if (stop.evaluations && oracle_.evaluations(r).total() >= *stop.evaluations) {
      end(r, Status::finished, "evaluations");
    }
  }
}

void Batch::end(int column, Status status, std::string reason) {
  const int run = runs_[static_cast<std::size_t>(column)];
  Outcome& outcome = outcomes_[static_cast<std::size_t>(run)];
  outcome = {status, std::move(reason), k_, oracle_.evaluations(column)};
  final_costs_(run) = costs_(column);
  for (Eigen::Index i = 0; i < points_.rows(); ++i) final_points_(i, run) = points_(i, column);
  active_[static_cast<std::size_t>(column)] = 0;
  ended_.push_back(column);
  oracle_.retire(column);
}

void Batch::drop_ended_columns() {
  std::vector<int> kept;
  for (int r = 0; r < columns(); ++r) {
    if (active_[static_cast<std::size_t>(r)]) kept.push_back(r);
  }
  for (std::size_t j = 0; j < kept.size(); ++j) {
    runs_[j] = runs_[static_cast<std::size_t>(kept[j])];
  }
  runs_.resize(kept.size());
  ended_.clear();
  wasted_ = 0;
  active_.assign(kept.size(), 1);
  fresh_.assign(kept.size(), 1);
  failures_.resize(kept.size());
  for (Columns* array : {&points_, &gradients_, &effective_}) {
    if (array->size() > 0) keep_columns(*array, kept);
  }
  for (PerRun* array : {&costs_, &seen_, &steplengths_}) keep_columns(*array, kept);
  for (Columns& array : states_) keep_columns(array, kept);
  // The step writes all of these before anything reads them.
  const auto left = static_cast<Eigen::Index>(kept.size());
  next_points_.resize(Eigen::NoChange, left);
  previous_costs_.resize(left);
  for (auto* arrays : {&next_states_, &scratch_}) {
    for (Columns& array : *arrays) array.resize(Eigen::NoChange, left);
  }
  setup_.configuration.keep(kept);
  for (ActiveSchedule& active : schedules_) {
    active.schedule->keep(kept);
    keep_columns(active.values, kept);
  }
  oracle_.keep(kept);
  connect();
  compare_settings();
}

}  // namespace descent
