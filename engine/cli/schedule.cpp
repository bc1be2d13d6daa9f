#include "cli/command.hpp"
#include "experiments/facade.hpp"

namespace descent::cli {

void add_schedule(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand(
      "schedule", "Print the steplengths of {\"schedule\": {\"rule\": …}, \"steps\": 100}");
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "File with the rule, or - for standard input")->required();
  command->callback([path, &outcome] {
    const auto text = read_input(*path);
    outcome = text ? from_answer(facade::schedule(*text)) : Outcome(text.error());
  });
}

}  // namespace descent::cli
