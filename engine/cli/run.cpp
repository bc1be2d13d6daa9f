#include "experiments/run.hpp"

#include "cli/command.hpp"

namespace descent::cli {

void add_run(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand("run", "Run an experiment file, print its result");
  auto path = std::make_shared<std::string>();
  command->add_option("file", *path, "Experiment file, or - for standard input")->required();
  command->callback([path, &outcome] {
    outcome = [&]() -> Outcome {
      const auto text = read_input(*path);
      if (!text) return text.error();
      auto experiment = read_experiment(*text);
      if (!experiment) return experiment.error();
      const auto result = run(*experiment);
      if (!result) return result.error();
      return to_json_text(*result);
    }();
  });
}

}  // namespace descent::cli
