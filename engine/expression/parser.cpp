#include "expression/parser.hpp"

#include <algorithm>
#include <utility>

#include "expression/names.hpp"
#include "expression/text.hpp"

namespace descent {
namespace {

/// The operation that a token stands for between two operands; Op::literal when none.
Op infix_operation(TokenKind kind) {
  switch (kind) {
    case TokenKind::plus: return Op::add;
    case TokenKind::minus: return Op::subtract;
    case TokenKind::times: return Op::multiply;
    case TokenKind::divide: return Op::divide;
    case TokenKind::power: return Op::power;
    case TokenKind::less: return Op::less;
    case TokenKind::less_equal: return Op::less_equal;
    case TokenKind::greater: return Op::greater;
    case TokenKind::greater_equal: return Op::greater_equal;
    case TokenKind::equal:
    case TokenKind::assign: return Op::equal;
    case TokenKind::not_equal: return Op::not_equal;
    default: return Op::literal;
  }
}

}  // namespace

Result<Syntax> parse(std::string_view source, const ExpressionLimits& limits) {
  Result<std::vector<Token>> tokens = tokenize(source, limits);
  if (!tokens) return tokens.error();
  return Parser(source, std::move(*tokens), limits).run(false);
}

Result<Syntax> parse_definitions(std::string_view source, const ExpressionLimits& limits) {
  Result<std::vector<Token>> tokens = tokenize(source, limits);
  if (!tokens) return tokens.error();
  return Parser(source, std::move(*tokens), limits).run(true);
}

Parser::Parser(std::string_view source, std::vector<Token> tokens, const ExpressionLimits& limits)
    : source_(source), tokens_(std::move(tokens)), limits_(limits) {
  syntax_.source = source;
}

Result<Syntax> Parser::run(bool definitions_only) {
  rules_ = definitions_only;
  if (peek().kind == TokenKind::end) {
    fail(peek(), "There is no formula: the text is empty.", "a formula such as x^2 + y^2");
  }
  while (!error_ && peek().kind != TokenKind::end) {
    if (!statement(definitions_only)) break;
    while (peek().kind == TokenKind::separator) next();
  }
  if (error_) return *std::move(error_);
  return std::move(syntax_);
}

bool Parser::statement(bool definitions_only) {
  line_ = at_;
  Statement line;
  if (peek().kind == TokenKind::name && peek(1).kind == TokenKind::assign) {
    if (!definition_head(line, definitions_only)) return false;
  } else if (definitions_only) {
    return fail(peek(), "Every line of an update rule is a definition.", "name = expression");
  } else if (peek().kind == TokenKind::name && peek(1).kind == TokenKind::open &&
             function_of_names(at_)) {
    return false;
  }
  const std::size_t right = at_;
  if (!expression(comparison)) return false;
  if (peek().kind != TokenKind::end && peek().kind != TokenKind::separator) {
    return unexpected(nowhere);
  }
  line.root = node_count() - 1;
  const bool last = peek().kind == TokenKind::end || peek(1).kind == TokenKind::end;
  if (line.name.empty() && !last) {
    return fail({tokens_[line_].span.begin, tokens_[at_ - 1].span.end}, text(line_, at_ - 1),
                "Only the last line is the formula itself; every line before it is a definition. "
                "(To go on in the next line, end this one with an operator.)",
                "name = expression");
  }
  if (!line.name.empty() && last && !definitions_only) {
    return fail({tokens_[line_].span.begin, tokens_[at_ - 1].span.end}, text(line_, right - 1),
                "The last line is the formula itself, without a name before it.", "an expression",
                text(right, at_ - 1));
  }
  if (!line.name.empty()) defined_.push_back(line.name);
  syntax_.statements.push_back(std::move(line));
  return true;
}

bool Parser::definition_head(Statement& line, bool definitions_only) {
  const Token& token = peek();
  const std::optional<IndexedName> name = split_name(token.name);
  if (!name) return bad_subscript(at_);
  if (is_constant(token.name) || is_function(token.name)) {
    return fail(token,
                "'" + shown(token) + "' is a " +
                    (is_constant(token.name) ? "constant" : "function") +
                    " of the language and cannot be defined anew.",
                "another name");
  }
  line.name = name->canonical();
  line.name_span = token.span;
  if (!definitions_only &&
      std::find(defined_.begin(), defined_.end(), line.name) != defined_.end()) {
    return fail(token, "'" + abbreviated(line.name) + "' is defined twice.", "another name");
  }
  next();
  next();
  return true;
}

bool Parser::expression(int minimum) {
  const int first = node_count();
  const std::size_t begin = at_;
  if (!left_operand()) return false;
  std::size_t compared = nowhere;
  bool divided = false;  // The last operator was an explicit '/', as in 1/2x.
  while (true) {
    const TokenKind kind = peek().kind;
    if (kind == TokenKind::superscript) {
      if (!superscript(first, begin)) return false;
      continue;
    }
    if (starts_operand(peek())) {
      if (multiplicative < minimum) return true;
      const std::size_t factor = at_;
      if (!infix(Op::multiply, multiplicative, first, begin)) return false;
      if (divided) {
        notice(begin, "Read as (" + abbreviated(text(begin, factor - 1)) + ")*" +
                          abbreviated(text(factor, at_ - 1)) +
                          ": a product without * binds like one with it.");
      }
      divided = false;
      continue;
    }
    const Op op = infix_operation(kind);
    if (op == Op::literal || (kind == TokenKind::assign && open_.empty())) return true;
    const int level = op == Op::power                          ? exponent
                      : op == Op::multiply || op == Op::divide ? multiplicative
                      : op == Op::add || op == Op::subtract    ? additive
                                                               : comparison;
    if (level < minimum) return true;
    if (level == comparison && compared != nowhere) return chained_comparison(begin, compared);
    if (level == comparison) compared = at_;
    if (peek().double_star) {
      syntax_.notices.push_back({"** was read as the power ^.", peek().span});
    }
    next();
    if (!infix(op, level, first, begin)) return false;
    divided = op == Op::divide;
  }
}

bool Parser::infix(Op op, int level, int first, std::size_t begin) {
  const bool power = op == Op::power;
  if (power && !enter()) return false;
  if (!expression(power ? level : level + 1)) return false;
  if (power) leave();
  add_operation(op, 2, first, begin);
  return true;
}

bool Parser::left_operand() {
  if (peek().kind != TokenKind::minus && peek().kind != TokenKind::plus) return operand();
  const int first = node_count();
  const std::size_t begin = at_;
  const bool negative = peek().kind == TokenKind::minus;
  if (!enter()) return false;
  next();
  if (!expression(exponent)) return false;
  leave();
  if (negative) add_operation(Op::negate, 1, first, begin);
  return true;
}

bool Parser::superscript(int first, std::size_t begin) {
  if (!enter()) return false;
  leave();
  const std::size_t here = at_;
  const double value = peek().value;
  next();
  const int exponent_first = node_count();
  add_number(value < 0 ? -value : value, here);
  if (value < 0) add_operation(Op::negate, 1, exponent_first, here);
  add_operation(Op::power, 2, first, begin);
  if (peek().kind == TokenKind::power || peek().kind == TokenKind::superscript) {
    return fail(peek(), "A raised digit and another power in a row can be read in two ways.",
                "parentheses");
  }
  return true;
}

/// 0 < x < 1: reads the rest, to offer (0 < x)*(x < 1).
bool Parser::chained_comparison(std::size_t begin, std::size_t compared) {
  const std::size_t second = at_;
  next();
  if (!expression(additive)) return false;
  const std::string middle = text(compared + 1, second - 1);
  return fail(
      tokens_[second], "Comparisons do not chain; compare twice and multiply.", "one comparison",
      "(" + text(begin, compared - 1) + " " + text(compared, compared) + " " + middle + ")*(" +
          middle + " " + text(second, second) + " " + text(second + 1, at_ - 1) + ")");
}

const Token& Parser::peek(std::size_t ahead) const {
  return tokens_[std::min(at_ + ahead, tokens_.size() - 1)];
}

bool Parser::starts_operand(const Token& token) const {
  switch (token.kind) {
    case TokenKind::name:
    case TokenKind::open:
    case TokenKind::root: return true;
    // Inside bars a bar closes.
    case TokenKind::bar: return open_.empty() || open_.back() != TokenKind::bar;
    default: return false;
  }
}

std::string Parser::text(std::size_t from, std::size_t to) const {
  if (to < from || to >= tokens_.size()) return {};
  const auto begin = static_cast<std::size_t>(tokens_[from].begin);
  return std::string(source_.substr(begin, static_cast<std::size_t>(tokens_[to].end) - begin));
}

std::string Parser::shown(const Token& token) const {
  if (token.kind == TokenKind::end) return "end of text";
  if (token.kind == TokenKind::separator) {
    return source_[static_cast<std::size_t>(token.begin)] == ';' ? ";" : "end of line";
  }
  return abbreviated(std::string(source_.substr(
      static_cast<std::size_t>(token.begin), static_cast<std::size_t>(token.end - token.begin))));
}

void Parser::add(SyntaxNode node, int first, std::size_t begin) {
  node.first = first;
  node.span = {tokens_[begin].span.begin, tokens_[at_ - 1].span.end};
  syntax_.nodes.push_back(node);
}

void Parser::add_number(double value, std::size_t begin) {
  add({.kind = SyntaxKind::number, .value = value}, node_count(), begin);
}

void Parser::add_operation(Op op, int children, int first, std::size_t begin) {
  add({.kind = SyntaxKind::operation, .op = op, .children = children}, first, begin);
}

int Parser::intern(std::string_view name) {
  const auto found = name_ids_.find(name);
  if (found != name_ids_.end()) return found->second;
  const int id = static_cast<int>(syntax_.names.size());
  syntax_.names.emplace_back(name);
  name_ids_.emplace(name, id);
  return id;
}

void Parser::notice(std::size_t begin, std::string message) {
  syntax_.notices.push_back(
      {std::move(message), {tokens_[begin].span.begin, tokens_[at_ - 1].span.end}});
}

bool Parser::fail(const Token& token, std::string message, std::string expected,
                  std::string guess) {
  return fail(token.span, shown(token), std::move(message), std::move(expected), std::move(guess));
}

bool Parser::fail(Span span, std::string found, std::string message, std::string expected,
                  std::string guess) {
  if (error_) return false;
  Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  diagnostic.found = abbreviated(std::move(found));
  diagnostic.expected = std::move(expected);
  // Only a whole repair is worth offering.
  if (guess.size() <= 200 && guess.find("...") == std::string::npos) {
    diagnostic.guess = std::move(guess);
  }
  locate(source_, diagnostic);
  error_ = std::move(diagnostic);
  return false;
}

bool Parser::enter() {
  if (depth_ >= limits_.depth) {
    return fail(peek(),
                "The formula is nested too deeply: the limit is " + std::to_string(limits_.depth) +
                    " levels.",
                "fewer parentheses, signs and powers inside one another");
  }
  ++depth_;
  return true;
}

}  // namespace descent
