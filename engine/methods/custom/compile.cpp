#include <algorithm>
#include <cmath>

#include "expression/names.hpp"
#include "expression/text.hpp"
#include "methods/custom/compiler.hpp"

namespace descent::custom {

bool Compiler::fail(const Syntax& syntax, Span span, std::string message, std::string expected,
                    std::string guess) {
  Diagnostic found;
  found.message = std::move(message);
  found.span = span;
  found.expected = std::move(expected);
  found.guess = std::move(guess);
  locate(syntax.source, found);
  error = std::move(found);
  return false;
}

bool Compiler::update(const std::string& text) {
  const auto syntax = parse_definitions(text);
  if (!syntax) {
    error = syntax.error();
    return false;
  }
  if (!scan(*syntax) || !infer(*syntax)) return false;
  for (auto& [name, variable] : variables_) {
    if (!variable.state) {
      if (name == "w") continue;
      const Operand scratch = temporary(variable.vector);
      variable.index = scratch.index;
      continue;
    }
    variable.index = static_cast<int>(program.states.size());
    program.states.push_back({name, variable.vector, variable.assigned});
  }
  for (const Statement& statement : syntax->statements) {
    if (!assign(*syntax, statement, program.update)) return false;
  }
  return true;
}

bool Compiler::start(const std::string& name, const std::string& text) {
  starting_ = true;
  const auto syntax = parse(text);
  if (!syntax) {
    error = syntax.error();
    return false;
  }
  const Statement& statement = syntax->statements.back();
  if (syntax->statements.size() > 1) {
    return fail(*syntax, syntax->statements.front().name_span,
                "A start is one expression, without lines before it.", "an expression");
  }
  for (int n = 0; n <= statement.root; ++n) {
    const SyntaxNode& node = syntax->nodes[static_cast<std::size_t>(n)];
    if (node.kind == SyntaxKind::sum || node.kind == SyntaxKind::product) {
      return fail(*syntax, node.span, "A start has no indexed sums.", "an expression");
    }
    if (node.kind != SyntaxKind::name) continue;
    const std::string used = canonical(*syntax, n);
    if (used == "g") program.uses_gradient = true;
    const bool given = used == "w" || used == "g" || used == "alpha" || is_constant(used) ||
                       std::ranges::count(values_, used) > 0;
    if (!given) {
      return fail(*syntax, node.span, "'" + abbreviated(used) + "' is not known at the start.",
                  "w, g, alpha or one of the values");
    }
  }
  const Variable& variable = variables_.at(name);
  Value value;
  if (!expression(*syntax, statement.root, program.start, value)) return false;
  store(value, {Source::state, variable.index, variable.vector}, program.start);
  return true;
}

bool Compiler::assign(const Syntax& syntax, const Statement& statement,
                      std::vector<Instruction>& code) {
  Value value;
  if (!expression(syntax, statement.root, code, value)) return false;
  Variable& variable = variables_[statement.name];
  const Operand target = statement.name == "w" ? Operand{Source::next_w, 0, true}
                         : variable.state
                             ? Operand{Source::next_state, variable.index, variable.vector}
                             : Operand{variable.vector ? Source::vector : Source::scalar,
                                       variable.index, variable.vector};
  store(value, target, code);
  variable.set = true;
  return true;
}

// Moves a value into a variable; the instruction that made it writes there at once if it can.
void Compiler::store(const Value& value, Operand target, std::vector<Instruction>& code) {
  const bool made_here = value.temporary && !code.empty() && code.back().target == value.operand &&
                         code.back().action != Action::gradient &&
                         value.operand.vector == target.vector;
  if (made_here) {
    code.back().target = target;
  } else {
    code.push_back({.action = Action::copy, .target = target, .a = operand(value)});
  }
  release(value);
}

Operand Compiler::operand(const Value& value) {
  if (!value.number) return value.operand;
  const auto [entry, fresh] = literals_.try_emplace(*value.number, program.scalars);
  if (fresh) {
    program.literals.push_back({program.scalars, *value.number});
    ++program.scalars;
  }
  return {Source::scalar, entry->second, false};
}

Operand Compiler::temporary(bool vector) {
  std::vector<int>& free = vector ? free_vectors_ : free_scalars_;
  int& count = vector ? program.vectors : program.scalars;
  int index = 0;
  if (free.empty()) {
    index = count++;
  } else {
    index = free.back();
    free.pop_back();
  }
  return {vector ? Source::vector : Source::scalar, index, vector};
}

void Compiler::release(const Value& value) {
  if (!value.temporary) return;
  (value.operand.vector ? free_vectors_ : free_scalars_).push_back(value.operand.index);
}

bool Compiler::name(const Syntax& syntax, int n, Value& value) {
  const std::string name = canonical(syntax, n);
  if (is_constant(name)) {
    value.number = constant_value(name);
  } else if (name == "g") {
    value.operand = {Source::gradient, 0, true};
  } else if (name == "k") {
    value.operand = {Source::scalar, 0, false};
  } else if (name == "alpha") {
    value.operand = {Source::alpha, 0, false};
  } else if (const auto found = std::ranges::find(values_, name); found != values_.end()) {
    value.operand = {Source::value, static_cast<int>(found - values_.begin()), false};
  } else if (name == "w") {
    const bool set = !starting_ && variables_["w"].set;
    value.operand = {set ? Source::next_w : Source::w, 0, true};
  } else {
    const Variable& variable = variables_.at(name);
    if (variable.state) {
      value.operand = {variable.set ? Source::next_state : Source::state, variable.index,
                       variable.vector};
    } else {
      value.operand = {variable.vector ? Source::vector : Source::scalar, variable.index,
                       variable.vector};
    }
  }
  return true;
}

bool Compiler::expression(const Syntax& syntax, int root, std::vector<Instruction>& code,
                          Value& result) {
  value_.assign(syntax.nodes.size(), {});
  for (int n = syntax.nodes[static_cast<std::size_t>(root)].first; n <= root; ++n) {
    const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
    Value& value = value_[static_cast<std::size_t>(n)];
    if (node.kind == SyntaxKind::number) {
      value.number = node.value;
    } else if (node.kind == SyntaxKind::name && node.children > 0 &&
               syntax.names[static_cast<std::size_t>(node.name)] == "grad") {
      if (!gradient(syntax, n, value_[static_cast<std::size_t>(n - 1)], code)) return false;
    } else if (node.kind == SyntaxKind::name) {
      if (!name(syntax, n, value)) return false;
    } else if (!operation(syntax, n, code)) {
      return false;
    }
  }
  result = value_[static_cast<std::size_t>(root)];
  return true;
}

bool Compiler::operation(const Syntax& syntax, int n, std::vector<Instruction>& code) {
  const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
  const std::vector<int> children = syntax.children(n);
  const auto child = [&](std::size_t i) -> const Value& {
    return value_[static_cast<std::size_t>(children[i])];
  };
  if (is_reduction(node.op) || (node.op == Op::hypot && children.size() == 1)) {
    return reduction(syntax, n, child(0), code);
  }
  Value result = child(0);
  // A number in the text stays one under a sign, so that x^-2 has a literal exponent.
  if (node.op == Op::negate && result.number) {
    result.number = -*result.number;
    value_[static_cast<std::size_t>(n)] = result;
    return true;
  }
  if (node.op == Op::power && child(1).number) {
    Instruction made{.action = Action::literal_power,
                     .op = node.op,
                     .a = operand(result),
                     .exponent = *child(1).number};
    release(result);
    made.target = temporary(made.a.vector);
    code.push_back(made);
    value_[static_cast<std::size_t>(n)] = {made.target, true, std::nullopt};
    return true;
  }
  // More arguments than the operation has fold from the left: max(a, b, c).
  const bool folds = row(node.op).variadic;
  const std::size_t step = folds ? 1 : children.size();
  for (std::size_t i = folds ? 1 : 0; i < children.size(); i += step) {
    Instruction made{.action = Action::elementwise, .op = node.op, .a = operand(result)};
    const std::size_t second = folds ? i : 1;
    if (second < children.size()) made.b = operand(child(second));
    if (!folds && children.size() > 2) made.c = operand(child(2));
    release(result);
    if (second < children.size()) release(child(second));
    if (!folds && children.size() > 2) release(child(2));
    made.target = temporary(made.a.vector || made.b.vector || made.c.vector);
    code.push_back(made);
    result = {made.target, true, std::nullopt};
  }
  value_[static_cast<std::size_t>(n)] = result;
  return true;
}

bool Compiler::reduction(const Syntax& syntax, int n, const Value& argument,
                         std::vector<Instruction>& code) {
  const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
  if (argument.number || !argument.operand.vector) {
    return fail(syntax, node.span,
                "This reduces a vector to one number, but its argument is one number already.",
                "a vector such as g");
  }
  Instruction made{.action = node.op == Op::hypot ? Action::norm : Action::reduce,
                   .op = node.op,
                   .a = argument.operand};
  release(argument);
  made.target = temporary(false);
  code.push_back(made);
  value_[static_cast<std::size_t>(n)] = {made.target, true, std::nullopt};
  return true;
}

bool Compiler::gradient(const Syntax& syntax, int n, const Value& point,
                        std::vector<Instruction>& code) {
  if (point.number || !point.operand.vector) {
    return fail(syntax, syntax.nodes[static_cast<std::size_t>(n)].span,
                "grad() takes a point, a vector, but this is one number.", "w + beta*m");
  }
  Instruction made{.action = Action::gradient, .a = point.operand};
  made.target = temporary(true);  // before the point is released: they must not be the same
  release(point);
  code.push_back(made);
  value_[static_cast<std::size_t>(n)] = {made.target, true, std::nullopt};
  return true;
}

Result<Program> compile(const std::string& update, const std::vector<std::string>& values,
                        const std::vector<std::string>& initial_names,
                        const std::vector<std::string>& initial_texts) {
  Compiler compiler(values);
  if (!compiler.check_names()) return *std::move(compiler.error);
  std::vector<std::string> states;
  for (std::size_t i = 0; i < initial_names.size(); ++i) {
    const std::string& name = initial_names[i];
    const std::string canonical = canonical_name(name);
    const bool free = !canonical.empty() && !is_given(canonical) && canonical != "w" &&
                      !is_constant(canonical) && std::ranges::count(values, canonical) == 0;
    if (!free) {
      Diagnostic found;
      found.path = "initial." + name;
      found.message = "'" + name + "' cannot be the name of a state.";
      return found;
    }
    compiler.declare_state(canonical, initial_texts[i]);
    states.push_back(canonical);
  }
  if (!compiler.update(update)) {
    compiler.error->path = "update";
    return *std::move(compiler.error);
  }
  for (std::size_t i = 0; i < initial_names.size(); ++i) {
    if (compiler.start(states[i], initial_texts[i])) continue;
    compiler.error->path = "initial." + initial_names[i];
    return *std::move(compiler.error);
  }
  return std::move(compiler.program);
}

}  // namespace descent::custom
