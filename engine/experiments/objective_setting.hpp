#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "experiments/reader.hpp"
#include "expression/expression.hpp"
#include "objectives/objective.hpp"

namespace descent {

/// The objective of an experiment, built, and what is known about it.
struct ObjectiveSetting {
  std::unique_ptr<Objective> objective;
  std::vector<std::string> inputs;           ///< Name of each coordinate, in order.
  std::map<std::string, double> parameters;  ///< Values in use.
  std::string source;                        ///< Typed text; empty where there is none.
  Json normalised;                           ///< As it would be written in full.
};

/// A typed objective before it is compiled: what `analyse` looks at, too.
struct TypedSetting {
  std::string source;
  Names names;
  std::shared_ptr<const struct DataSet> data;
  Json normalised;
};

/// Limits on what an experiment's objective may hold.
inline constexpr int data_rows_limit = 1000000;
inline constexpr int data_columns_limit = 1000;
inline constexpr int inputs_limit = 10000;

/// Reads and builds {"source": …}, {"catalogue": …}, {"quadratic": …} or {"octopus": …}.
Result<ObjectiveSetting> read_objective(const Place& place);

/// Reads {"source": …} without parsing the text; for a catalogue function its formula.
Result<TypedSetting> read_typed(const Place& place);

}  // namespace descent
