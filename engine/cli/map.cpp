#include "analysis/facade.hpp"
#include "cli/command.hpp"

namespace descent::cli {

void add_map(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand(
      "map", "Run an experiment over a grid of starts or settings, print one number per pixel");
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "Experiment file with the key map, or - for standard input")
      ->required();
  command->callback([path, &outcome] {
    const auto text = read_input(*path);
    outcome = text ? facade::map_text(*text) : Outcome(text.error());
  });
}

}  // namespace descent::cli
