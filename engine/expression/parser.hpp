#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "expression/lexer.hpp"
#include "expression/syntax.hpp"

namespace descent {

/// The parser behind parse(): precedence climbing over the tokens, building the tree children
/// first. Functions return false after noting the error in `error_`. Every nesting counts in
/// `depth_`, so the recursion is no deeper than four calls per level of the limit; errors are
/// made in functions of their own, which keeps the frames of the recursion small.
///
/// `begin` is the number of the token with which a subtree begins, `first` that of its first node.
class Parser {
 public:
  Parser(std::string_view source, std::vector<Token> tokens, const ExpressionLimits& limits);

  /// A whole text. With `definitions_only`, every line must be a definition (an update rule).
  Result<Syntax> run(bool definitions_only);

 private:
  /// How tightly an operator binds.
  enum Level { comparison = 1, additive = 2, multiplicative = 3, sign = 4, exponent = 5 };

  // parser.cpp: lines and operators.
  bool statement(bool definitions_only);
  bool definition_head(Statement& line, bool definitions_only);
  bool expression(int minimum);
  bool left_operand();
  bool infix(Op op, int level, int first, std::size_t begin);
  bool superscript(int first, std::size_t begin);
  bool chained_comparison(std::size_t begin, std::size_t second);

  // operands.cpp: what stands between operators.
  bool operand();
  bool name();
  bool bracket_indices(int& count);
  bool parenthesis();
  bool bars();
  bool root();

  // calls.cpp: functions and indexed sums.
  bool call();
  bool rule_call();
  bool arguments(int& count);
  bool indexed_sum();
  bool finish_call(std::size_t function, int count, int first);

  // complaints.cpp: the errors that need a look around.
  bool unexpected(std::size_t opening);
  bool missing_operand();
  bool function_without_parenthesis();
  bool function_with_subscript();
  bool bad_subscript(std::size_t name);
  bool no_such_function(std::size_t name);
  bool function_of_names(std::size_t name);
  bool wrong_count(std::size_t function, int count);
  std::size_t factor_before(std::size_t at) const;
  std::size_t matching_close(std::size_t opening) const;
  std::string loose_argument(std::size_t from) const;

  // Tokens.
  const Token& peek(std::size_t ahead = 0) const;
  void next() { ++at_; }
  bool starts_operand(const Token& token) const;
  std::string text(std::size_t from, std::size_t to) const;  ///< As typed, both ends included.
  std::string shown(const Token& token) const;               ///< For `found`.
  bool close(std::size_t opening);

  // Tree.
  int node_count() const { return static_cast<int>(syntax_.nodes.size()); }
  void add(SyntaxNode node, int first, std::size_t begin);
  void add_number(double value, std::size_t begin);
  void add_operation(Op op, int children, int first, std::size_t begin);
  int intern(std::string_view name);
  void notice(std::size_t begin, std::string message);

  // Errors.
  bool fail(const Token& token, std::string message, std::string expected, std::string guess = {});
  bool fail(Span span, std::string found, std::string message, std::string expected,
            std::string guess = {});
  bool enter();
  void leave() { --depth_; }

  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  bool rules_ = false;  ///< The text is an update rule: dot(a, b) and grad(point) are known.
  std::string_view source_;
  std::vector<Token> tokens_;
  const ExpressionLimits& limits_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;  ///< First token of this line.
  int depth_ = 0;
  Syntax syntax_;
  std::map<std::string, int, std::less<>> name_ids_;
  std::vector<TokenKind> open_;       ///< Brackets and bars that are open here, innermost last.
  std::vector<std::string> indices_;  ///< Index names of the sums around this place.
  std::vector<std::string> defined_;  ///< Names of the lines so far.
  std::optional<Diagnostic> error_;
};

}  // namespace descent
