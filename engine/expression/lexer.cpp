#include "expression/lexer.hpp"

#include <cmath>
#include <optional>

#include "expression/names.hpp"
#include "expression/text.hpp"
#include "numbers/decimal.hpp"

namespace descent {
namespace {

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\r' || c == 0xa0 || (c >= 0x2000 && c <= 0x200b) ||
         c == 0x202f || c == 0x2060 || c == 0xfeff;
}

/// The digit that a raised character stands for, -1 for others.
int superscript_digit(char32_t c) {
  if (c == U'²') return 2;
  if (c == U'³') return 3;
  if (c == U'¹') return 1;
  return c == U'⁰' || (c >= U'⁴' && c <= U'⁹') ? static_cast<int>(c - U'⁰') : -1;
}

struct Symbol {
  std::u32string_view text;
  TokenKind kind;
};

/// Longer ones first.
constexpr Symbol symbols[] = {{U"**", TokenKind::power},
                              {U"<=", TokenKind::less_equal},
                              {U">=", TokenKind::greater_equal},
                              {U"==", TokenKind::equal},
                              {U"!=", TokenKind::not_equal},
                              {U"+", TokenKind::plus},
                              {U"-", TokenKind::minus},
                              {U"−", TokenKind::minus},
                              {U"–", TokenKind::minus},
                              {U"*", TokenKind::times},
                              {U"·", TokenKind::times},
                              {U"×", TokenKind::times},
                              {U"⋅", TokenKind::times},
                              {U"∙", TokenKind::times},
                              {U"∗", TokenKind::times},
                              {U"/", TokenKind::divide},
                              {U"÷", TokenKind::divide},
                              {U"∕", TokenKind::divide},
                              {U"^", TokenKind::power},
                              {U"<", TokenKind::less},
                              {U">", TokenKind::greater},
                              {U"≤", TokenKind::less_equal},
                              {U"≥", TokenKind::greater_equal},
                              {U"≠", TokenKind::not_equal},
                              {U"=", TokenKind::assign},
                              {U"(", TokenKind::open},
                              {U")", TokenKind::close},
                              {U"[", TokenKind::open_bracket},
                              {U"]", TokenKind::close_bracket},
                              {U",", TokenKind::comma},
                              {U"|", TokenKind::bar},
                              {U"√", TokenKind::root}};

/// What to say about a character that nothing starts with.
struct Advice {
  std::u32string_view text;
  std::string_view message;
  std::string_view guess;
};

constexpr Advice advice[] = {
    {U"&&", "There is no 'and'; multiply the conditions, as in if((x > 0)*(y > 0), a, b).", "*"},
    {U"&", "There is no 'and'; multiply the conditions, as in if((x > 0)*(y > 0), a, b).", "*"},
    {U"!", "Factorials are not part of the language; '!=' means 'not equal'.", ""},
    {U"%", "'%' is not an operator; the remainder of a by b is mod(a, b).", ""},
    {U"{", "Braces do not group; use parentheses.", "("},
    {U"}", "Braces do not group; use parentheses.", ")"},
    {U"\\", "LaTeX commands are not read; write a/b, sqrt(x), sin(x).", ""},
    {U":", "':' is not an operator; a quotient is written with '/', a definition with '='.", ""},
    {U"∞", "Infinity is not a number of the language.", ""},
    {U"∑", "A sum is written sum(i, 1, 10, expression).", ""},
    {U"∏", "A product is written prod(i, 1, 10, expression).", ""},
    {U"∂", "Derivatives are taken by the engine; type only the function.", ""},
    {U"'", "Derivatives are taken by the engine; type only the function.", ""},
    {U"’", "Derivatives are taken by the engine; type only the function.", ""},
    {U"±", "'±' has two values; write + or -.", ""},
    {U"∛", "A cube root is written cbrt(x).", "cbrt"},
    {U"½", "Write the fraction with '/'.", "1/2"},
    {U"¼", "Write the fraction with '/'.", "1/4"},
    {U"¾", "Write the fraction with '/'.", "3/4"},
    {U"_", "A subscript needs a name before it, as in w_1.", ""},
    {U".", "A '.' stands only inside a number, as in 0.5.", ""},
    {U"\"", "Quotation marks are not part of a formula.", ""}};

class Lexer {
 public:
  Lexer(std::string_view source, const ExpressionLimits& limits)
      : source_(source), limits_(limits) {}

