#include "tape/compile.hpp"

#include "tape/evaluator.hpp"
#include "tape/lower.hpp"
#include "tape/reverse.hpp"

namespace descent {

namespace {

using NodeDual = Dual<Node, 1>;
using NodeDual2 = Dual<NodeDual, 1>;

/// Inputs of which the i-th has tangent 1.
std::vector<NodeDual> seeded(const Sources& sources, int seed) {
  const Node one{&sources.graph(), sources.graph().literal(1.0)};
  std::vector<NodeDual> inputs;
  for (int i = 0; i < static_cast<int>(sources.inputs().size()); ++i) {
    const Node x = sources.inputs()[static_cast<std::size_t>(i)];
    inputs.push_back(i == seed ? NodeDual::input(x, 0, one) : NodeDual(x));
  }
  return inputs;
}

void forward_gradient(const Sources& sources, std::vector<Node>& outputs) {
  for (int i = 0; i < static_cast<int>(sources.inputs().size()); ++i) {
    if (sources.graph().overflowed()) return;
    outputs.push_back(sources.evaluate(seeded(sources, i)).tangent[0]);
  }
}

/// Entry (i, j) is the ε-part of the ε'-part of g(x + eᵢ ε + eⱼ ε').
void forward_hessian(const Sources& sources, std::vector<Node>& outputs) {
  const int n = static_cast<int>(sources.inputs().size());
  const NodeDual one(Node{&sources.graph(), sources.graph().literal(1.0)});
  for (int i = 0; i < n; ++i) {
    const std::vector<NodeDual> inner = seeded(sources, i);
    for (int j = i; j < n; ++j) {
      if (sources.graph().overflowed()) return;
      std::vector<NodeDual2> inputs;
      for (int m = 0; m < n; ++m) {
        const NodeDual& x = inner[static_cast<std::size_t>(m)];
        inputs.push_back(m == j ? NodeDual2::input(x, 0, one) : NodeDual2(x));
      }
      outputs.push_back(sources.evaluate(inputs).tangent[0].tangent[0]);
    }
  }
}

/// g(x + v ε) has the adjoints ∇g(x) + H v ε.
void hessian_vector(const Sources& sources, std::vector<Node>& outputs) {
  Graph& graph = sources.graph();
  std::vector<NodeDual> inputs, values;
  const int n = static_cast<int>(sources.inputs().size());
  for (int i = 0; i < n; ++i)
    inputs.emplace_back(sources.inputs()[static_cast<std::size_t>(i)],
                        std::array<Node, 1>{Node{&graph, graph.leaf(Op::input, n + i)}});
  sources.evaluate(inputs, values);
  for (const NodeDual& adjoint : input_adjoints(sources.expression(), adjoints(sources, values)))
    outputs.push_back(adjoint.tangent[0]);
}

bool prefers_forward(const Expression& expression) {
  const std::size_t inputs = expression.inputs.size();
  return inputs <= (expression.columns.empty() ? 16u : 4u) &&
         inputs * expression.nodes.size() <= 500'000;
}

/// How often a forward mode walks through the expression.
std::int64_t forward_sweeps(const Expression& expression, Wants wants, Mode mode) {
  const auto n = static_cast<std::int64_t>(expression.inputs.size());
  if (wants == Wants::hessian) return n * (n + 1) / 2;
  return wants == Wants::gradient && mode == Mode::forward ? n : 1;
}

std::string quantity(std::size_t bytes) { return std::to_string(bytes / 1'000'000) + " MB"; }

/// Writes what is wanted, and what it needs, into the graph.
Result<std::vector<Node>> write(Graph& graph, const Expression& expression, Wants wants, Mode mode,
                                const TapeLimits& limits) {
  const Sources sources(graph, expression);
  if (mode == Mode::automatic) mode = prefers_forward(expression) ? Mode::forward : Mode::reverse;
  const std::int64_t visits =
      forward_sweeps(expression, wants, mode) * static_cast<std::int64_t>(expression.nodes.size());
  if (visits > limits.visits)
    return Diagnostic{.message = "the formula is too long for derivatives by this many inputs (" +
                                 std::to_string(visits) + " operations to visit, at most " +
                                 std::to_string(limits.visits) + ")"};
  std::vector<Node> values;
  const Node value = sources.evaluate(sources.inputs(), values);
  graph.relax();
  std::vector<Node> outputs;
  switch (wants) {
    case Wants::value: outputs.push_back(value); break;
    case Wants::gradient:
      outputs.push_back(value);
      if (mode == Mode::forward) {
        forward_gradient(sources, outputs);
      } else {
        for (const Node& adjoint : input_adjoints(expression, adjoints(sources, values)))
          outputs.push_back(adjoint);
      }
      break;
    case Wants::hessian: forward_hessian(sources, outputs); break;
    case Wants::hessian_vector: hessian_vector(sources, outputs); break;
  }
  if (graph.overflowed())
    return Diagnostic{.message = "with its derivatives the formula needs more than " +
                                 std::to_string(limits.nodes) + " operations"};
  return outputs;
}

}  // namespace

Result<std::shared_ptr<const Program>> compile(const Expression& expression, Wants wants, Mode mode,
                                               const TapeLimits& limits) {
  Graph graph(limits.nodes);
  const auto outputs = write(graph, expression, wants, mode, limits);
  if (!outputs) return outputs.error();
  const int inputs = static_cast<int>(expression.inputs.size());
  Program program = lower(graph, *outputs, wants == Wants::hessian_vector ? 2 * inputs : inputs,
                          static_cast<int>(expression.parameters.size()),
                          static_cast<int>(expression.columns.size()));
  const std::size_t scratch = Evaluator::scratch_bytes(program);
  if (scratch > limits.scratch_bytes)
    return Diagnostic{.message = "the formula needs " + quantity(scratch) +
                                 " of scratch memory, more than the limit of " +
                                 quantity(limits.scratch_bytes)};
  return std::make_shared<const Program>(std::move(program));
}

std::shared_ptr<const GridProgram> compile_for_grid(const Expression& expression, Wants wants,
                                                    int x, int y, const TapeLimits& limits) {
  if (!expression.columns.empty()) return nullptr;
  Graph graph(limits.nodes);
  auto outputs = write(graph, expression, wants, Mode::automatic, limits);
  if (!outputs) return nullptr;
  if (wants == Wants::gradient) {
    const auto slope = [&](int input) { return (*outputs)[static_cast<std::size_t>(1 + input)]; };
    outputs = std::vector<Node>{(*outputs)[0], slope(x), slope(y)};
  }
  return split_for_grid(graph, *outputs, x, y, static_cast<int>(expression.inputs.size()),
                        static_cast<int>(expression.parameters.size()));
}

}  // namespace descent
