#include <algorithm>
#include <cctype>
#include <cstdio>
#include <vector>

#include "cli/command.hpp"

namespace {

// A formula may begin with a minus sign, which CLI11 takes for an option: -x^2, -1,2. So what
// stands for a formula becomes --expression=…, and the value of a spelled-out option is joined to
// it.
std::vector<std::string> protect_minus(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  if (arguments.empty() || (arguments[0] != "derive" && arguments[0] != "stationary")) {
    return arguments;
  }
  const std::vector<std::string> with_value = {"--at", "--box", "--inputs", "--parameters",
                                               "--expression"};
  std::vector<std::string> safe = {arguments[0]};
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (std::ranges::count(with_value, argument) > 0 && i + 1 < arguments.size()) {
      safe.push_back(argument + "=" + arguments[++i]);
      continue;
    }
    const bool option =
        argument == "-h" || (argument.size() > 3 && argument.starts_with("--") &&
                             std::isalpha(static_cast<unsigned char>(argument[2])) &&
                             std::isalpha(static_cast<unsigned char>(argument[3])));
    // An empty formula would let the option take the next argument for its value.
    safe.push_back(option ? argument : "--expression=" + (argument.empty() ? " " : argument));
  }
  return safe;
}

// CLI11 reports a subcommand that it does not know as one that is missing.
std::string unknown_subcommand(CLI::App& program, const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments[0].starts_with("-")) return {};
  std::string names;
  for (const CLI::App* command : program.get_subcommands([](CLI::App*) { return true; })) {
    if (command->get_name() == arguments[0]) return {};
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  return "There is no subcommand '" + arguments[0] + "'; there are " + names + ".";
}

}  // namespace

int main(int argc, char** argv) {
  using namespace descent;
  CLI::App program("Descent Lab: run, check and take apart optimization experiments", "descent");
  program.require_subcommand(1);
  cli::Outcome outcome = std::string();
  cli::add_run(program, outcome);
  cli::add_check(program, outcome);
  cli::add_derive(program, outcome);
  cli::add_stationary(program, outcome);
  cli::add_map(program, outcome);
  cli::add_schedule(program, outcome);
  cli::add_methods(program, outcome);
  try {
    const std::vector<std::string> arguments = protect_minus(argc, argv);
    if (const std::string error = unknown_subcommand(program, arguments); !error.empty()) {
      std::fprintf(stderr, "%s\n", error.c_str());
      return 2;
    }
    program.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return program.exit(error);  // --help
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
  if (!outcome) {
    std::fprintf(stderr, "%s\n", to_string(outcome.error()).c_str());
    return 2;
  }
  const bool written = std::fwrite(outcome->data(), 1, outcome->size(), stdout) == outcome->size();
  return written && std::fflush(stdout) == 0 ? 0 : 1;
}