  Result<std::vector<Token>> run() {
    if (std::optional<Diagnostic> error = check_text()) return *error;
    while (at_ < source_.size()) {
      const Character character = decode(source_, at_);
      if (is_space(character.code)) {
        skip(1);
      } else if (character.code == '\n' || character.code == ';') {
        if (std::optional<Diagnostic> error = separator(character.code)) return *error;
      } else if (is_digit(character.code) || (character.code == '.' && is_digit(code(1)))) {
        if (std::optional<Diagnostic> error = number()) return *error;
      } else if (is_letter(character.code) || !greek_name(character.code).empty()) {
        name();
      } else if (superscript_digit(character.code) >= 0 ||
                 (character.code == U'⁻' && superscript_digit(code(1)) >= 0)) {
        superscript();
      } else if (!symbol()) {
        return unknown();
      }
    }
    start();
    finish(TokenKind::end);
    return std::move(tokens_);
  }

 private:
  /// The character `ahead` characters from here; 0 behind the end.
  char32_t code(int ahead = 0) const {
    std::size_t at = at_;
    for (; ahead > 0 && at < source_.size(); --ahead) {
      at += static_cast<std::size_t>(decode(source_, at).bytes);
    }
    return at < source_.size() ? decode(source_, at).code : 0;
  }

  void skip(int characters) {
    for (; characters > 0 && at_ < source_.size(); --characters) {
      const Character character = decode(source_, at_);
      at_ += static_cast<std::size_t>(character.bytes);
      offset_ += character.units();
    }
  }

  void start() {
    token_ = Token();
    token_.begin = static_cast<int>(at_);
    token_.span.begin = offset_;
  }

  void finish(TokenKind kind) {
    token_.kind = kind;
    token_.end = static_cast<int>(at_);
    token_.span.end = offset_;
    tokens_.push_back(std::move(token_));
  }

  Diagnostic error(Span span, std::string message) const {
    Diagnostic diagnostic;
    diagnostic.message = std::move(message);
    diagnostic.span = span;
    locate(source_, diagnostic);
    return diagnostic;
  }

  /// Length, encoding and control characters of the whole text.
  std::optional<Diagnostic> check_text() const {
    int offset = 0;
    for (std::size_t at = 0; at < source_.size();) {
      const Character character = decode(source_, at);
      if (offset >= limits_.source_length) {
        Diagnostic diagnostic =
            error({offset, offset}, "The text is too long: the limit is " +
                                        std::to_string(limits_.source_length) + " characters.");
        return diagnostic;
      }
      const bool control = character.code < 0x20 && character.code != '\t' &&
                           character.code != '\n' && character.code != '\r';
      if (!character.valid || control) {
        Diagnostic diagnostic =
            error({offset, offset + 1},
                  character.valid ? "There is an invisible control character here; delete it."
                                  : "The text is not valid UTF-8 here.");
        constexpr char digits[] = "0123456789abcdef";
        diagnostic.found =
            std::string("byte 0x") + digits[character.code >> 4 & 15] + digits[character.code & 15];
        diagnostic.expected = "a character of the language";
        return diagnostic;
      }
      at += static_cast<std::size_t>(character.bytes);
      offset += character.units();
    }
    return std::nullopt;
  }

  std::optional<Diagnostic> separator(char32_t character) {
    start();
    skip(1);
    if (brackets_ > 0) {
      if (character == '\n') return std::nullopt;
      Diagnostic diagnostic =
          error({token_.span.begin, offset_}, "A ';' ends a line, but a bracket is still open.");
      diagnostic.found = ";";
      diagnostic.expected = "')' or ','";
      diagnostic.guess = ",";
      return diagnostic;
    }
    const bool goes_on =
        !tokens_.empty() && tokens_.back().kind != TokenKind::number &&
        tokens_.back().kind != TokenKind::name && tokens_.back().kind != TokenKind::superscript &&
        tokens_.back().kind != TokenKind::close &&
        tokens_.back().kind != TokenKind::close_bracket && tokens_.back().kind != TokenKind::bar;
    const bool repeated = tokens_.empty() || tokens_.back().kind == TokenKind::separator;
    if (!repeated && !(goes_on && character == '\n')) finish(TokenKind::separator);
    return std::nullopt;
  }

