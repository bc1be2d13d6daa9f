#include <algorithm>
#include <map>

#include "analysis/facade.hpp"
#include "analysis/graph_layout.hpp"
#include "analysis/request.hpp"
#include "tape/derive.hpp"

namespace descent::facade {
namespace {

/// Operations that a reader could look through, and a page draw.
constexpr std::size_t operations_limit = 2000;

Json print_row(const TraceRow& row) {
  return {{"node", row.node},
          {"operation", row.operation},
          {"source", row.source},
          {"offset", row.span.begin},
          {"length", row.span.end - row.span.begin},
          {"value", row.value},
          {"tangents", row.tangents},
          {"adjoint", row.adjoint},
          {"kink", row.kink},
          {"flat", row.flat},
          {"singular", row.singular}};
}

Json print_graph(const GraphLayout& layout, const Trace& trace) {
  Json boxes = Json::array();
  for (const GraphBox& box : layout.boxes) {
    const TraceRow& first = trace.rows[static_cast<std::size_t>(box.nodes.front())];
    // Where an operation was typed more than once, the result changes through all its places.
    double adjoint = 0.0;
    for (const int node : box.nodes) adjoint += trace.rows[static_cast<std::size_t>(node)].adjoint;
    boxes.push_back({{"label", box.label},
                     {"operands", box.operands},
                     {"nodes", box.nodes},
                     {"layer", box.layer},
                     {"place", box.place},
                     {"source", first.source},
                     {"offset", first.span.begin},
                     {"length", first.span.end - first.span.begin},
                     {"value", first.value},
                     {"tangents", first.tangents},
                     {"adjoint", adjoint},
                     {"kink", first.kink},
                     {"flat", first.flat},
                     {"singular", first.singular}});
  }
  return {{"boxes", std::move(boxes)}, {"layers", layout.layers}, {"widest", layout.widest}};
}

/// How often each operation occurs, in the order of the operator table.
Json count_operations(const GraphLayout& layout) {
  std::map<Op, int> counts;
  for (const GraphBox& box : layout.boxes) {
    if (box.op > Op::step) ++counts[box.op];
  }
  Json printed = Json::object();
  for (const auto& [op, count] : counts) {
    // Subtraction and negation are spelled alike.
    printed[op == Op::negate ? "negate" : std::string(row(op).name)] = count;
  }
  return printed;
}

std::size_t instructions(const Program& program) {
  std::size_t count = program.instructions.size();
  for (const RowPass& pass : program.passes) count += pass.instructions.size();
  return count;
}

Result<Json> count_instructions(const Expression& expression) {
  Json counts = Json::object();
  for (const auto& [key, wants, mode] : {std::tuple{"value", Wants::value, Mode::automatic},
                                         std::tuple{"forward", Wants::gradient, Mode::forward},
                                         std::tuple{"reverse", Wants::gradient, Mode::reverse}}) {
    const auto program = compile(expression, wants, mode);
    if (!program) return program.error();
    counts[key] = instructions(**program);
  }
  return counts;
}

Result<Json> traced(std::string_view text) {
  auto request = read_request(text, {"point", "step"});
  if (!request) return request.error();
  const auto typed = typed_objective(*request, "operations are shown");
  if (!typed) return typed.error();
  const TypedObjective& objective = **typed;
  const Expression& expression = objective.expression();
  const Place root = request->root();
  const auto point = read_point(root["point"], request->objective.inputs);
  if (!point) return point.error();
  if (expression.nodes.size() * (point->size() + 2) > 10 * operations_limit) {
    return error_at(root["objective"], "the formula has " +
                                           std::to_string(expression.nodes.size()) +
                                           " operations and " + std::to_string(point->size()) +
                                           " inputs: too many to be shown one by one.");
  }
  TracePoint at{.inputs = *point, .parameters = objective.parameters()};
  if (!root["step"].is_null()) {
    const auto step = read_integer(root["step"], 1, steps_limit);
    if (!step) return step.error();
    at.step = static_cast<double>(*step);
  }
  std::vector<const double*> columns;
  if (const DataSet* data = objective.data(); data != nullptr) {
    for (const std::string& name : expression.columns) {
      const auto index = std::ranges::find(data->names, name) - data->names.begin();
      columns.push_back(data->columns[static_cast<std::size_t>(index)].data());
    }
    at.columns = columns;
    at.rows = data->rows();
  }
  const auto derivation = derive(expression, at, {.trace = true});
  if (!derivation) return derivation.error();
  auto counts = count_instructions(expression);
  if (!counts) return counts.error();
  const GraphLayout layout = lay_out(expression);
  const Trace& trace = *derivation->trace;
  Json rows = Json::array();
  for (const TraceRow& row : trace.rows) rows.push_back(print_row(row));
  return Json{{"inputs", expression.inputs},
              {"value", derivation->value},
              {"gradient", derivation->gradient},
              {"rows", std::move(rows)},
              {"graph", print_graph(layout, trace)},
              {"operations", count_operations(layout)},
              {"instructions", std::move(*counts)},
              {"trouble", trace.trouble ? error_json(*trace.trouble) : Json()}};
}

}  // namespace

std::string trace_evaluation(std::string_view request) { return answer_text(traced(request)); }

}  // namespace descent::facade
