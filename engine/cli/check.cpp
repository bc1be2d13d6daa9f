#include "analysis/map_setting.hpp"
#include "cli/command.hpp"
#include "experiments/experiment.hpp"

namespace descent::cli {

void add_check(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand(
      "check", "Read an experiment file without running it, print it written in full");
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "Experiment file, or - for standard input")->required();
  command->callback([path, &outcome] {
    outcome = [&]() -> Outcome {
      const auto text = read_input(*path);
      if (!text) return text.error();
      const auto document = parse_json(*text);
      if (!document) return document.error();
      if (const Place map = Place{&*document, ""}["map"]; !map.is_null()) {
        const auto read = read_map_document(*document);
        if (!read) return read.error();
        return print_json(normalised(*read)) + "\n";
      }
      const auto experiment = read_experiment_document(*document);
      if (!experiment) return experiment.error();
      return print_json(normalised(*experiment)) + "\n";
    }();
  });
}

}  // namespace descent::cli
