#include "analysis/facade.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

namespace descent::cli {

namespace {

struct StationaryArguments {
  std::string expression;
  std::string inputs;
  std::string box;
  std::string parameters;
};

/// "-5:5,-1:1" as [[-5, 5], [-1, 1]].
Result<Json> read_sides(const std::string& text) {
  Json sides = Json::array();
  for (const std::string& part : split_list(text)) {
    const std::size_t colon = part.find(':');
    if (colon == std::string::npos) {
      return wrong_option("--box", "'" + part + "' is no side from:to, such as -5:5.");
    }
    const auto from = parse_number(part.substr(0, colon));
    const auto to = parse_number(part.substr(colon + 1));
    if (!from || !to) return wrong_option("--box", "'" + part + "' is not from:to in numbers.");
    if (!(*from < *to)) {
      return wrong_option("--box", "'" + part + "' must be from:to with from less than to.");
    }
    sides.push_back({*from, *to});
  }
  return sides;
}

/// "b=100,c=2" as {"b": 100, "c": 2}.
Result<Json> read_values(const std::string& text) {
  Json values = Json::object();
  for (const std::string& part : split_list(text)) {
    const std::size_t sign = part.find('=');
    const auto value =
        sign == std::string::npos ? std::nullopt : parse_number(part.substr(sign + 1));
    if (sign == 0 || !value) {
      return wrong_option("--parameters", "'" + part + "' is not name=number, such as b=100.");
    }
    const std::string name = part.substr(0, sign);
    if (values.contains(name)) {
      return wrong_option("--parameters", "'" + name + "' is given twice.");
    }
    values[name] = *value;
  }
  return values;
}

/// The facade's error in terms of the command's options.
Outcome renamed(Outcome outcome) {
  if (outcome) return outcome;
  std::string& path = outcome.error().path;
  for (const auto& [key, option] :
       {std::pair{"objective.source", ""}, std::pair{"objective.inputs", "--inputs"},
        std::pair{"objective.parameters", "--parameters"}, std::pair{"box", "--box"}}) {
    if (path.starts_with(key)) path = option;
  }
  return outcome;
}

Outcome found(const StationaryArguments& arguments) {
  Json objective = {{"source", arguments.expression}};
  if (!arguments.inputs.empty()) objective["inputs"] = split_list(arguments.inputs);
  if (!arguments.parameters.empty()) {
    auto values = read_values(arguments.parameters);
    if (!values) return values.error();
    objective["parameters"] = std::move(*values);
  }
  auto box = read_sides(arguments.box);
  if (!box) return box.error();
  const Json request = {{"objective", std::move(objective)}, {"box", std::move(*box)}};
  return renamed(from_answer(facade::stationary(print_json(request))));
}

}  // namespace

void add_stationary(CLI::App& program, Outcome& outcome) {
  CLI::App* command = program.add_subcommand(
      "stationary", "Find all stationary points of a formula in a box, with proof");
  auto arguments = std::make_shared<StationaryArguments>();
  command->add_option("expression,--expression", arguments->expression, "The formula")->required();
  command->add_option("--inputs", arguments->inputs, "Names of the inputs, in order: x,y");
  command->add_option("--box", arguments->box, "One side from:to per input: -5:5,-5:5")->required();
  command->add_option("--parameters", arguments->parameters, "Values of parameters: b=100");
  command->callback([arguments, &outcome] { outcome = found(*arguments); });
}

}  // namespace descent::cli
