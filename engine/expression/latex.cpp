#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "expression/names.hpp"
#include "expression/syntax.hpp"
#include "expression/text.hpp"

namespace descent {
namespace {

// How tightly a piece holds together. A fraction or root needs parentheses only below a power.
enum Level {
  any = 0,
  comparison = 1,
  additive = 2,
  multiplicative = 3,
  sign = 4,
  power = 5,
  tall = 6,
  atom = 7
};

struct Piece {
  std::string text;
  Level level = atom;
  bool open = false;      ///< Ends with a sum's term, which would swallow a factor behind it.
  bool function = false;  ///< \name\left(...\right), so that a power can stand behind the name.
};

bool starts_with(std::string_view text, std::string_view beginning) {
  return text.substr(0, beginning.size()) == beginning;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string parenthesised(std::string text) { return "\\left(" + std::move(text) + "\\right)"; }

std::string at_least(Piece&& piece, Level level) {
  return piece.level >= level ? std::move(piece.text) : parenthesised(std::move(piece.text));
}

/// For places where a leading minus would follow another sign.
std::string unsigned_at_least(Piece&& piece, Level level) {
  if (starts_with(piece.text, "-")) return parenthesised(std::move(piece.text));
  return at_least(std::move(piece), level);
}

Piece number(double value) {
  const std::string text = format_number(value);
  const std::size_t e = text.find('e');
  if (e == std::string::npos) return {text};
  std::string exponent = text.substr(e + 1);
  if (exponent[0] == '+') exponent.erase(0, 1);
  const std::string mantissa = text.substr(0, e);
  if (mantissa == "1") return {"10^{" + exponent + "}", power};
  return {mantissa + " \\cdot 10^{" + exponent + "}", multiplicative};
}

/// Letters as they are, Greek ones as commands, words upright.
std::string word(const std::string& name) {
  if (name.size() == 1) return name;
  const std::string greek = greek_latex(name);
  return greek.empty() ? "\\mathrm{" + name + "}" : greek;
}

/// A name with its subscripts: w_{1}, W_{i,2}, x_{\mathrm{max}}.
std::string name(const std::string& base, const std::vector<Piece>& indices) {
  const std::size_t bar = base.find('_');
  std::string subscript;
  if (bar != std::string::npos) {
    std::string rest = base.substr(bar + 1);
    std::replace(rest.begin(), rest.end(), '_', ',');
    subscript = "\\mathrm{" + rest + "}";
  }
  for (const Piece& index : indices) {
    if (!subscript.empty()) subscript += ",";
    subscript += index.text;
  }
  const std::string text = word(base.substr(0, bar));
  return subscript.empty() ? text : text + "_{" + subscript + "}";
}

/// The row's template with the operands put in; lists of any length for variadic operations.
std::string fill(std::string_view pattern, const std::vector<std::string>& operands,
                 bool variadic) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '#') {
      text += pattern[i];
      continue;
    }
    ++i;
    if (!variadic) {
      text += operands[static_cast<std::size_t>(pattern[i] - '1')];
      continue;
    }
    for (std::size_t k = 0; k < operands.size(); ++k) text += (k > 0 ? ", " : "") + operands[k];
    i += std::string_view(", #2").size();
  }
  return text;
}

Piece product(Piece&& left, Piece&& right) {
  const bool open = right.open;
  std::string text =
      left.open ? parenthesised(std::move(left.text)) : at_least(std::move(left), multiplicative);
  const std::string factor = unsigned_at_least(std::move(right), multiplicative);
  const bool numbers = is_digit(text.back()) && starts_with(factor, "\\frac");
  text += is_digit(factor[0]) || numbers ? " \\cdot " : " ";
  text += factor;
  return {std::move(text), multiplicative, open};
}

/// A minus before the numerator goes before the fraction.
Piece fraction(Piece&& above, Piece&& below) {
  const bool negative = starts_with(above.text, "-") && above.level >= multiplicative;
  if (negative) above.text.erase(0, 1);
  std::string text =
      fill(row(Op::divide).latex, {std::move(above.text), std::move(below.text)}, false);
  return {(negative ? "-" : "") + std::move(text), negative ? sign : tall};
}

