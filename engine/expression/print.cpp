#include <algorithm>
#include <string>
#include <vector>

#include "expression/syntax.hpp"
#include "expression/text.hpp"

namespace descent {
namespace {

// How tightly a printed piece holds together; see the parser's levels.
enum Level { comparison = 1, additive = 2, multiplicative = 3, sign = 4, power = 5, atom = 6 };

struct Piece {
  std::string text;
  Level level = atom;
};

/// The text of a piece where at least `level` is wanted.
std::string at_least(Piece&& piece, Level level) {
  return piece.level >= level ? std::move(piece.text) : "(" + piece.text + ")";
}

std::string list(std::vector<Piece>& pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0) text += ", ";
    text += pieces[i].text;
  }
  return text;
}

/// w1 where the only index is a plain number, else w[i + 1], W[1, 2].
Piece name(const std::string& base, std::vector<Piece>& indices) {
  if (indices.empty()) return {base, atom};
  const std::string& first = indices[0].text;
  const bool digits = first.size() <= 6 && std::all_of(first.begin(), first.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
  if (indices.size() == 1 && digits && base.find('_') == std::string::npos) {
    return {base + first, atom};
  }
  return {base + "[" + list(indices) + "]", atom};
}

Piece binary(Op op, Piece&& left, Piece&& right) {
  const std::string symbol(row(op).name);
  const auto join = [&](Level left_level, Level right_level, const std::string& between,
                        Level level) -> Piece {
    // Appending to the left text keeps a long sum linear.
    std::string text = at_least(std::move(left), left_level);
    text += between;
    text += at_least(std::move(right), right_level);
    return {std::move(text), level};
  };
  switch (op) {
    case Op::add:
    case Op::subtract: return join(additive, multiplicative, " " + symbol + " ", additive);
    case Op::multiply:
    case Op::divide: return join(multiplicative, sign, symbol, multiplicative);
    case Op::power: return join(atom, sign, symbol, power);
    default: return join(additive, additive, " " + symbol + " ", comparison);
  }
}

Piece operation(Op op, std::vector<Piece>& children) {
  switch (op) {
    case Op::negate: return {"-" + at_least(std::move(children[0]), sign), sign};
    case Op::add:
    case Op::subtract:
    case Op::multiply:
    case Op::divide:
    case Op::power:
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::equal:
    case Op::not_equal: return binary(op, std::move(children[0]), std::move(children[1]));
    default: return {std::string(row(op).name) + "(" + list(children) + ")", atom};
  }
}

/// W[1,2] as it may stand before '=': W_1_2.
std::string definable(std::string name) {
  std::erase(name, ']');
  std::replace(name.begin(), name.end(), '[', '_');
  std::replace(name.begin(), name.end(), ',', '_');
  return name;
}

}  // namespace

std::string print(const Syntax& syntax) {
  std::string result;
  std::vector<Piece> stack;
  int n = 0;
  for (const Statement& statement : syntax.statements) {
    for (; n <= statement.root; ++n) {
      const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
      const auto count = static_cast<std::size_t>(node.children);
      std::vector<Piece> children(std::make_move_iterator(stack.end() - node.children),
                                  std::make_move_iterator(stack.end()));
      stack.resize(stack.size() - count);
      const auto typed = [&] { return syntax.names[static_cast<std::size_t>(node.name)]; };
      switch (node.kind) {
        case SyntaxKind::number: stack.push_back({format_number(node.value), atom}); break;
        case SyntaxKind::name: stack.push_back(name(typed(), children)); break;
        case SyntaxKind::operation: stack.push_back(operation(node.op, children)); break;
        case SyntaxKind::sum:
        case SyntaxKind::product:
          stack.push_back({(node.kind == SyntaxKind::sum ? "sum(" : "prod(") + typed() + ", " +
                               list(children) + ")",
                           atom});
          break;
      }
    }
    if (!result.empty()) result += "\n";
    if (!statement.name.empty()) result += definable(statement.name) + " = ";
    result += stack.back().text;
    stack.pop_back();
  }
  return result;
}

}  // namespace descent
