#pragma once

#include <vector>

#include "expression/evaluate.hpp"
#include "tape/row_duals.hpp"

namespace descent {

/// The leaves of an expression as graph nodes, and its evaluation over number types made of nodes.
class Sources {
 public:
  Sources(Graph& graph, const Expression& expression) : graph_(graph), expression_(expression) {
    for (int i = 0; i < count(expression.inputs); ++i) inputs_.push_back(leaf(Op::input, i));
    for (int i = 0; i < count(expression.parameters); ++i)
      parameters_.push_back(leaf(Op::parameter, i));
    for (int i = 0; i < count(expression.columns); ++i) columns_.push_back(leaf(Op::column, i));
    step_ = leaf(Op::step, 0);
  }

  const std::vector<Node>& inputs() const { return inputs_; }
  Graph& graph() const { return graph_; }
  const Expression& expression() const { return expression_; }

  /// Evaluates over T; `values` gets the result of every operation of the expression.
  template <class T>
  T evaluate(const std::vector<T>& inputs, std::vector<T>& values) const {
    const std::vector<T> parameters = constants<T>(parameters_), columns = constants<T>(columns_);
    const Arguments<T> arguments{inputs, parameters, columns, T(step_)};
    return descent::evaluate(
        expression_, arguments,
        [this](double value) {
          return T(Node{&graph_, graph_.literal(value)});
        },
        [this](int i) {
          graph_.set_origin(i, expression_.nodes[static_cast<std::size_t>(i)].span);
        },
        values);
  }

  template <class T>
  T evaluate(const std::vector<T>& inputs) const {
    std::vector<T> values;
    return evaluate(inputs, values);
  }

 private:
  static int count(const std::vector<std::string>& names) { return static_cast<int>(names.size()); }
  Node leaf(Op op, int slot) { return {&graph_, graph_.leaf(op, slot)}; }

  template <class T>
  static std::vector<T> constants(const std::vector<Node>& nodes) {
    std::vector<T> result;
    for (const Node& node : nodes) result.push_back(T(node));
    return result;
  }

  Graph& graph_;
  const Expression& expression_;
  std::vector<Node> inputs_, parameters_, columns_;
  Node step_;
};

}  // namespace descent
