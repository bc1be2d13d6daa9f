#pragma once

#include "descriptions/description.hpp"
#include "schedules/schedule.hpp"

namespace descent::keys {

/// The first steplength, which the other keys of a rule scale.
constexpr Key initial_steplength() {
  return number("initial", "\\alpha_0", 0.1, "the first steplength")
      .above(0.0)
      .slide(1e-4, 10.0, true);
}

/// Factor by which a rule shrinks the steplength.
constexpr Key factor(double initial, std::string_view meaning) {
  return number("factor", "\\gamma", initial, meaning).above(0.0).slide(0.01, 1.0);
}

/// Length of a rule in steps; without a value that of the run.
constexpr Key length() {
  return integer("steps", "K", 100,
                 "steps from the first to the last value; null: those of the run")
      .at_least(1)
      .slide(1, 1000)
      .optional();
}

/// Smallest steplength, where a rule ends.
constexpr Key minimum() {
  return number("minimum", "\\alpha_{\\min}", 0.0, "the smallest steplength")
      .at_least(0.0)
      .slide(0.0, 0.1);
}

/// Largest steplength of a rule that rises and falls.
constexpr Key maximum() {
  return number("maximum", "\\alpha_{\\max}", 0.1, "the largest steplength")
      .above(0.0)
      .slide(1e-4, 10.0, true);
}

}  // namespace descent::keys

namespace descent {

/// A rule whose length is a key `steps` that defaults to the steps of the run.
class TimedSchedule : public Schedule {
 public:
  TimedSchedule(Configuration settings, const ScheduleEnvironment& environment)
      : Schedule(std::move(settings)), run_length_(environment.steps) {}

 protected:
  double length(int key, int run) const { return given(key) ? value(key, run) : run_length_; }

 private:
  double run_length_;
};

}  // namespace descent
