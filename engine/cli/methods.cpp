#include "cli/command.hpp"
#include "experiments/describe.hpp"
#include "methods/registry.hpp"

namespace descent::cli {

namespace {

std::string as_table() {
  std::string text;
  for (const MethodEntry& entry : methods().entries()) {
    const Description& description = entry.description;
    text.append(description.name).append("\n    ").append(description.idea).append("\n    keys:");
    for (const Key& key : description.keys) text.append(" ").append(key.name);
    text += "\n";
  }
  return text;
}

std::string as_json() {
  JsonWriter writer;
  writer.open('{').key("methods").open('[');
  for (const MethodEntry& entry : methods().entries()) write(writer, entry.description);
  writer.close(']').close('}');
  return writer.take() + "\n";
}

}  // namespace

void add_methods(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand("methods", "List the methods and their keys");
  auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "Print the full descriptions as JSON");
  command->callback([json, &outcome] { outcome = *json ? as_json() : as_table(); });
}

}  // namespace descent::cli
