#include "tape/reverse.hpp"

namespace descent {

namespace {

Node value_of(const Node& a) { return a; }
template <class T>
Node value_of(const Dual<T, 1>& a) {
  return value_of(a.value);
}

bool row_level(const Graph& graph, Node a) { return !a.zero() && graph[a.id].row; }

/// r·p, but 0 where r is 0 even if p is not finite. Leaves need no guard.
Node guarded_product(const Node& r, const Node& p) {
  if (r.zero() || p.zero()) return {};
  const Op op = (*p.graph)[p.id].op;
  if (op <= Op::step) return r * p;
  return select(r, r * p, Node());
}
template <class T>
Dual<T, 1> guarded_product(const Dual<T, 1>& r, const Dual<T, 1>& p) {
  return Dual<T, 1>(guarded_product(r.value, p.value), {guarded_product(r.value, p.tangent[0]) +
                                                        guarded_product(r.tangent[0], p.value)});
}

bool chooses(Op op) {
  return op == Op::select || op == Op::min || op == Op::max || op == Op::clip || op == Op::relu ||
         op == Op::row_min || op == Op::row_max;
}

template <class T>
class Sweep {
 public:
  Sweep(const Sources& sources, const std::vector<T>& values)
      : sources_(sources),
        graph_(sources.graph()),
        expression_(sources.expression()),
        values_(values),
        sums_(values.size()),
        one_(Node{&graph_, graph_.literal(1.0)}) {}

  std::vector<T> run() {
    std::vector<T> result(values_.size());
    sums_[index(expression_.root)].uniform = one_;
    for (int i = expression_.root; i >= 0; --i) {
      if (graph_.overflowed()) break;
      const Sum& sum = sums_[index(i)];
      const T adjoint = sum.uniform + (varies(i) ? sum.rows : row_sum(sum.rows));
      result[index(i)] = adjoint;
      if (!structurally_zero(adjoint)) pass_on(i, adjoint, sum.chosen);
    }
    return result;
  }

 private:
  /// The contributions to one adjoint.
  struct Sum {
    T uniform{};          // from operations above the rows
    T rows{};             // one per row, from row-level operations
    bool chosen = false;  // some went through a choice
  };

  static std::size_t index(int i) { return static_cast<std::size_t>(i); }
  bool varies(int i) const { return row_level(graph_, value_of(values_[index(i)])); }

  void pass_on(int i, const T& adjoint, bool chosen) {
    const ExpressionNode& node = expression_.nodes[index(i)];
    if (node.op <= Op::step) return;
    graph_.set_origin(i, node.span);
    const bool reduces = node.op >= Op::row_sum && node.op <= Op::row_max;
    const bool marked = chosen || chooses(node.op);
    if (reduces) {
      add(node.a, spread(node, adjoint, values_[index(i)]), true, marked);
      return;
    }
    const int operands[] = {node.a, node.b, node.c};
    for (int which = 0; which < 3; ++which) {
      if (operands[which] < 0) continue;
      const T slope = local_derivative(node, which);
      if (structurally_zero(slope)) continue;
      add(operands[which], chosen ? guarded_product(adjoint, slope) : adjoint * slope, varies(i),
          marked);
    }
  }

  void add(int operand, const T& contribution, bool per_row, bool marked) {
    Sum& sum = sums_[index(operand)];
    T& place = per_row ? sum.rows : sum.uniform;
    place = place + contribution;
    sum.chosen = sum.chosen || marked;
  }

  /// What each row's operand gets of a reduction's adjoint.
  T spread(const ExpressionNode& node, const T& adjoint, const T& result) {
    if (node.op == Op::row_sum) return adjoint;
    if (node.op == Op::row_mean) return adjoint / row_sum(one_);
    const T there = equal(values_[index(node.a)], result);
    return select(there, T(adjoint / row_sum(there)), T());
  }

  /// ∂f/∂(operand `which`) of one operation f, as the tangent of f over Dual.
  T local_derivative(const ExpressionNode& node, int which) {
    // The operation alone, as an expression of its operands; literals stay what they are, since
    // x^2 is not x^y.
    single_.nodes.clear();
    arguments_.clear();
    const int operands[] = {node.a, node.b, node.c};
    for (int k = 0; k < 3 && operands[k] >= 0; ++k) {
      const ExpressionNode& operand = expression_.nodes[index(operands[k])];
      if (operand.op == Op::literal) {
        single_.nodes.push_back(operand);
      } else {
        single_.nodes.push_back(
            {.op = Op::input, .slot = static_cast<int>(arguments_.size()), .span = node.span});
      }
      const T& value = values_[index(operands[k])];
      if (operand.op == Op::literal) {
        if (k == which) return T();
      } else {
        arguments_.push_back(k == which ? Dual<T, 1>(value, {one_}) : Dual<T, 1>(value));
      }
    }
    const int arity = static_cast<int>(single_.nodes.size());
    single_.nodes.push_back({.op = node.op,
                             .a = 0,
                             .b = arity > 1 ? 1 : -1,
                             .c = arity > 2 ? 2 : -1,
                             .span = node.span});
    single_.root = arity;
    const Arguments<Dual<T, 1>> arguments{arguments_, {}, {}, Dual<T, 1>()};
    return evaluate(
               single_, arguments,
               [this](double number) {
                 return Dual<T, 1>(T(Node{&graph_, graph_.literal(number)}));
               },
               [](int) {}, results_)
        .tangent[0];
  }

  const Sources& sources_;
  Graph& graph_;
  const Expression& expression_;
  const std::vector<T>& values_;
  std::vector<Sum> sums_;
  T one_;
  Expression single_;
  std::vector<Dual<T, 1>> arguments_;
  std::vector<Dual<T, 1>> results_;
};

}  // namespace

template <class T>
std::vector<T> adjoints(const Sources& sources, const std::vector<T>& values) {
  return Sweep<T>(sources, values).run();
}

template std::vector<Node> adjoints(const Sources&, const std::vector<Node>&);
template std::vector<Dual<Node, 1>> adjoints(const Sources&, const std::vector<Dual<Node, 1>>&);

}  // namespace descent
