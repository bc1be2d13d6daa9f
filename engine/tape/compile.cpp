#include "tape/compile.hpp"

#include "tape/lower.hpp"
#include "tape/sources.hpp"

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

}  // namespace

Result<std::shared_ptr<const Program>> compile(const Expression& expression, Wants wants, Mode mode,
                                               const TapeLimits& limits) {
  Graph graph(limits.nodes);
  Sources sources(graph, expression);
  const Node value = sources.evaluate(sources.inputs());
  graph.relax();
  std::vector<Node> outputs;
  (void)mode;
  switch (wants) {
    case Wants::value: outputs.push_back(value); break;
    case Wants::gradient:
      outputs.push_back(value);
      forward_gradient(sources, outputs);
      break;
    case Wants::hessian: forward_hessian(sources, outputs); break;
    case Wants::hessian_vector: break;
  }
  if (graph.overflowed())
    return Diagnostic{.message = "the formula needs more than " + std::to_string(limits.nodes) +
                                 " operations with its derivatives"};
  return std::make_shared<const Program>(lower(graph, outputs,
                                               static_cast<int>(expression.inputs.size()),
                                               static_cast<int>(expression.parameters.size()),
                                               static_cast<int>(expression.columns.size())));
}

}  // namespace descent
