#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "errors/diagnostic.hpp"
#include "experiments/json.hpp"
#include "experiments/run.hpp"
#include "numbers/unset.hpp"

namespace descent::facade {

/// The engine as other languages see it: JSON text in, JSON text out, and flat arrays of doubles
/// where there are many. Command line and bindings call these and add nothing. An answer has "ok";
/// when it is false there is an "error" (error_json) and no data.

/// A JSON header and the numbers that it describes.
struct Answer {
  std::string header;
  UnsetNumbers data;
};

/// Everything that forms and help are made from: methods, schedules, noise, catalogue, operators,
/// limits.
std::string describe();

/// Request {"objective": …}: what the formula means, before anything has a value. Names without a
/// value are listed under "parameters".
std::string analyse(std::string_view request);

/// Reads and checks an experiment; the answer has it written in full.
std::string check(std::string_view experiment);

/// Runs an experiment; per run the header has the offsets of its arrays in `data`.
Answer run(std::string_view experiment, const Progress& progress = {});

/// Costs, and gradients when asked, on a grid or a list of points:
/// {"objective": …, "grid": {"x": [min, max, count], "y": […], "axes": [0, 1], "at": […]},
/// "gradient": false, "step": 1}, or "points": [[…], …] in place of "grid".
Answer evaluate(std::string_view request);

/// Steplengths of a rule: {"schedule": {"rule": …}, "steps": 100, "parameters": {…}} →
/// {"steplengths": […]}, entry i for step i + 1. For a rule that watches the cost, "costs" may hold
/// the costs after steps 1, 2, ….
std::string schedule(std::string_view request);

/// A diagnostic as the page gets it.
Json error_json(const Diagnostic& error);

/// {"ok": false, "error": …}
std::string failure(const Diagnostic& error);

}  // namespace descent::facade
