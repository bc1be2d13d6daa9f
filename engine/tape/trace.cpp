#include "tape/trace.hpp"

#include <cmath>
#include <memory>

#include "expression/text.hpp"
#include "tape/evaluator.hpp"
#include "tape/lower.hpp"
#include "tape/reverse.hpp"

namespace descent {

namespace {

using NodeDual = Dual<Node, 1>;

constexpr int max_nodes = 4'000'000;

std::string operation_text(const Expression& expression, const ExpressionNode& node) {
  const auto name = [](const std::vector<std::string>& names, int slot) {
    return names[static_cast<std::size_t>(slot)];
  };
  switch (node.op) {
    case Op::literal: return format_number(node.value);
    case Op::input: return name(expression.inputs, node.slot);
    case Op::parameter: return name(expression.parameters, node.slot);
    case Op::column: return name(expression.columns, node.slot);
    case Op::step: return "k";
    default: break;
  }
  const std::string symbol(row(node.op).name);
  const auto v = [](int operand) { return "v" + std::to_string(operand); };
  if (node.op == Op::negate) return "-" + v(node.a);
  const bool infix = (node.op >= Op::add && node.op <= Op::divide) || node.op == Op::power ||
                     (node.op >= Op::less && node.op <= Op::not_equal);
  if (infix) return v(node.a) + " " + symbol + " " + v(node.b);
  std::string text = symbol + "(" + v(node.a);
  if (node.b >= 0) text += ", " + v(node.b);
  if (node.c >= 0) text += ", " + v(node.c);
  return text + ")";
}

/// A program whose outputs are, for every operation, its value, its tangents and its adjoint;
/// row-level ones as means over the rows.
class Tracing {
 public:
  explicit Tracing(const Expression& expression)
      : expression_(expression), graph_(max_nodes), sources_(graph_, expression) {}

  Result<Trace> run(const TracePoint& point) {
    if (const auto error = build()) return *error;
    Evaluator evaluator(program_);
    for (std::size_t i = 0; i < point.parameters.size(); ++i)
      evaluator.set_parameter(static_cast<int>(i), point.parameters[i]);
    evaluator.set_step(point.step);
    evaluator.set_data(point.columns, point.rows);
    Trace trace = read(evaluator, point.inputs, point.batch);
    trace.trouble = find_trouble(trace);
    if (!trace.trouble || !trace.rows[bad_].row_level) return trace;
    // The mean does not say which row it was.
    const int count = point.batch != nullptr ? static_cast<int>(point.batch->size()) : point.rows;
    for (int i = 0; i < count; ++i) {
      const int row = point.batch != nullptr ? (*point.batch)[static_cast<std::size_t>(i)] : i;
      const std::vector<int> single = {row};
      const Trace of_row = read(evaluator, point.inputs, &single);
      auto trouble = find_trouble(of_row);
      if (!trouble || !of_row.rows[bad_].row_level) continue;
      trouble->message += " in row " + std::to_string(row + 1) + " of the data";
      trace.trouble = trouble;
      break;
    }
    return trace;
  }

 private:
  std::size_t inputs() const { return expression_.inputs.size(); }

  std::optional<Diagnostic> build() {
    sources_.evaluate(sources_.inputs(), values_);
    const std::vector<Node> adjoint = adjoints(sources_, values_);
    std::vector<std::vector<NodeDual>> tangents(inputs());
    const Node one{&graph_, graph_.literal(1.0)};
    for (std::size_t i = 0; i < inputs(); ++i) {
      std::vector<NodeDual> seeded;
      for (std::size_t j = 0; j < inputs(); ++j)
        seeded.push_back(i == j ? NodeDual::input(sources_.inputs()[j], 0, one)
                                : NodeDual(sources_.inputs()[j]));
      sources_.evaluate(seeded, tangents[i]);
    }
    std::vector<Node> outputs;
    const auto want = [&](Node node) {
      const bool varies = !node.zero() && graph_[node.id].row;
      outputs.push_back(varies ? row_mean(node) : node);
    };
    for (std::size_t n = 0; n < values_.size(); ++n) {
      want(values_[n]);
      for (std::size_t i = 0; i < inputs(); ++i) want(tangents[i][n].tangent[0]);
      want(adjoint[n]);
    }
    if (graph_.overflowed()) return Diagnostic{.message = "the formula is too long to be traced"};
    program_ =
        std::make_shared<const Program>(lower(graph_, outputs, static_cast<int>(inputs()),
                                              static_cast<int>(expression_.parameters.size()),
                                              static_cast<int>(expression_.columns.size())));
    return std::nullopt;
  }

