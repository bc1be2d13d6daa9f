#include <algorithm>
#include <utility>

#include "expression/guesses.hpp"
#include "expression/names.hpp"
#include "expression/parser.hpp"
#include "expression/text.hpp"

namespace descent {
namespace {

struct Missing {
  std::string_view name;
  std::string_view advice;
};

/// Functions that people expect and that are written otherwise here.
constexpr Missing missing_functions[] = {{"pow", "a power is written x^2"},
                                         {"cot", "it is 1/tan(x)"},
                                         {"ctg", "it is 1/tan(x)"},
                                         {"sec", "it is 1/cos(x)"},
                                         {"csc", "it is 1/sin(x)"},
                                         {"sech", "it is 1/cosh(x)"},
                                         {"csch", "it is 1/sinh(x)"},
                                         {"coth", "it is 1/tanh(x)"},
                                         {"round", "it is floor(x + 0.5)"},
                                         {"square", "a square is written x^2"},
                                         {"heaviside", "it is if(x >= 0, 1, 0)"},
                                         {"step", "it is if(x >= 0, 1, 0)"},
                                         {"frac", "a fraction is written a/b"},
                                         {"gamma", "it is not part of the language"},
                                         {"diff", "derivatives are taken by the engine"},
                                         {"grad", "derivatives are taken by the engine"}};

bool touches(const Token& left, const Token& right) { return left.end == right.begin; }

std::string plural(int count, const char* noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

}  // namespace

/// An expression has ended at a token that its surroundings do not want. `opening` is the bracket
/// around it, `nowhere` on the level of a line.
bool Parser::unexpected(std::size_t opening) {
  const Token& token = peek();
  const Token& before = tokens_[at_ - 1];
  const bool inside = opening != nowhere;
  const std::string opened = inside ? shown(tokens_[opening]) : "";
  const std::string closing = opened == "(" ? "')'" : opened == "[" ? "']'" : "'|'";
  switch (token.kind) {
    case TokenKind::number: {
      const std::size_t factor = factor_before(at_);
      const std::string left = text(factor, at_ - 1);
      return fail(
          {tokens_[factor].span.begin, token.span.end}, shown(token),
          "An operator is missing between '" + abbreviated(left) + "' and '" + shown(token) + "'.",
          "an operator", left + "*" + shown(token));
    }
    case TokenKind::comma: {
      const Token& after = peek(1);
      if (before.kind == TokenKind::number && after.kind == TokenKind::number &&
          touches(before, token) && touches(token, after)) {
        return fail({before.span.begin, after.span.end}, text(at_ - 1, at_ + 1),
                    "A comma separates arguments; a decimal number is written with a point.",
                    "a decimal point", shown(before) + "." + shown(after));
      }
      if (inside && opened == "(" && opening > 0 && tokens_[opening - 1].kind == TokenKind::name) {
        const Token& name = tokens_[opening - 1];
        const std::string near = near_function(name.name);
        return fail(name, "There is no function called '" + shown(name) + "'.",
                    "a function such as sin, exp or min", near);
      }
      return fail(token, "A comma stands only between the arguments of a function.",
                  inside ? closing + " or an operator" : "an operator or the end of the text");
    }
    case TokenKind::close:
    case TokenKind::close_bracket:
      if (!inside) {
        return fail(token, "This '" + shown(token) + "' closes nothing.",
                    "an operator or the end of the text");
      }
      return fail(token,
                  "This '" + shown(token) + "' does not close the '" + opened + "' before it.",
                  closing);
    case TokenKind::open_bracket:
      return fail(token, "Square brackets hold the indices of a name; to group, use parentheses.",
                  "an operator", "(");
    case TokenKind::end:
    case TokenKind::separator:
      return fail(tokens_[opening].span, shown(token), "This '" + opened + "' is never closed.",
                  closing);
    case TokenKind::assign:
      return fail(token,
                  "An equation is no function: '=' stands only in a condition, or behind a name "
                  "at the start of a line.",
                  "an expression");
    default:
      return fail(token, "'" + shown(token) + "' cannot stand here.",
                  inside ? closing + " or an operator" : "an operator or the end of the text");
  }
}

/// A token that starts no operand stands where one is due.
bool Parser::missing_operand() {
  constexpr const char* expected = "a number, a name or '('";
  const Token& token = peek();
  const bool first = at_ == line_;
  const std::string before = at_ > 0 ? shown(tokens_[at_ - 1]) : "";
  const std::string here = shown(token);
  switch (token.kind) {
    case TokenKind::end:
    case TokenKind::separator:
      return fail(token,
                  "The formula is not finished: an operand is missing behind '" + before + "'.",
                  expected);
    case TokenKind::close:
      if (!first && tokens_[at_ - 1].kind == TokenKind::open) {
        return fail({tokens_[at_ - 1].span.begin, token.span.end}, "()",
                    "These parentheses are empty.", expected);
      }
      [[fallthrough]];
    case TokenKind::close_bracket:
    case TokenKind::bar:
    case TokenKind::comma:
      if (first) return fail(token, "A formula cannot begin with '" + here + "'.", expected);
      return fail(token, "An operand is missing between '" + before + "' and '" + here + "'.",
                  expected);
    case TokenKind::open_bracket:
      return fail(token, "Square brackets hold the indices of a name; to group, use parentheses.",
                  expected, "(");
    case TokenKind::superscript: return fail(token, "A power needs a base before it.", expected);
    default: {
      const std::string pair = before + here;
      const std::string guess = pair == "=>"    ? ">="
                                : pair == "=<"  ? "<="
                                : pair == "<>"  ? "!="
                                : pair == "===" ? "=="
                                                : "";
      if (!guess.empty()) {
        return fail({tokens_[at_ - 1].span.begin, token.span.end}, pair,
                    "'" + pair + "' is not an operator of the language.", "a comparison", guess);
      }
      if (first || tokens_[at_ - 1].kind == TokenKind::open ||
          tokens_[at_ - 1].kind == TokenKind::comma) {
        return fail(token, "An operand is missing before '" + here + "'.", expected);
      }
      return fail(token, "Two operators in a row: '" + before + "' and '" + here + "'.", expected);
    }
  }
}

/// sin x, sin^2(x), or a lone sin.
bool Parser::function_without_parenthesis() {
  const Token& function = peek();
  const std::string& name = function.name;
  const Token& after = peek(1);
  std::string guess;
  std::size_t last = at_;
  const bool power = after.kind == TokenKind::power || after.kind == TokenKind::superscript;
  if (power) {
    // Find the argument behind the exponent.
    std::size_t argument = at_ + 2;
    if (after.kind == TokenKind::power) {
      if (tokens_[std::min(argument, tokens_.size() - 1)].kind == TokenKind::minus) ++argument;
      ++argument;
    }
    if (argument < tokens_.size()) {
      const std::string loose = loose_argument(argument);
      const std::string exponent = text(at_ + 1, argument - 1);
      const bool inverse = (exponent == "^-1" || exponent == "⁻¹") && is_function("a" + name);
      if (!loose.empty()) {
        guess = inverse ? "a" + name + loose : name + loose + exponent;
      }
    }
    return fail(function.span, shown(after),
                "'" + shown(function) +
                    "' is a function: its argument comes first, in parentheses, then the power.",
                "'('", guess);
  }
  if (starts_operand(after) || after.kind == TokenKind::number) {
    const std::string loose = loose_argument(at_ + 1);
    if (!loose.empty()) guess = name + loose;
    last = at_ + 1;
  }
  return fail({function.span.begin, tokens_[last].span.end}, shown(after),
              "'" + shown(function) + "' is a function: its argument stands in parentheses.", "'('",
              guess);
}

/// w_, w__1 or w_12345678.
bool Parser::bad_subscript(std::size_t name) {
  const Token& token = tokens_[name];
  const bool empty = token.name.back() == '_' || token.name.find("__") != std::string::npos;
  return fail(token,
              empty ? "A subscript is missing behind '_'."
                    : "A subscript is a whole number below a million, or a word.",
              "a name such as w_1");
}

/// log_2 for log2, sin2 for sin(2).
bool Parser::function_with_subscript() {
  const Token& token = peek();
  const std::string joined = near_function(token.name);
  const std::string guess =
      token.name.find('_') != std::string::npos ? joined : run_together_call(token.name);
  return fail(token, "A function cannot have a subscript, as '" + shown(token) + "' has.",
              "a function with its argument in parentheses", guess);
}

/// The argument that starts at a token, in parentheses: "(x)" for x, "(2x)" for 2x; empty when it
/// is not plain.
std::string Parser::loose_argument(std::size_t from) const {
  const Token& token = tokens_[from];
  if (token.kind == TokenKind::open) {
    const std::size_t end = matching_close(from);
    return end == nowhere ? std::string() : text(from, end);
  }
  std::size_t to = from;
  if (token.kind != TokenKind::number && token.kind != TokenKind::name) return {};
  while (to + 1 < tokens_.size() && tokens_[to + 1].kind == TokenKind::name &&
         touches(tokens_[to], tokens_[to + 1])) {
    ++to;
  }
  return "(" + text(from, to) + ")";
}

/// A name before '(' that looks like a function's but is none. False, without an error, when it
/// can be a factor.
bool Parser::no_such_function(std::size_t at) {
  const Token& token = tokens_[at];
  for (const Missing& entry : missing_functions) {
    if (entry.name != token.name || !greek_latex(entry.name).empty()) continue;
    fail(token,
         "There is no function called '" + shown(token) + "'; " + std::string(entry.advice) + ".",
         "a function such as sin, exp or min");
    return true;
  }
  if (!greek_latex(token.name).empty()) return false;
  const std::string near = near_function(token.name);
  if (near.empty()) return false;
  fail(token,
       "There is no function called '" + shown(token) + "'; for a product, write '" + shown(token) +
           "*('.",
       "a function or an operator", near);
  return true;
}

/// f(x, y) = ... at the start of a line. False, without an error, when it is not that.
bool Parser::function_of_names(std::size_t at) {
  const std::size_t end = matching_close(at + 1);
  if (end == nowhere || end + 1 >= tokens_.size() || tokens_[end + 1].kind != TokenKind::assign) {
    return false;
  }
  std::size_t line_end = end + 1;
  while (line_end + 1 < tokens_.size() && tokens_[line_end + 1].kind != TokenKind::separator &&
         tokens_[line_end + 1].kind != TokenKind::end) {
    ++line_end;
  }
  fail({tokens_[at].span.begin, tokens_[line_end].span.end}, text(at, end + 1),
       "Functions cannot be defined; type only what stands on the right of '='.", "an expression",
       text(end + 2, line_end));
  return true;
}

bool Parser::wrong_count(std::size_t function, int count) {
  const Token& token = tokens_[function];
  const std::string& name = token.name;
  const Span span = {token.span.begin, peek().span.end};
  const std::string found = plural(count, "argument");
  if (name == "sum" || name == "prod") {
    return fail(span, found,
                name == "sum" ? "sum takes an index, two bounds and a term, as in sum(i, 1, 10, "
                                "x^i), or one argument over the rows of the data."
                              : "prod takes an index, two bounds and a factor, as in prod(i, 1, "
                                "10, x - i).",
                name + "(i, 1, 10, ...)");
  }
  if (name == "dot" || name == "grad") {
    return fail(span, found,
                name == "dot" ? "'dot' takes 2 arguments, as in dot(g, m)."
                              : "'grad' takes 1 argument, the point, as in grad(w + m).",
                name == "dot" ? "dot(a, b)" : "grad(point)");
  }
  const Op op = name == "mean" ? Op::row_mean : *function_operation(name);
  const Operator& entry = row(op);
  const std::string wanted =
      op == Op::hypot || entry.variadic ? "at least 1 argument" : plural(entry.arity, "argument");
  // sin(0,5): a decimal comma.
  std::string guess;
  std::size_t argument = function + 2;
  if (entry.arity == 1 && count == 2 && argument + 2 < tokens_.size() &&
      tokens_[argument].kind == TokenKind::number &&
      tokens_[argument + 1].kind == TokenKind::comma &&
      tokens_[argument + 2].kind == TokenKind::number &&
      touches(tokens_[argument], tokens_[argument + 1]) &&
      touches(tokens_[argument + 1], tokens_[argument + 2])) {
    guess =
        shown(token) + "(" + shown(tokens_[argument]) + "." + shown(tokens_[argument + 2]) + ")";
  }
  std::string message = "'" + shown(token) + "' takes " + wanted + ", but here " +
                        (count == 1 ? "is " : "are ") +
                        (count == 0 ? "none" : std::to_string(count)) + ".";
  if (op == Op::select) message += " It is written if(condition, then, else).";
  if (op == Op::clip) message += " It is written clip(x, low, high).";
  return fail(span, found, std::move(message), wanted, guess);
}

/// First token of the number, name, call or bracket that ends before a token.
std::size_t Parser::factor_before(std::size_t at) const {
  std::size_t first = at - 1;
  int brackets = 0;
  for (std::size_t i = at; i-- > line_;) {
    const TokenKind kind = tokens_[i].kind;
    first = i;
    if (kind == TokenKind::close || kind == TokenKind::close_bracket) ++brackets;
    if (kind == TokenKind::open || kind == TokenKind::open_bracket) --brackets;
    if (brackets == 0) break;
  }
  const bool bracket =
      tokens_[first].kind == TokenKind::open_bracket || tokens_[first].kind == TokenKind::open;
  if (bracket && first > line_ && tokens_[first - 1].kind == TokenKind::name) --first;
  return first;
}

std::size_t Parser::matching_close(std::size_t opening) const {
  int brackets = 0;
  for (std::size_t i = opening; i < tokens_.size(); ++i) {
    if (tokens_[i].kind == TokenKind::open) ++brackets;
    if (tokens_[i].kind == TokenKind::close && --brackets == 0) return i;
  }
  return nowhere;
}

}  // namespace descent
