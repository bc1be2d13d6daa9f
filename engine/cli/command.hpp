#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "errors/result.hpp"

namespace descent::cli {

/// What a subcommand does: the JSON for stdout, or the one error for stderr.
using Outcome = Result<std::string>;

/// Each adds its subcommand to the program. The callback of the chosen one fills `outcome`.
void add_run(CLI::App& program, Outcome& outcome);
void add_check(CLI::App& program, Outcome& outcome);
void add_derive(CLI::App& program, Outcome& outcome);
void add_stationary(CLI::App& program, Outcome& outcome);
void add_map(CLI::App& program, Outcome& outcome);
void add_schedule(CLI::App& program, Outcome& outcome);
void add_methods(CLI::App& program, Outcome& outcome);

/// The text of a file, or of standard input for "-".
Result<std::string> read_input(const std::string& path);

/// An answer of the facade as outcome: without its "ok", or as the error it holds.
Outcome from_answer(const std::string& answer);

}  // namespace descent::cli