  Trace read(Evaluator& evaluator, std::span<const double> at, const std::vector<int>* batch) {
    std::vector<double> results(static_cast<std::size_t>(program_->outputs));
    std::vector<const double*> in;
    std::vector<double*> out;
    for (const double& x : at) in.push_back(&x);
    for (double& y : results) out.push_back(&y);
    evaluator.run(in.data(), 1, out.data(), batch);
    Trace trace;
    std::size_t next = 0;
    for (std::size_t n = 0; n < values_.size(); ++n) {
      const ExpressionNode& node = expression_.nodes[n];
      TraceRow row;
      row.node = static_cast<int>(n);
      row.operation = operation_text(expression_, node);
      row.source = slice(expression_.source, node.span);
      row.span = node.span;
      row.row_level = graph_[values_[n].id].row;
      row.value = results[next++];
      for (std::size_t i = 0; i < inputs(); ++i) row.tangents.push_back(results[next++]);
      row.adjoint = results[next++];
      flag(node, trace.rows, row);
      trace.rows.push_back(std::move(row));
    }
    return trace;
  }

  static void flag(const ExpressionNode& node, const std::vector<TraceRow>& before, TraceRow& row) {
    const auto operand = [&](int id) -> const TraceRow& {
      return before[static_cast<std::size_t>(id)];
    };
    const double a = node.a >= 0 ? operand(node.a).value : 0.0;
    const double b = node.b >= 0 ? operand(node.b).value : 0.0;
    const double c = node.c >= 0 ? operand(node.c).value : 0.0;
    switch (node.op) {
      case Op::abs:
      case Op::relu: row.kink = a == 0; break;
      case Op::min:
      case Op::max: row.kink = a == b; break;
      case Op::clip: row.kink = a == b || a == c; break;
      case Op::mod: row.kink = row.value == 0; break;
      default: break;
    }
    row.flat = (node.op >= Op::less && node.op <= Op::not_equal) ||
               (node.op >= Op::sign && node.op <= Op::ceil);
    if (!std::isfinite(row.value)) return;
    for (std::size_t i = 0; i < row.tangents.size(); ++i) {
      if (std::isfinite(row.tangents[i])) continue;
      bool inherited = false;
      for (const int id : {node.a, node.b, node.c})
        if (id >= 0 && !std::isfinite(operand(id).tangents[i])) inherited = true;
      if (!inherited) row.singular = true;
    }
  }

  /// The first bad operation; leaves its index in bad_.
  std::optional<Diagnostic> find_trouble(const Trace& trace) {
    const auto value = [&](int id) {
      return id < 0 ? 0.0 : trace.rows[static_cast<std::size_t>(id)].value;
    };
    const auto place = [&](std::size_t n, std::string message) {
      bad_ = n;
      Diagnostic diagnostic{.message = std::move(message), .span = expression_.nodes[n].span};
      if (!expression_.source.empty()) locate(expression_.source, diagnostic);
      return diagnostic;
    };
    for (std::size_t n = 0; n < trace.rows.size(); ++n) {
      if (std::isfinite(trace.rows[n].value)) continue;
      const ExpressionNode& node = expression_.nodes[n];
      if (!std::isfinite(value(node.a)) || !std::isfinite(value(node.b)) ||
          !std::isfinite(value(node.c)))
        continue;
      return place(n, complaint(node.op, value(node.a), value(node.b), trace.rows[n].value));
    }
    for (std::size_t n = 0; n < trace.rows.size(); ++n) {
      if (!trace.rows[n].singular) continue;
      const std::string& text = trace.rows[n].source;
      return place(n, "the derivative of " + (text.empty() ? trace.rows[n].operation : text) +
                          " is infinite or does not exist here");
    }
    return std::nullopt;
  }

  const Expression& expression_;
  Graph graph_;
  Sources sources_;
  std::vector<Node> values_;
  std::shared_ptr<const Program> program_;
  std::size_t bad_ = 0;
};

}  // namespace

Result<Trace> trace(const Expression& expression, const TracePoint& point) {
  if (expression.nodes.size() * (expression.inputs.size() + 2) > 500'000)
    return Diagnostic{.message = "the formula is too long to be traced"};
  return Tracing(expression).run(point);
}

}  // namespace descent