  /// Digits with at most one point, then e, an optional sign and digits: 2, .5, 1.5e-3. Without
  /// digits behind it, e is the constant: 2e is 2*e.
  std::optional<Diagnostic> number() {
    start();
    while (is_digit(code())) skip(1);
    if (code() == '.') skip(1);
    while (is_digit(code())) skip(1);
    if (code() == '.') {
      const Span point{offset_, offset_ + 1};
      Diagnostic diagnostic = error(point, "This number has a second decimal point.");
      diagnostic.found = ".";
      diagnostic.expected = "an operator";
      return diagnostic;
    }
    if (code() == 'e' || code() == 'E') {
      const int sign = code(1) == '+' || code(1) == '-' ? 1 : 0;
      if (is_digit(code(1 + sign))) {
        skip(1 + sign);
        while (is_digit(code())) skip(1);
      }
    }
    const std::string text(source_.substr(static_cast<std::size_t>(token_.begin),
                                          at_ - static_cast<std::size_t>(token_.begin)));
    token_.value = read_decimal(text);
    finish(TokenKind::number);
    if (!std::isfinite(tokens_.back().value)) {
      Diagnostic diagnostic =
          error(tokens_.back().span, "This number is too large: doubles end at about 1.8e308.");
      diagnostic.found = text.size() > 40 ? text.substr(0, 37) + "..." : text;
      diagnostic.expected = "a number below 1.8e308";
      return diagnostic;
    }
    return std::nullopt;
  }

  /// A Greek letter is a whole name, so that 2πx is a product; Latin letters run on. Either may
  /// have subscripts.
  void name() {
    start();
    const std::string_view letter = greek_name(code());
    if (!letter.empty()) {
      token_.name = letter;
      skip(1);
      while (subscript_digit()) {
      }
      while (code() == '_') name_tail();
    } else {
      while (true) {
        if (is_letter(code()) || is_digit(code()) || code() == '_') {
          token_.name += static_cast<char>(code());
          skip(1);
        } else if (!subscript_digit()) {
          break;
        }
      }
    }
    finish(TokenKind::name);
  }

  /// Takes one digit, plain or lowered, into the name.
  bool subscript_digit() {
    const char32_t c = code();
    if (is_digit(c)) {
      token_.name += static_cast<char>(c);
    } else if (c >= U'₀' && c <= U'₉') {
      token_.name += static_cast<char>('0' + (c - U'₀'));
    } else {
      return false;
    }
    skip(1);
    return true;
  }

  /// Takes _1 or _word into the name.
  void name_tail() {
    token_.name += '_';
    skip(1);
    while (is_letter(code()) || is_digit(code())) {
      token_.name += static_cast<char>(code());
      skip(1);
    }
  }

  void superscript() {
    start();
    const bool negative = code() == U'⁻';
    if (negative) skip(1);
    for (int digit; (digit = superscript_digit(code())) >= 0; skip(1)) {
      token_.value = std::fmin(token_.value * 10 + digit, 1e15);
    }
    if (negative) token_.value = -token_.value;
    finish(TokenKind::superscript);
  }

  bool matches(std::u32string_view text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (code(static_cast<int>(i)) != text[i]) return false;
    }
    return true;
  }

  bool symbol() {
    for (const Symbol& entry : symbols) {
      if (!matches(entry.text)) continue;
      start();
      skip(static_cast<int>(entry.text.size()));
      token_.double_star = entry.text == U"**";
      if (entry.kind == TokenKind::open || entry.kind == TokenKind::open_bracket) ++brackets_;
      if (entry.kind == TokenKind::close || entry.kind == TokenKind::close_bracket) {
        if (brackets_ > 0) --brackets_;
      }
      finish(entry.kind);
      return true;
    }
    return false;
  }

  Diagnostic unknown() {
    for (const Advice& entry : advice) {
      if (!matches(entry.text)) continue;
      start();
      skip(static_cast<int>(entry.text.size()));
      Diagnostic diagnostic = error({token_.span.begin, offset_}, std::string(entry.message));
      diagnostic.found = source_.substr(static_cast<std::size_t>(token_.begin),
                                        at_ - static_cast<std::size_t>(token_.begin));
      diagnostic.expected = "an operator, a number or a name";
      diagnostic.guess = entry.guess;
      return diagnostic;
    }
    const Character character = decode(source_, at_);
    Diagnostic diagnostic = error({offset_, offset_ + character.units()},
                                  "This character is not part of the language.");
    diagnostic.found = encode(character.code);
    diagnostic.expected = "an operator, a number or a name";
    return diagnostic;
  }

  std::string_view source_;
  const ExpressionLimits& limits_;
  std::size_t at_ = 0;
  int offset_ = 0;
  int brackets_ = 0;
  Token token_;
  std::vector<Token> tokens_;
};

}  // namespace

Result<std::vector<Token>> tokenize(std::string_view source, const ExpressionLimits& limits) {
  return Lexer(source, limits).run();
}

}  // namespace descent
