#pragma once

#include "expression/expression.hpp"
#include "expression/scalar_operations.hpp"

namespace descent {

/// Builds expressions by hand, so that the tests of the tape stand without the parser.
class Build {
 public:
  explicit Build(std::vector<std::string> inputs, std::vector<std::string> parameters = {},
                 std::vector<std::string> columns = {}) {
    expression.inputs = std::move(inputs);
    expression.parameters = std::move(parameters);
    expression.columns = std::move(columns);
    expression.structural_parameters.assign(expression.parameters.size(), false);
  }

  int leaf(Op op, int slot) { return push({.op = op, .slot = slot}); }
  int input(int slot) { return leaf(Op::input, slot); }
  int number(double value) { return push({.op = Op::literal, .value = value}); }
  int operator()(Op op, int a, int b = -1, int c = -1) {
    return push({.op = op, .a = a, .b = b, .c = c});
  }

  Expression expression;

 private:
  int push(ExpressionNode node) {
    const int at = static_cast<int>(expression.nodes.size());
    node.span = {at, at + 1};
    expression.nodes.push_back(node);
    expression.root = at;
    return at;
  }
};

}  // namespace descent
