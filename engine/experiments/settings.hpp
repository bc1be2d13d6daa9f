#pragma once

#include <string_view>

#include "descriptions/configuration.hpp"
#include "experiments/reader.hpp"

namespace descent {

/// Reads the settings of a method, rule or noise: an object with the keys of its description beside
/// `own_key` ("method", "rule", "kind"), which names it. Keys left out get their defaults. Errors
/// say where, what is allowed, and list the keys there are.
Result<Configuration> read_settings(const Place& place, const Description& description,
                                    std::string_view own_key);

/// Reads a rule: {"rule": "diminishing", "initial": 0.5}.
Result<RuleSetting> read_rule(const Place& place);

/// Settings as they would be written in full, defaults and all, behind `own_key`.
Json print_settings(const Configuration& settings, const Description& description,
                    std::string_view own_key);

}  // namespace descent
