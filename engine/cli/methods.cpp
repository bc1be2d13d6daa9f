#include "cli/command.hpp"
#include "experiments/settings.hpp"
#include "methods/registry.hpp"

namespace descent::cli {

namespace {

std::string as_table() {
  std::string text;
  for (const MethodEntry& entry : methods().entries()) {
    const Description& description = entry.description;
    text += description.name + "\n    " + description.idea + "\n    keys:";
    for (const Key& key : description.keys) text += " " + key.name;
    text += "\n";
  }
  return text;
}

std::string as_json() {
  Json list = Json::array();
  for (const MethodEntry& entry : methods().entries()) list.push_back(to_json(entry.description));
  return print_json({{"methods", std::move(list)}}) + "\n";
}

}  // namespace

void add_methods(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand("methods", "List the methods and their keys");
  auto json = std::make_shared<bool>(false);
  command->add_flag("--json", *json, "Print the full descriptions as JSON");
  command->callback([json, &outcome] { outcome = *json ? as_json() : as_table(); });
}

}  // namespace descent::cli