Piece raised(Piece&& base, Piece&& exponent) {
  const bool whole = std::all_of(exponent.text.begin(), exponent.text.end(), is_digit);
  if (base.function && whole) {
    const std::size_t argument = base.text.find("\\left(");
    // log_{2} already has something below; a power above it is fine.
    base.text.insert(argument, "^{" + exponent.text + "}");
    return {std::move(base.text), atom};
  }
  return {at_least(std::move(base), atom) + "^{" + exponent.text + "}", power};
}

Piece operation(Op op, std::vector<Piece>& children) {
  switch (op) {
    case Op::multiply: return product(std::move(children[0]), std::move(children[1]));
    case Op::divide: return fraction(std::move(children[0]), std::move(children[1]));
    case Op::power: return raised(std::move(children[0]), std::move(children[1]));
    default: break;
  }
  Level level = atom;  // of the result
  Level wanted = any;  // of the operands
  switch (op) {
    case Op::add:
    case Op::subtract: level = additive; break;
    case Op::negate: level = sign; break;
    case Op::mod:
      level = comparison;
      wanted = sign;
      break;
    case Op::row_sum:
      level = multiplicative;
      wanted = multiplicative;
      break;
    case Op::less:
    case Op::less_equal:
    case Op::greater:
    case Op::greater_equal:
    case Op::equal:
    case Op::not_equal:
      level = comparison;
      wanted = additive;
      break;
    case Op::select: level = comparison; break;
    case Op::exp:
    case Op::exp2: level = power; break;
    case Op::sqrt:
    case Op::cbrt: level = tall; break;
    default: break;
  }
  Piece result;
  result.level = level;
  result.open = op == Op::row_sum || (level == sign && children[0].open);
  std::vector<std::string> operands;
  if (op == Op::add || op == Op::subtract) {
    operands.push_back(at_least(std::move(children[0]), additive));
    operands.push_back(unsigned_at_least(std::move(children[1]), multiplicative));
  } else if (op == Op::negate) {
    operands.push_back(unsigned_at_least(std::move(children[0]), multiplicative));
  } else {
    for (Piece& child : children) operands.push_back(at_least(std::move(child), wanted));
  }
  const Operator& entry = row(op);
  result.text = fill(entry.latex, operands, entry.variadic);
  result.function = level == atom && starts_with(entry.latex, "\\") &&
                    entry.latex.find("\\left(#1") != std::string_view::npos;
  return result;
}

Piece indexed_sum(bool sum, const std::string& index, std::vector<Piece>& children) {
  std::string text = sum ? "\\sum_{" : "\\prod_{";
  text += name(index, {}) + "=" + children[0].text + "}^{" + children[1].text + "} ";
  text += at_least(std::move(children[2]), multiplicative);
  return {std::move(text), multiplicative, true};
}

}  // namespace

std::string latex(const Syntax& syntax) {
  std::vector<std::string> lines;
  std::vector<Piece> stack;
  int n = 0;
  for (const Statement& statement : syntax.statements) {
    for (; n <= statement.root; ++n) {
      const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
      std::vector<Piece> children(std::make_move_iterator(stack.end() - node.children),
                                  std::make_move_iterator(stack.end()));
      stack.resize(stack.size() - static_cast<std::size_t>(node.children));
      const auto typed = [&] { return syntax.names[static_cast<std::size_t>(node.name)]; };
      switch (node.kind) {
        case SyntaxKind::number: stack.push_back(number(node.value)); break;
        case SyntaxKind::name: stack.push_back({name(typed(), children)}); break;
        case SyntaxKind::operation: stack.push_back(operation(node.op, children)); break;
        case SyntaxKind::sum:
        case SyntaxKind::product:
          stack.push_back(indexed_sum(node.kind == SyntaxKind::sum, typed(), children));
          break;
      }
    }
    std::string line;
    if (!statement.name.empty()) {
      const IndexedName left = read_name(statement.name).value_or(IndexedName{statement.name, {}});
      std::vector<Piece> indices;
      for (const int index : left.indices) indices.push_back({std::to_string(index)});
      line = name(left.base, indices) + " &= ";
    } else if (syntax.statements.size() > 1) {
      line = "& ";
    }
    lines.push_back(line + stack.back().text);
    stack.pop_back();
  }
  if (lines.size() == 1 && syntax.statements[0].name.empty()) return lines[0];
  std::string text = "\\begin{aligned} ";
  for (std::size_t i = 0; i < lines.size(); ++i) text += (i > 0 ? " \\\\ " : "") + lines[i];
  return text + " \\end{aligned}";
}

}  // namespace descent
