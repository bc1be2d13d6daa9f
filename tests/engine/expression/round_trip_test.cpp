#include <algorithm>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "expression/names.hpp"
#include "expression/text.hpp"
#include "formula.hpp"

using namespace descent;

namespace {

/// Draws syntax trees of everything that the language has.
class RandomSyntax {
 public:
  explicit RandomSyntax(std::uint64_t seed) : state_(seed) {}

  Syntax draw() {
    tree_ = Syntax();
    indices_.clear();
    const int lines = below(3);
    for (int i = 0; i < lines; ++i) {
      constexpr const char* names[] = {"u", "v1", "W[1,2]", "x_max"};
      finish_line(names[static_cast<std::size_t>(i + below(2))] + std::string());
    }
    finish_line("");
    return std::move(tree_);
  }

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
  }

  int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }

 private:
  int count() const { return static_cast<int>(tree_.nodes.size()); }

  void finish_line(std::string name) {
    for (const Statement& line : tree_.statements) {
      if (!name.empty() && line.name == name) return;
    }
    expression(2 + below(6));
    Statement line;
    line.name = std::move(name);
    line.root = count() - 1;
    tree_.statements.push_back(line);
  }

  int intern(const std::string& name) {
    const auto found = std::find(tree_.names.begin(), tree_.names.end(), name);
    if (found == tree_.names.end()) {
      tree_.names.push_back(name);
      return static_cast<int>(tree_.names.size()) - 1;
    }
    return static_cast<int>(found - tree_.names.begin());
  }

  void number() {
    double value = below(12);
    const int kind = below(4);
    if (kind == 1) value = below(100000) / 1000.0;
    if (kind == 2) value = std::ldexp(1.0 + below(1000), below(200) - 100);
    if (kind == 3) {
      value = std::fabs(std::bit_cast<double>(next()));
      if (!std::isfinite(value)) value = 0.1;
    }
    tree_.nodes.push_back({.kind = SyntaxKind::number, .first = count(), .value = value});
  }

  void name() {
    constexpr const char* bases[] = {"x", "y",     "w",    "theta", "alpha", "W", "pi", "e",
                                     "k", "x_max", "rate", "q",     "i",     "E", "u"};
    const int first = count();
    std::string base = bases[static_cast<std::size_t>(below(15))];
    if (!indices_.empty() && below(2) == 0) base = indices_.back();
    int subscripts = below(3) == 0 ? 1 + below(2) : 0;
    for (int i = 0; i < subscripts; ++i) {
      const int kind = below(3);
      if (kind == 0) {
        no_comparison(2);
      } else {
        const double index = below(kind == 1 ? 12 : 2000000);
        tree_.nodes.push_back({.kind = SyntaxKind::number, .first = count(), .value = index});
      }
    }
    tree_.nodes.push_back(
        {.kind = SyntaxKind::name, .children = subscripts, .first = first, .name = intern(base)});
  }

  /// A bound or an index: anything but a bare comparison, which needs parentheses there.
  void no_comparison(int depth) {
    expression(depth);
    const SyntaxNode last = tree_.nodes.back();
    if (last.kind == SyntaxKind::operation && last.op >= Op::less && last.op <= Op::not_equal) {
      tree_.nodes.push_back(
          {.kind = SyntaxKind::operation, .op = Op::abs, .children = 1, .first = last.first});
    }
  }

  void sum(int depth) {
    const int first = count();
    const std::string index = below(2) == 0 ? "i" : "j";
    no_comparison(1);
    no_comparison(1);
    indices_.push_back(index);
    expression(depth);
    indices_.pop_back();
    tree_.nodes.push_back({.kind = below(2) == 0 ? SyntaxKind::sum : SyntaxKind::product,
                           .children = 3,
                           .first = first,
                           .name = intern(index)});
  }

  void expression(int depth) {
    const int kind = depth <= 0 ? below(2) : below(10);
    if (kind == 0) return number();
    if (kind == 1) return name();
    if (kind == 2 && depth >= 2) return sum(depth - 2);
    const int first = count();
    // Arithmetic more often than the rest.
    Op op = kind < 7 ? static_cast<Op>(static_cast<int>(Op::add) + below(6))
                     : static_cast<Op>(static_cast<int>(Op::add) +
                                       below(op_count - static_cast<int>(Op::add)));
    int arguments = row(op).arity;
    if (row(op).variadic) arguments += below(3);
    if (op == Op::hypot && below(3) == 0) arguments = 1;
    for (int i = 0; i < arguments; ++i) expression(depth - 1);
    tree_.nodes.push_back(
        {.kind = SyntaxKind::operation, .op = op, .children = arguments, .first = first});
  }

  std::uint64_t state_;
  Syntax tree_;
  std::vector<std::string> indices_;
};

}  // namespace

TEST_CASE("printing and parsing again gives the same tree") {
  RandomSyntax random(20240229);
  std::size_t nodes = 0;
  for (int i = 0; i < 20000; ++i) {
    const Syntax tree = random.draw();
    const std::string text = print(tree);
    INFO(text);
    ExpressionLimits limits;
    limits.source_length = 1000000;
    const auto again = parse(text, limits);
    if (!again) FAIL(to_string(again.error()));
    if (!(*again == tree)) FAIL("another tree: " << print(*again));
    if (print(*again) != text) FAIL("another text");
    nodes += tree.nodes.size();
    if (latex(tree).empty()) FAIL("no LaTeX");
  }
  CHECK(nodes > 200000);
}

TEST_CASE("numbers print as the shortest text that reads back") {
  CHECK(format_number(0.0) == "0");
  CHECK(format_number(0.1) == "0.1");
  CHECK(format_number(100.0) == "100");
  CHECK(format_number(1e20) == "100000000000000000000");
  CHECK(format_number(1e21) == "1e+21");
  CHECK(format_number(1.25e-6) == "0.00000125");
  CHECK(format_number(1.25e-7) == "1.25e-7");
  CHECK(format_number(-2.5) == "-2.5");
  CHECK(format_number(123456.789) == "123456.789");
  CHECK(format_number(5e-324) == "5e-324");
  CHECK(format_number(1.7976931348623157e308) == "1.7976931348623157e+308");
}

TEST_CASE("the printed text is plain and has no needless parentheses") {
  const std::pair<const char*, const char*> texts[] = {
      {"(1-x)^2+b*(y-x^2)^2", "(1 - x)^2 + b*(y - x^2)^2"},
      {"2x(y+1)", "2*x*(y + 1)"},
      {"((a-b))-c", "a - b - c"},
      {"a-(b-c)", "a - (b - c)"},
      {"a/(b*c)", "a/(b*c)"},
      {"(a*b)/c", "a*b/c"},
      {"(x^2)^3", "(x^2)^3"},
      {"x^(2^3)", "x^2^3"},
      {"(-x)^2", "(-x)^2"},
      {"-(x^2)", "-x^2"},
      {"(a<b)*2", "(a < b)*2"},
      {"if(x=1,|y|,√z)", "if(x == 1, abs(y), sqrt(z))"},
      {"sum(i,1,3,w_i²)", "sum(i, 1, 3, w[i]^2)"},
      {"W_1_2·θ₁", "W[1, 2]*theta1"},
      {"norm(x)", "hypot(x)"},
      {"v_1_2 = ln(x); 3v[1,2]", "v_1_2 = log(x)\n3*v[1, 2]"}};
  for (const auto& [source, text] : texts) {
    const auto syntax = parse(source);
    REQUIRE(syntax);
    CHECK(print(*syntax) == text);
  }
}
