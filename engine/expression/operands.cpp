#include <algorithm>
#include <utility>

#include "expression/names.hpp"
#include "expression/parser.hpp"
#include "expression/text.hpp"

namespace descent {

bool Parser::operand() {
  switch (peek().kind) {
    case TokenKind::number:
      next();
      add_number(tokens_[at_ - 1].value, at_ - 1);
      return true;
    case TokenKind::name:
      if (rules_ && peek(1).kind == TokenKind::open &&
          (peek().name == "dot" || peek().name == "grad")) {
        return rule_call();
      }
      return is_function(peek().name) ? call() : name();
    case TokenKind::open: return parenthesis();
    case TokenKind::bar:
      // Two bars in a row behind an opening one, as in ||x| - 1|, open twice.
      return bars();
    case TokenKind::root: return root();
    default: return missing_operand();
  }
}

/// A name with its subscripts: w, w1, w_1, w[i+1], and, inside sum(i, ...), w_i.
bool Parser::name() {
  const std::size_t begin = at_;
  const int first = node_count();
  std::string_view rest = peek().name;
  // Subscripts that are indices of the sums around: W_i_2 is W[i, 2] there.
  std::vector<std::string_view> parts;
  const auto is_index = [&](std::string_view part) {
    return std::find(indices_.begin(), indices_.end(), part) != indices_.end();
  };
  const auto is_number = [](std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
  };
  bool indexed = false;
  for (std::size_t bar; (bar = rest.rfind('_')) != std::string_view::npos;) {
    const std::string_view part = rest.substr(bar + 1);
    if (!is_index(part) && !is_number(part)) break;
    indexed = indexed || is_index(part);
    parts.insert(parts.begin(), part);
    rest = rest.substr(0, bar);
  }
  if (!indexed) {
    rest = peek().name;
    parts.clear();
  }
  const std::optional<IndexedName> split = split_name(rest);
  if (!split) return bad_subscript(at_);
  // expm01 and expm[1] would print as the function expm1.
  const bool like_function = peek(1).kind == TokenKind::open_bracket
                                 ? is_function_stem(split->base)
                                 : is_function(split->canonical());
  if (is_function(split->base) || like_function) return function_with_subscript();
  if (indexed && !enter()) return false;
  if (indexed) leave();
  if (peek(1).kind == TokenKind::open && !is_index(rest) &&
      std::find(defined_.begin(), defined_.end(), split->canonical()) == defined_.end() &&
      no_such_function(at_)) {
    return false;
  }
  next();
  int count = 0;
  for (const int index : split->indices) {
    add_number(index, begin);
    ++count;
  }
  for (const std::string_view part : parts) {
    if (is_index(part)) {
      add({.kind = SyntaxKind::name, .name = intern(part)}, node_count(), begin);
    } else {
      const std::optional<IndexedName> number = split_name("i_" + std::string(part));
      if (!number) return bad_subscript(begin);
      add_number(number->indices[0], begin);
    }
    ++count;
  }
  if (peek().kind == TokenKind::open_bracket && !bracket_indices(count)) return false;
  add({.kind = SyntaxKind::name, .children = count, .name = intern(split->base)}, first, begin);
  return true;
}

/// [i+1, 2] behind a name.
bool Parser::bracket_indices(int& count) {
  const std::size_t opening = at_;
  if (!enter()) return false;
  next();
  open_.push_back(TokenKind::open_bracket);
  while (true) {
    if (!expression(additive)) return false;
    ++count;
    if (peek().kind != TokenKind::comma) break;
    next();
  }
  if (!close(opening)) return false;
  leave();
  return true;
}

bool Parser::parenthesis() {
  const std::size_t opening = at_;
  if (!enter()) return false;
  next();
  open_.push_back(TokenKind::open);
  if (!expression(comparison) || !close(opening)) return false;
  leave();
  return true;
}

/// |x|. A bar where an operand is due opens, a bar behind an operand closes; what could also be
/// read the other way (|x|y|z|) is refused.
bool Parser::bars() {
  const std::size_t opening = at_;
  const int first = node_count();
  if (!enter()) return false;
  next();
  open_.push_back(TokenKind::bar);
  if (!expression(comparison) || !close(opening)) return false;
  leave();
  add_operation(Op::abs, 1, first, opening);
  if (peek().kind != TokenKind::bar &&
      (starts_operand(peek()) || peek().kind == TokenKind::number)) {
    int brackets = 0;
    for (std::size_t i = at_; i < tokens_.size() && brackets >= 0; ++i) {
      const TokenKind kind = tokens_[i].kind;
      if (kind == TokenKind::separator) break;
      if (kind == TokenKind::open || kind == TokenKind::open_bracket) ++brackets;
      if (kind == TokenKind::close || kind == TokenKind::close_bracket) --brackets;
      if (kind == TokenKind::bar && brackets == 0) {
        return fail({tokens_[opening].span.begin, tokens_[at_ - 1].span.end},
                    text(opening, at_ - 1),
                    "These bars can be read in two ways; write abs(...) or put '*' behind them.",
                    "abs(...)", "abs(" + text(opening + 1, at_ - 2) + ")");
      }
    }
  }
  return true;
}

/// √2, √x, √(x+1).
bool Parser::root() {
  const std::size_t begin = at_;
  const int first = node_count();
  if (!enter()) return false;
  next();
  const std::size_t argument = at_;
  if (!operand()) return false;
  leave();
  add_operation(Op::sqrt, 1, first, begin);
  if (tokens_[argument].kind == TokenKind::open) return true;
  const std::string typed = text(argument, at_ - 1);
  if (peek().kind == TokenKind::power || peek().kind == TokenKind::superscript) {
    const bool raised = peek().kind == TokenKind::superscript;
    const std::size_t end = raised ? at_ : std::min(at_ + 1, tokens_.size() - 1);
    return fail({tokens_[begin].span.begin, tokens_[end].span.end}, text(begin, end),
                "A root and a power in a row can be read in two ways.",
                "parentheses behind the root", "sqrt(" + typed + ")" + text(at_, end));
  }
  if (starts_operand(peek())) {
    notice(begin, "The root ends here: read as sqrt(" + abbreviated(typed) + ").");
  }
  return true;
}

}  // namespace descent
