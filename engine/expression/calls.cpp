#include <utility>

#include "expression/names.hpp"
#include "expression/parser.hpp"

namespace descent {

bool Parser::call() {
  const std::size_t function = at_;
  const int first = node_count();
  if (peek(1).kind != TokenKind::open) return function_without_parenthesis();
  const std::string& name = peek().name;
  if ((name == "sum" || name == "prod") && peek(2).kind == TokenKind::name &&
      peek(3).kind == TokenKind::comma) {
    return indexed_sum();
  }
  next();
  int count = 0;
  return arguments(count) && finish_call(function, count, first);
}

/// dot(a, b), which is sum(a*b), and grad(point), a name with one child, in an update rule.
bool Parser::rule_call() {
  const std::size_t function = at_;
  const int first = node_count();
  const bool dot = peek().name == "dot";
  next();
  int count = 0;
  if (!arguments(count)) return false;
  if (count != (dot ? 2 : 1)) return wrong_count(function, count);
  if (dot) {
    add_operation(Op::multiply, 2, first, function);
    add_operation(Op::row_sum, 1, first, function);
  } else {
    add({.kind = SyntaxKind::name, .children = 1, .name = intern("grad")}, first, function);
  }
  return true;
}

/// The arguments and their parentheses.
bool Parser::arguments(int& count) {
  const std::size_t opening = at_;
  if (!enter()) return false;
  next();
  open_.push_back(TokenKind::open);
  if (peek().kind == TokenKind::close) return wrong_count(opening - 1, 0);
  while (true) {
    if (!expression(comparison)) return false;
    ++count;
    if (peek().kind != TokenKind::comma) break;
    next();
  }
  if (!close(opening)) return false;
  leave();
  return true;
}

bool Parser::finish_call(std::size_t function, int count, int first) {
  const std::string& name = tokens_[function].name;
  if (name == "prod") return wrong_count(function, count);
  if (name == "sum" || name == "mean") {
    if (count != 1) return wrong_count(function, count);
    add_operation(name == "sum" ? Op::row_sum : Op::row_mean, 1, first, function);
    return true;
  }
  const Op op = *function_operation(name);
  if ((op == Op::min || op == Op::max) && count == 1) {
    add_operation(op == Op::min ? Op::row_min : Op::row_max, 1, first, function);
    return true;
  }
  const Operator& entry = row(op);
  if (count != entry.arity && !(entry.variadic && (count > entry.arity || op == Op::hypot))) {
    return wrong_count(function, count);
  }
  add_operation(op, count, first, function);
  return true;
}

/// sum(i, a, b, body) and prod(i, a, b, body); the index is known only in the body.
bool Parser::indexed_sum() {
  const std::size_t function = at_;
  const int first = node_count();
  const bool sum = peek().name == "sum";
  const Token index = peek(2);
  const std::optional<IndexedName> split = split_name(index.name);
  if (is_constant(index.name) || is_function(index.name)) {
    return fail(index,
                "'" + shown(index) + "' is a " +
                    (is_constant(index.name) ? "constant" : "function") +
                    " of the language and cannot be an index.",
                "an index name such as i");
  }
  if (!split || !split->indices.empty() || index.name.find('_') != std::string::npos) {
    return fail(index, "An index name has no subscript.", "an index name such as i");
  }
  const std::size_t opening = at_ + 1;
  if (!enter()) return false;
  at_ += 4;
  open_.push_back(TokenKind::open);
  for (int bound = 0; bound < 2; ++bound) {
    if (!expression(additive)) return false;
    if (peek().kind == TokenKind::close) return wrong_count(function, bound + 2);
    if (peek().kind != TokenKind::comma) return unexpected(opening);
    next();
  }
  indices_.push_back(index.name);
  if (!expression(comparison)) return false;
  indices_.pop_back();
  if (peek().kind == TokenKind::comma) return wrong_count(function, 5);
  if (!close(opening)) return false;
  leave();
  add({.kind = sum ? SyntaxKind::sum : SyntaxKind::product,
       .children = 3,
       .name = intern(index.name)},
      first, function);
  return true;
}

/// Takes the bracket or bar that closes `opening`.
bool Parser::close(std::size_t opening) {
  const TokenKind kind = tokens_[opening].kind;
  const TokenKind wanted = kind == TokenKind::open           ? TokenKind::close
                           : kind == TokenKind::open_bracket ? TokenKind::close_bracket
                                                             : TokenKind::bar;
  if (peek().kind != wanted) return unexpected(opening);
  open_.pop_back();
  next();
  return true;
}

}  // namespace descent
