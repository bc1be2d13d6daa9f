#include "tape/derive.hpp"

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "experiments/json.hpp"
#include "experiments/reader.hpp"
#include "expression/names.hpp"
#include "expression/syntax.hpp"

namespace descent::cli {

namespace {

struct DeriveArguments {
  std::string expression;
  std::string inputs;
  std::string at;
  bool hessian = false;
  bool trace = false;
};

Result<std::vector<double>> read_point(const std::string& text,
                                       const std::vector<std::string>& inputs) {
  std::vector<double> point;
  for (const std::string& part : split_list(text)) {
    const auto value = parse_number(part);
    if (!value) return wrong_option("--at", "'" + part + "' is not a number.");
    point.push_back(*value);
  }
  if (point.size() != inputs.size()) {
    return wrong_option("--at", "There are " + std::to_string(point.size()) +
                                    " numbers; the inputs are " + listed(inputs) + ".");
  }
  return point;
}

Json print_trace(const Trace& trace) {
  Json rows = Json::array();
  for (const TraceRow& row : trace.rows) {
    rows.push_back({{"node", row.node},
                    {"operation", row.operation},
                    {"source", row.source},
                    {"offset", row.span.begin},
                    {"length", row.span.end - row.span.begin},
                    {"value", row.value},
                    {"tangents", row.tangents},
                    {"adjoint", row.adjoint},
                    {"kink", row.kink},
                    {"flat", row.flat},
                    {"singular", row.singular}});
  }
  return rows;
}

Outcome derived(const DeriveArguments& arguments) {
  const auto syntax = parse(arguments.expression);
  if (!syntax) return syntax.error();
  Names names;
  if (!arguments.inputs.empty()) {
    for (const std::string& input : split_list(arguments.inputs)) {
      const std::string name = canonical_name(input);
      if (name.empty() || is_constant(name)) {
        return wrong_option("--inputs", "'" + input + "' cannot be the name of an input.");
      }
      names.inputs.push_back({name, {}});
    }
  }
  const auto expression = bind(*syntax, names);
  if (!expression) return expression.error();
  const auto point = read_point(arguments.at, expression->inputs);
  if (!point) return point.error();
  TracePoint at;
  at.inputs = *point;
  const auto derivation =
      derive(*expression, at, {.hessian = arguments.hessian, .trace = arguments.trace});
  if (!derivation) return derivation.error();

  Json printed = {{"inputs", expression->inputs},
                  {"at", *point},
                  {"value", derivation->value},
                  {"gradient", derivation->gradient}};
  if (arguments.hessian) {
    const std::size_t n = point->size();
    Json rows = Json::array();
    for (std::size_t i = 0; i < n; ++i) {
      const auto from = derivation->hessian.begin() + static_cast<std::ptrdiff_t>(i * n);
      rows.push_back(std::vector<double>(from, from + static_cast<std::ptrdiff_t>(n)));
    }
    printed["hessian"] = std::move(rows);
  }
  if (derivation->trace) {
    printed["trace"] = print_trace(*derivation->trace);
    const auto& trouble = derivation->trace->trouble;
    printed["trouble"] = trouble ? Json(to_string(*trouble)) : Json();
  }
  Json notices = Json::array();
  for (const Notice& notice : syntax->notices) notices.push_back(notice.message);
  printed["notices"] = std::move(notices);
  return print_json(printed) + "\n";
}

}  // namespace

void add_derive(CLI::App& program, Outcome& outcome) {
  CLI::App* command =
      program.add_subcommand("derive", "Print value and derivatives of a formula at a point");
  auto arguments = std::make_shared<DeriveArguments>();
  command->add_option("expression,--expression", arguments->expression, "The formula")->required();
  command->add_option("--inputs", arguments->inputs, "Names of the inputs, in order: x,y");
  command->add_option("--at", arguments->at, "Where: one number per input, 1,2")->required();
  command->add_flag("--hessian", arguments->hessian, "Second derivatives, too");
  command->add_flag("--trace", arguments->trace, "Every operation with tangents and adjoint");
  command->callback([arguments, &outcome] { outcome = derived(*arguments); });
}

}  // namespace descent::cli
