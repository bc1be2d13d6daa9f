#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "errors/diagnostic.hpp"
#include "expression/operators.hpp"

namespace descent {

/// One operation of a graph. Operands are indices of earlier nodes, -1 where absent.
struct GraphNode {
  Op op = Op::literal;
  int a = -1;
  int b = -1;
  int c = -1;
  double value = 0.0;  ///< Op::literal only.
  int slot = -1;       ///< Inputs, parameters and columns only.
  bool row = false;    ///< Differs from data row to data row.
  Span span;           ///< The typed operation that made it first …
  int origin = 0;      ///< … and its index in the expression.
};

/// What a computation does, as a list of operations without duplicates (hash-consed, static single
/// assignment): asking for an operation that exists already gives the same node again. This is
/// where common subexpressions of value and derivatives meet.
///
/// In the beginning only rules that keep every bit are applied (x·1, x − 0, −(−x), ...), so that
/// the value is what plain evaluation gives. After `relax()`, operations that do not occur in the
/// value are also rewritten by rules that are exact in real arithmetic and cost at most a last bit
/// (2·(3·x) → 6·x): the derivatives become shorter, the value stays as it was.
class Graph {
 public:
  explicit Graph(int max_nodes) : max_nodes_(max_nodes) {}

  int literal(double value);
  /// Op::input, Op::parameter, Op::column (by slot) or Op::step (slot 0).
  int leaf(Op op, int slot);
  /// Any other operation. The result may be an existing or simpler node.
  int make(Op op, int a, int b = -1, int c = -1);

  /// See above; called once the value is complete.
  void relax() { relaxed_ = true; }
  /// Where new nodes come from: an operation of the expression.
  void set_origin(int index, Span span) {
    origin_ = index;
    span_ = span;
  }

  const std::vector<GraphNode>& nodes() const { return nodes_; }
  const GraphNode& operator[](int id) const { return nodes_[static_cast<std::size_t>(id)]; }
  bool is_literal(int id) const { return (*this)[id].op == Op::literal; }
  bool is_literal(int id, double value) const;
  /// The limit was reached: what was asked for since then is meaningless.
  bool overflowed() const { return overflowed_; }

 private:
  struct Key {
    Op op;
    int a, b, c;
    bool operator==(const Key&) const = default;
  };
  struct KeyHash {
    std::size_t operator()(const Key& key) const;
  };

  int simplify_exactly(Op op, int a, int b, int c);
  int simplify_freely(Op op, int a, int b, int c);
  int append(const GraphNode& node);
  int intern(Op op, int a, int b, int c);
  double k(int id) const { return (*this)[id].value; }
  bool is(int id, Op op) const { return (*this)[id].op == op; }
  bool is_scaled(int id) const { return is(id, Op::multiply) && is_literal((*this)[id].a); }

  std::vector<GraphNode> nodes_;
  std::unordered_map<Key, int, KeyHash> interned_;   // operation → node
  std::unordered_map<Key, int, KeyHash> requested_;  // as asked for before relax() → node
  std::unordered_map<std::uint64_t, int> literals_;  // bits → node
  Span span_;
  int origin_ = 0;
  int max_nodes_;
  bool relaxed_ = false;
  bool overflowed_ = false;
};

/// A handle with the operators and functions of a number, so that generic code (Dual, evaluate)
/// run over Nodes writes the graph of what it would have computed.
///
/// A default Node is the *structural zero*: known to be zero whatever the inputs are, and therefore
/// no operation at all. It is not the literal 0, whose product with ∞ is NaN: tangents of inputs
/// that cannot matter are structural zeros and vanish.
struct Node {
  Graph* graph = nullptr;
  int id = -1;

  bool zero() const { return id < 0; }
};

inline bool structurally_zero(const Node& a) { return a.zero(); }
inline bool visibly_zero(const Node& a) { return a.zero(); }

Node operator+(Node a, Node b);
Node operator-(Node a, Node b);
Node operator-(Node a);
Node operator*(Node a, Node b);
Node operator/(Node a, Node b);
Node operator+(Node a, double k);
Node operator+(double k, Node a);
Node operator-(Node a, double k);
Node operator-(double k, Node a);
Node operator*(Node a, double k);
Node operator*(double k, Node a);
Node operator/(Node a, double k);
Node operator/(double k, Node a);

// Functions of solid nodes, and of two arguments of which one may be a structural zero: that then
// counts as the literal 0.
// clang-format off
#define DESCENT_NODE_UNARY(X)                                                                      \
  X(abs) X(sign) X(floor) X(ceil) X(exp) X(exp2) X(expm1) X(log) X(log2) X(log10) X(log1p) X(sqrt) \
  X(cbrt) X(sin) X(cos) X(tan) X(asin) X(acos) X(atan) X(sinh) X(cosh) X(tanh) X(asinh) X(acosh)   \
  X(atanh) X(sigmoid) X(softplus) X(relu) X(erf) X(erfc) X(row_min) X(row_max)
#define DESCENT_NODE_BINARY(X)                                                            \
  X(less) X(less_equal) X(greater) X(greater_equal) X(equal) X(not_equal) X(min) X(max)   \
  X(mod) X(hypot) X(atan2)
// clang-format on

#define X(name) Node name(Node a);
DESCENT_NODE_UNARY(X)
#undef X
#define X(name)              \
  Node name(Node a, Node b); \
  Node name(Node a, double b);
DESCENT_NODE_BINARY(X)
#undef X

Node row_sum(Node a);
Node row_mean(Node a);

Node power(Node a, Node b);
/// The exponent is a number of the formula: products where it is whole and small, as
/// scalar::literal_power computes them.
Node power(Node a, double exponent);

/// if(c, a, b). Two structural zeros give one.
Node select(Node c, Node a, Node b);
Node select(Node c, Node a, double b);
Node clip(Node a, Node low, Node high);

}  // namespace descent
