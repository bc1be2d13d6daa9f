#include "expression/binder.hpp"

#include <algorithm>
#include <cmath>

#include "expression/scalar_operations.hpp"
#include "expression/text.hpp"

namespace descent {
namespace {

/// Steps of work allowed per operation of the limit: an index may be a long formula of its own.
constexpr long long work_per_node = 20;

bool is_reduction(Op op) {
  return op == Op::row_sum || op == Op::row_mean || op == Op::row_min || op == Op::row_max;
}

}  // namespace

Result<Expression> bind(const Syntax& syntax, const Names& names, const ExpressionLimits& limits) {
  return Binder(syntax, names, limits).run(0, static_cast<int>(syntax.statements.size()) - 1);
}

Result<Expression> bind_line(const Syntax& syntax, int line, const Names& names,
                             const ExpressionLimits& limits) {
  return Binder(syntax, names, limits).run(line, line);
}

Binder::Binder(const Syntax& syntax, const Names& names, const ExpressionLimits& limits)
    : syntax_(syntax), names_(names), limits_(limits) {
  const std::size_t count = syntax.nodes.size();
  value_.assign(count, -1);
  constant_.assign(count, 0.0);
  skip_.assign(count, -1);
  for (int n = 0; n < static_cast<int>(count); ++n) {
    const SyntaxNode& here = node(n);
    const bool indexed = here.kind == SyntaxKind::name && here.children > 0;
    if (indexed || here.kind == SyntaxKind::sum || here.kind == SyntaxKind::product) {
      skip_[static_cast<std::size_t>(here.first)] = n;
    }
  }
  out_.source = syntax.source;
}

Result<Expression> Binder::run(int first_statement, int last_statement) {
  if (declare() && lines(first_statement, last_statement) && classify()) {
    finish();
    return std::move(out_);
  }
  return *std::move(error_);
}

bool Binder::lines(int first, int last) {
  for (int line = first; line <= last; ++line) {
    const Statement& statement = syntax_.statements[static_cast<std::size_t>(line)];
    if (!range(node(statement.root).first, statement.root)) return false;
    const int result = value_[static_cast<std::size_t>(statement.root)];
    if (!whole_list(statement.root)) return false;
    if (line == last) {
      out_.root = result;
      if (!row_level_[static_cast<std::size_t>(result)]) return true;
      const Span span = node(statement.root).span;
      return fail(span, typed(span),
                  "The formula has a value for every row of the data; reduce it to one number.",
                  "sum(...) or mean(...) over the rows", "mean(" + typed(span) + ")");
    }
    const auto known = entity_ids_.find(statement.name);
    if (known != entity_ids_.end() || values_.contains(statement.name)) {
      const bool used = known != entity_ids_.end() &&
                        !entities_[static_cast<std::size_t>(known->second)].declared;
      return fail(
          statement.name_span, typed(statement.name_span),
          used ? "'" + abbreviated(statement.name) + "' is used before this line, which defines it."
               : "'" + abbreviated(statement.name) +
                     "' is an input, a parameter or a column of the data and cannot be "
                     "defined anew.",
          used ? "the definition before its use" : "another name");
    }
    definitions_[statement.name] = Definition{.root = statement.root, .node = result};
  }
  return true;
}

/// A value that is a whole declared vector is no number.
bool Binder::whole_list(int n) {
  const int value = value_[static_cast<std::size_t>(n)];
  if (value >= -1) return true;
  const std::string& name = vectors_[static_cast<std::size_t>(-2 - value)];
  const std::vector<int>& shape = shapes_.find(name)->second;
  std::string entry = name + "[1";
  for (std::size_t i = 1; i < shape.size(); ++i) entry += ", 1";
  entry += "]";
  return fail(node(n).span, typed(node(n).span),
              "'" + name + "' has several entries; here stands one number.",
              "an entry such as " + entry);
}

/// Emits the operations of the syntax nodes [first, last].
bool Binder::range(int first, int last) {
  for (int n = first; n <= last; ++n) {
    if (!spend(1, node(n).span)) return false;
    // Bounds, bodies and indices are worked out by the sum or name that they belong to.
    int skip = skip_[static_cast<std::size_t>(n)];
    if (skip > last) skip = -1;
    if (skip >= 0) n = skip;
    switch (node(n).kind) {
      case SyntaxKind::number:
        value_[static_cast<std::size_t>(n)] = emit_literal(node(n).value, node(n).span);
        break;
      case SyntaxKind::name:
        if (!name_value(n)) return false;
        break;
      case SyntaxKind::operation:
        if (!operation(n)) return false;
        break;
      case SyntaxKind::sum:
      case SyntaxKind::product:
        if (!unroll(n)) return false;
        break;
    }
  }
  return true;
}

bool Binder::name_value(int n) {
  int& value = value_[static_cast<std::size_t>(n)];
  const Span span = node(n).span;
  IndexedName name;
  if (!indexed_name(n, name)) return false;
  if (name.indices.empty()) {
    for (auto index = index_values_.rbegin(); index != index_values_.rend(); ++index) {
      if (index->first != name.base) continue;
      value = emit_literal(index->second, span);
      return true;
    }
    if (is_constant(name.base)) {
      value = emit_literal(constant_value(name.base), span);
      return true;
    }
    if (shapes_.contains(name.base)) {
      value = -2 - static_cast<int>(vectors_.size());
      vectors_.push_back(name.base);
      return true;
    }
  }
  const std::string canonical = name.canonical();
  if (const auto line = definitions_.find(canonical); line != definitions_.end()) {
    value = line->second.node;
    return true;
  }
  if (const auto shape = shapes_.find(name.base);
      shape != shapes_.end() && !entity_ids_.contains(canonical)) {
    std::string extents;
    for (const int extent : shape->second) {
      extents += (extents.empty() ? "" : " by ") + std::to_string(extent);
    }
    return fail(span, typed(span),
                "'" + abbreviated(name.base) + "' has no entry " + abbreviated(canonical) +
                    ": its shape is " + extents + ", and indices start at 1.",
                "an index inside the shape");
  }
  Entity& found = entity(name, span);
  found.used = true;
  if (found.span.end == 0) found.span = span;
  const bool column = found.meaning == Meaning::column;
  const int id = static_cast<int>(&found - entities_.data());
  value = push({.op = Op::parameter, .slot = 0, .span = span}, column);
  entity_of_.back() = id;
  return spend(0, span);
}

bool Binder::operation(int n) {
  const SyntaxNode& here = node(n);
  const std::vector<int> children = syntax_.children(n);
  const bool list = children.size() == 1 && value_[static_cast<std::size_t>(children[0])] < -1;
  if (list && (is_reduction(here.op) || here.op == Op::hypot)) {
    return vector_reduction(n, value_[static_cast<std::size_t>(children[0])]);
  }
  for (const int child : children) {
    if (!whole_list(child)) return false;
  }
  const auto value = [&](std::size_t i) { return value_[static_cast<std::size_t>(children[i])]; };
  int& result = value_[static_cast<std::size_t>(n)];
  if (is_reduction(here.op)) {
    const std::string name(row(here.op).name);
    if (!row_level_[static_cast<std::size_t>(value(0))]) {
      return fail(here.span, typed(here.span),
                  "'" + name +
                      "' of one argument runs over the rows of the data, but no column of the data "
                      "stands in it.",
                  here.op == Op::row_sum    ? "sum(i, a, b, term), or a column of the data"
                  : here.op == Op::row_mean ? "a column of the data"
                                            : "two or more arguments, or a column of the data");
    }
  }
  if (here.op == Op::hypot && children.size() == 1) {
    result = emit(here.op, value(0), emit_literal(0.0, here.span), -1, here.span);
  } else if (row(here.op).variadic) {
    result = value(0);
    for (std::size_t i = 1; i < children.size(); ++i) {
      result = emit(here.op, result, value(i), -1, here.span);
    }
  } else {
    result = emit(here.op, value(0), children.size() > 1 ? value(1) : -1,
                  children.size() > 2 ? value(2) : -1, here.span);
  }
  return spend(static_cast<int>(children.size()), here.span);
}

/// norm(w), sum(w), mean(w), min(w) and max(w) of a declared vector or matrix: over its entries.
bool Binder::vector_reduction(int n, int vector) {
  const SyntaxNode& here = node(n);
  const std::string& base = vectors_[static_cast<std::size_t>(-2 - vector)];
  int result = -1;
  int count = 0;
  const Op fold = here.op == Op::row_min   ? Op::min
                  : here.op == Op::row_max ? Op::max
                  : here.op == Op::hypot   ? Op::hypot
                                           : Op::add;
  for (int id = 0; id < static_cast<int>(entities_.size()); ++id) {
    if (!entities_[static_cast<std::size_t>(id)].declared ||
        entities_[static_cast<std::size_t>(id)].name.base != base) {
      continue;
    }
    const int entry = push({.op = Op::parameter, .slot = 0, .span = here.span}, false);
    entity_of_.back() = id;
    result = result < 0 ? entry : emit(fold, result, entry, -1, here.span);
    ++count;
    if (!spend(1, here.span)) return false;
  }
  if (here.op == Op::hypot && count == 1) {
    result = emit(Op::hypot, result, emit_literal(0.0, here.span), -1, here.span);
  }
  if (here.op == Op::row_mean) {
    result = emit(Op::divide, result, emit_literal(count, here.span), -1, here.span);
  }
  value_[static_cast<std::size_t>(n)] = result;
  return spend(1, here.span);
}

/// sum(i, a, b, body) as body(a) + body(a + 1) + ... from the left; 0 (prod: 1) when b < a.
bool Binder::unroll(int n) {
  const SyntaxNode& here = node(n);
  const bool sum = here.kind == SyntaxKind::sum;
  const std::vector<int> children = syntax_.children(n);
  const int body = children[2];
  if (!structural_range(here.first, children[1])) return false;
  int from = 0;
  int to = 0;
  if (!whole_number(children[0], sum ? "The first bound of a sum" : "The first bound of a product",
                    from) ||
      !whole_number(children[1], sum ? "The last bound of a sum" : "The last bound of a product",
                    to)) {
    return false;
  }
  const long long terms = static_cast<long long>(to) - from + 1;
  if (terms > limits_.nodes) {
    return fail(here.span, std::to_string(terms) + (sum ? " terms" : " factors"),
                std::string("This ") + (sum ? "sum" : "product") + " would unroll to " +
                    std::to_string(terms) + (sum ? " terms" : " factors") + "; the limit is " +
                    std::to_string(limits_.nodes) + " operations.",
                "fewer " + std::string(sum ? "terms" : "factors"));
  }
  int result = -1;
  index_values_.emplace_back(name_of(n), 0);
  for (int i = from; i <= to; ++i) {
    index_values_.back().second = i;
    if (!range(node(body).first, body) || !whole_list(body)) return false;
    const int term = value_[static_cast<std::size_t>(body)];
    result = result < 0 ? term : emit(sum ? Op::add : Op::multiply, result, term, -1, here.span);
  }
  index_values_.pop_back();
  if (result < 0) result = emit_literal(sum ? 0.0 : 1.0, here.span);
  value_[static_cast<std::size_t>(n)] = result;
  return spend(1, here.span);
}

/// Appends an operation. One whose operands are all numbers becomes their value, when that is
/// finite (a NaN or infinity stays an operation, so that it can be told where it arose).
int Binder::emit(Op op, int a, int b, int c, Span span) {
  const auto at = [&](int i) -> const ExpressionNode& {
    return out_.nodes[static_cast<std::size_t>(i)];
  };
  bool constant = !is_reduction(op);
  bool row_level = false;
  for (const int operand : {a, b, c}) {
    if (operand < 0) continue;
    constant = constant && at(operand).op == Op::literal;
    row_level = row_level || row_level_[static_cast<std::size_t>(operand)];
  }
  if (constant) {
    const auto value = [&](int i) { return i < 0 ? 0.0 : at(i).value; };
    const double folded = op == Op::power ? scalar::literal_power(value(a), value(b))
                                          : scalar::apply(op, value(a), value(b), value(c));
    if (std::isfinite(folded)) return emit_literal(folded, span);
  }
  if (is_reduction(op)) row_level = false;
  return push({.op = op, .a = a, .b = b, .c = c, .span = span}, row_level);
}

int Binder::emit_literal(double value, Span span) {
  return push({.op = Op::literal, .value = value, .span = span}, false);
}

int Binder::push(ExpressionNode node, bool row_level) {
  out_.nodes.push_back(node);
  row_level_.push_back(row_level);
  entity_of_.push_back(-1);
  return static_cast<int>(out_.nodes.size()) - 1;
}

/// What a name stands for, noted as free when it is new.
Binder::Entity& Binder::entity(const IndexedName& name, Span span) {
  const auto [found, added] =
      entity_ids_.try_emplace(name.canonical(), static_cast<int>(entities_.size()));
  if (added) {
    Entity fresh;
    fresh.name = name;
    fresh.span = span;
    if (names_.step && name.base == "k" && name.indices.empty() && !values_.contains("k") &&
        span.end > 0) {
      fresh.meaning = Meaning::step;
    }
    entities_.push_back(std::move(fresh));
  }
  return entities_[static_cast<std::size_t>(found->second)];
}

/// Counts work and operations against the limits.
bool Binder::spend(int work, Span span) {
  work_ += work;
  if (static_cast<long long>(out_.nodes.size()) > limits_.nodes) {
    return fail(span, "more than " + std::to_string(limits_.nodes) + " operations",
                "The formula is too large: unrolled, it has more than " +
                    std::to_string(limits_.nodes) + " operations.",
                "shorter sums and products");
  }
  if (work_ > work_per_node * limits_.nodes) {
    return fail(span, "too many steps",
                "The formula takes too long to unroll: its bounds and indices need more than " +
                    std::to_string(work_per_node * limits_.nodes) + " steps.",
                "shorter bounds and indices");
  }
  return true;
}

bool Binder::fail(Span span, std::string found, std::string message, std::string expected,
                  std::string guess) {
  if (error_) return false;
  Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.span = span;
  diagnostic.found = abbreviated(std::move(found));
  diagnostic.expected = std::move(expected);
  if (guess.size() <= 200) diagnostic.guess = std::move(guess);
  locate(syntax_.source, diagnostic);
  error_ = std::move(diagnostic);
  return false;
}

bool Binder::fail_at(std::string path, std::string found, std::string message,
                     std::string expected) {
  if (error_) return false;
  Diagnostic diagnostic;
  diagnostic.message = std::move(message);
  diagnostic.path = std::move(path);
  diagnostic.found = abbreviated(std::move(found));
  diagnostic.expected = std::move(expected);
  error_ = std::move(diagnostic);
  return false;
}

/// What stands in the text at a span.
std::string Binder::typed(Span span) const { return slice(syntax_.source, span); }

}  // namespace descent
