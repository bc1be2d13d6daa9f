#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "experiments/objective_setting.hpp"
#include "methods/batch.hpp"
#include "objectives/noise_registry.hpp"

namespace descent {

/// Limits on one experiment. Reaching one is a clear message.
inline constexpr std::int64_t steps_limit = 10'000'000;
inline constexpr std::int64_t starts_limit = 65536;
inline constexpr std::int64_t methods_limit = 100;
/// Numbers that the recorded rows of all runs may hold together (160 MB).
inline constexpr std::int64_t result_limit = 20'000'000;

/// Numbers that a method may hold while it works, for all runs together (240 MB).
inline constexpr std::int64_t working_limit = 30'000'000;

/// A method with its settings.
struct MethodSetting {
  const MethodEntry* entry = nullptr;
  Configuration configuration;
  std::string path;  ///< "methods[1]"
};

/// The set that every step is projected to, as written and as built.
struct ConstraintSetting {
  std::unique_ptr<Projection> projection;  ///< Null: none.
  Json normalised;
};

/// Noise in the gradients, as written and as built.
struct NoiseSetting {
  std::unique_ptr<Noise> noise;  ///< Null: none.
  Json normalised;
};

/// An experiment file (version 1), read, checked and built: everything a run depends on.
struct Experiment {
  ObjectiveSetting objective;
  std::vector<std::vector<double>> starts;
  bool several_starts = false;  ///< Written as a list of starts.
  std::vector<MethodSetting> methods;
  int steps = 0;
  StopRules stop;
  NoiseSetting noise;
  std::uint64_t seed = 1;
  ConstraintSetting constraint;
  bool record_state = false;
};

/// Reads an experiment from JSON text. Errors say where ("methods[1].beta1", or a line and column
/// of a typed text at "objective.source"), what was found and what is allowed.
Result<Experiment> read_experiment(std::string_view text);

/// The same from a document that has been read.
Result<Experiment> read_experiment_document(const Json& document);

/// The experiment as it would be written in full: all keys, all defaults.
Json normalised(const Experiment& experiment);

/// Numbers that the rows of the result hold at most. A double, because what it warns of can be
/// beyond any integer.
double result_size(const Experiment& experiment);

}  // namespace descent
