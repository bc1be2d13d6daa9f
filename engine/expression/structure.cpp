#include <cmath>

#include "expression/binder.hpp"
#include "expression/scalar_operations.hpp"
#include "expression/text.hpp"

// Bounds of sums and indices of names: numbers that must be known before the formula is evaluated.

namespace descent {
namespace {

constexpr double largest_whole = 1e9;

}  // namespace

/// Works out the values of the syntax nodes [first, last].
bool Binder::structural_range(int first, int last) {
  for (int n = first; n <= last; ++n) {
    if (!spend(1, node(n).span)) return false;
    // Sums are refused where they begin, before their index name is missed.
    const int inner = skip_[static_cast<std::size_t>(n)];
    const int whole = inner >= 0 && inner <= last ? inner : n;
    switch (node(node(whole).kind == SyntaxKind::name ? n : whole).kind) {
      case SyntaxKind::number: constant_[static_cast<std::size_t>(n)] = node(n).value; break;
      case SyntaxKind::name:
        if (!structural_name(n)) return false;
        break;
      case SyntaxKind::operation:
        if (!structural_operation(n)) return false;
        break;
      case SyntaxKind::sum:
      case SyntaxKind::product:
        return fail(node(whole).span, typed(node(whole).span),
                    "A bound or an index cannot contain a sum or a product.",
                    "a number, a parameter or an index of a sum around");
    }
  }
  return true;
}

bool Binder::structural_name(int n) {
  constexpr const char* expected = "a number, a parameter or an index of a sum around";
  double& value = constant_[static_cast<std::size_t>(n)];
  const Span span = node(n).span;
  IndexedName name{name_of(n), {}};
  const std::vector<int> children = syntax_.children(n);
  for (const int child : children) {
    int index = 0;
    if (!whole_number(child, "An index", index)) return false;
    name.indices.push_back(index);
  }
  if (name.indices.empty()) {
    for (auto index = index_values_.rbegin(); index != index_values_.rend(); ++index) {
      if (index->first != name.base) continue;
      value = index->second;
      return true;
    }
    if (is_constant(name.base)) {
      value = constant_value(name.base);
      return true;
    }
  }
  const std::string canonical = name.canonical();
  const std::string quoted = abbreviated(canonical);
  if (const auto line = definitions_.find(canonical); line != definitions_.end()) {
    Definition& definition = line->second;
    if (!definition.constant) {
      // The line's own bounds and indices are fixed, so its value is worked out once. Index names
      // of the sums around this place mean nothing in it.
      auto around = std::move(index_values_);
      index_values_.clear();
      if (!structural_range(node(definition.root).first, definition.root)) return false;
      index_values_ = std::move(around);
      definition.constant = constant_[static_cast<std::size_t>(definition.root)];
    }
    value = *definition.constant;
    return true;
  }
  Entity& found = entity(name, span);
  if (found.meaning == Meaning::input || found.meaning == Meaning::column ||
      found.meaning == Meaning::step || shapes_.contains(name.base)) {
    return fail(span, typed(span),
                "A bound or an index must be known before the run; '" + quoted + "' is " +
                    (found.meaning == Meaning::column ? "a column of the data"
                     : found.meaning == Meaning::step ? "the number of the step"
                                                      : "an input") +
                    ".",
                expected);
  }
  const auto known = values_.find(canonical);
  if (known == values_.end() && names_.parameters_required) {
    return fail(span, typed(span),
                "A bound or an index must be known before the run; '" + quoted + "' has no value.",
                "a value for the parameter " + quoted);
  }
  found.structural = true;
  value = known == values_.end() ? 1.0 : known->second;
  return true;
}

bool Binder::structural_operation(int n) {
  const SyntaxNode& here = node(n);
  const std::vector<int> children = syntax_.children(n);
  if (row(here.op).arity == 1 && row(here.op).test_points.empty()) {
    return fail(here.span, typed(here.span),
                "A bound or an index cannot contain a reduction over the rows of the data.",
                "a number, a parameter or an index of a sum around");
  }
  const auto value = [&](std::size_t i) {
    return i < children.size() ? constant_[static_cast<std::size_t>(children[i])] : 0.0;
  };
  double result = value(0);
  if (row(here.op).variadic && children.size() != 2) {
    for (std::size_t i = 1; i < children.size(); ++i) {
      result = scalar::apply(here.op, result, value(i), 0.0);
    }
    if (here.op == Op::hypot && children.size() == 1) result = std::fabs(result);
  } else if (here.op == Op::power) {
    result = scalar::literal_power(value(0), value(1));
  } else {
    result = scalar::apply(here.op, value(0), value(1), value(2));
  }
  constant_[static_cast<std::size_t>(n)] = result;
  return spend(static_cast<int>(children.size()), here.span);
}

/// The whole number that a worked-out node stands for.
bool Binder::whole_number(int n, const char* what, int& value) {
  const double number = constant_[static_cast<std::size_t>(n)];
  if (number != std::trunc(number) || !(std::fabs(number) <= largest_whole)) {
    const Span span = node(n).span;
    const std::string shown = number != number ? "NaN" : format_number(number);
    const std::string text = abbreviated(typed(span));
    return fail(span, shown,
                std::string(what) + " must be a whole number of at most 1e9 in size" +
                    (text == shown ? "." : "; '" + text + "' is " + shown + "."),
                "a whole number");
  }
  value = static_cast<int>(number);
  return true;
}

/// The name at a node with its indices worked out.
bool Binder::indexed_name(int n, IndexedName& name) {
  name = {name_of(n), {}};
  if (node(n).children == 0) return true;
  if (!structural_range(node(n).first, n - 1)) return false;
  for (const int child : syntax_.children(n)) {
    int index = 0;
    if (!whole_number(child, "An index", index)) return false;
    if (index < 0 || index > 999999) {
      return fail(node(n).span, std::to_string(index),
                  "An index lies between 0 and 999999; here it is " + std::to_string(index) + ".",
                  "an index from 0 to 999999");
    }
    name.indices.push_back(index);
  }
  return true;
}

}  // namespace descent
