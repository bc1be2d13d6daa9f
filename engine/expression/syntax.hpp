#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "expression/expression.hpp"

namespace descent {

/// What a node of the syntax tree is.
enum class SyntaxKind : std::uint8_t {
  number,     ///< A non-negative number; no children.
  name,       ///< A name; its children are its indices (w[i, j]).
  operation,  ///< An operation of the table; its children are its arguments, in order.
  sum,        ///< sum(i, a, b, body): children a, b, body; `name` is the index.
  product,    ///< prod(i, a, b, body), likewise.
};

/// One node of a syntax tree.
struct SyntaxNode {
  SyntaxKind kind = SyntaxKind::number;
  Op op = Op::literal;  ///< Which operation (kind operation only).
  int children = 0;     ///< How many.
  int first = 0;        ///< Index of the first node of this subtree.
  int name = -1;        ///< Which of Syntax::names (kinds name, sum, product).
  double value = 0.0;   ///< The number (kind number).
  Span span;            ///< Where it was typed.
};

/// One line of a text: `name = expression`, or the expression itself (the last line).
struct Statement {
  std::string name;  ///< Canonical; empty for the last line.
  Span name_span;
  int root = -1;  ///< Node of the expression.
};

/// The syntax tree of a text, as one flat list in which the nodes of a subtree are contiguous and
/// children stand before their parent: subtree n is [nodes[n].first, n]. So its last child is
/// n - 1, the child before that is nodes[n - 1].first - 1, and walks are plain loops that need no
/// stack as deep as the tree.
class Syntax {
 public:
  std::string source;
  std::vector<SyntaxNode> nodes;
  std::vector<std::string> names;  ///< Names without their indices, in canonical spelling.
  std::vector<Statement> statements;
  std::vector<Notice> notices;

  /// Index of the result's node.
  int root() const { return statements.back().root; }

  /// The children of node n, in order.
  std::vector<int> children(int n) const;

  /// Equal trees; where they were typed, and how, does not count.
  bool operator==(const Syntax& other) const;
};

}  // namespace descent
