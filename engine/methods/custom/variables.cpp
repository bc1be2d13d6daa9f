#include <algorithm>

#include "expression/names.hpp"
#include "expression/text.hpp"
#include "methods/custom/compiler.hpp"

namespace descent::custom {

bool Compiler::check_names() {
  for (const std::string& name : values_) {
    if (canonical_name(name) == name && !is_given(name) && name != "w" && !is_constant(name)) {
      continue;
    }
    Diagnostic found;
    found.path = "values." + name;
    found.message = "'" + name + "' cannot be the name of a value; w, g, k and alpha are given.";
    error = std::move(found);
    return false;
  }
  return true;
}

/// The spelling of a name node, with its indices (beta1 has the index 1).
std::string Compiler::canonical(const Syntax& syntax, int n) const {
  const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
  IndexedName name{syntax.names[static_cast<std::size_t>(node.name)], {}};
  for (const int child : syntax.children(n)) {
    const SyntaxNode& index = syntax.nodes[static_cast<std::size_t>(child)];
    if (index.kind != SyntaxKind::number) return {};
    name.indices.push_back(static_cast<int>(index.value));
  }
  return name.canonical();
}

bool Compiler::known(const std::string& name) const {
  return is_given(name) || name == "w" || is_constant(name) || variables_.contains(name) ||
         std::ranges::count(values_, name) > 0;
}

std::vector<std::string> Compiler::known_names() const {
  std::vector<std::string> names = {"w", "g", "k", "alpha"};
  names.insert(names.end(), values_.begin(), values_.end());
  for (const auto& [name, variable] : variables_) {
    if (name != "w") names.push_back(name);
  }
  return names;
}

void Compiler::declare_state(const std::string& name, const std::string& start) {
  Variable& variable = variables_[name];
  variable.state = true;
  // What is wrong with the text is told when it is compiled.
  if (const auto syntax = parse(start))
    variable.vector = statement_is_vector(*syntax, syntax->root());
}

// Finds the names that are set, and which of them are states.
bool Compiler::scan(const Syntax& syntax) {
  for (const Statement& statement : syntax.statements) {
    const std::string& name = statement.name;
    if (is_given(name) || std::ranges::count(values_, name) > 0) {
      return fail(syntax, statement.name_span, "'" + name + "' is given and cannot be set.",
                  "w, or a name of your own");
    }
    variables_[name].assigned = true;
  }
  if (!variables_.contains("w")) {
    return fail(syntax, {0, 0}, "No line sets w, so no step is made.",
                "a line such as w = w - alpha*g");
  }
  for (const Statement& statement : syntax.statements) {
    const int first = syntax.nodes[static_cast<std::size_t>(statement.root)].first;
    for (int n = first; n <= statement.root; ++n) {
      const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
      if (node.kind == SyntaxKind::sum || node.kind == SyntaxKind::product) {
        return fail(syntax, node.span,
                    "An update rule works on all coordinates at once; it has no indexed sums.",
                    "sum(...), mean(...) or norm(...) of a vector");
      }
    }
    for (int n = first; n <= statement.root; ++n) {
      const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
      if (node.kind != SyntaxKind::name) continue;
      if (node.children > 0 && syntax.names[static_cast<std::size_t>(node.name)] == "grad") {
        continue;
      }
      const std::string name = canonical(syntax, n);
      if (name == "g") program.uses_gradient = true;
      const bool bare = is_given(name) && (name == "grad" || name == "dot");
      if (!known(name) || bare) {
        std::vector<std::string> names = known_names();
        std::string listed;
        for (const std::string& other : names) listed += (listed.empty() ? "" : ", ") + other;
        return fail(syntax, node.span,
                    "'" + abbreviated(name.empty() ? "this" : name) +
                        "' is not known here; known are " + listed + ".",
                    "one of " + listed);
      }
      const auto variable = variables_.find(name);
      if (variable != variables_.end() && name != "w" && !variable->second.set) {
        variable->second.state = true;
      }
    }
    variables_[statement.name].set = true;
  }
  for (auto& [name, variable] : variables_) variable.set = false;
  return true;
}

// Which variables are vectors: those that are ever set to one. States may depend on themselves, so
// this repeats until nothing changes; a variable only ever turns from number to vector.
bool Compiler::infer(const Syntax& syntax) {
  variables_["w"].vector = true;
  for (bool changed = true; changed;) {
    changed = false;
    for (const Statement& statement : syntax.statements) {
      Variable& variable = variables_[statement.name];
      if (variable.vector || !statement_is_vector(syntax, statement.root)) continue;
      variable.vector = true;
      changed = true;
    }
  }
  return true;
}

bool Compiler::is_vector_name(const std::string& name) const {
  if (name == "w" || name == "g") return true;
  const auto variable = variables_.find(name);
  return variable != variables_.end() && variable->second.vector;
}

bool Compiler::statement_is_vector(const Syntax& syntax, int root) const {
  const int first = syntax.nodes[static_cast<std::size_t>(root)].first;
  std::vector<char> vector(static_cast<std::size_t>(root - first + 1), 0);
  for (int n = first; n <= root; ++n) {
    const SyntaxNode& node = syntax.nodes[static_cast<std::size_t>(n)];
    char& here = vector[static_cast<std::size_t>(n - first)];
    const std::vector<int> children = syntax.children(n);
    if (node.kind == SyntaxKind::name) {
      const bool gradient =
          node.children > 0 && syntax.names[static_cast<std::size_t>(node.name)] == "grad";
      here = gradient || is_vector_name(canonical(syntax, n));
    } else if (node.kind == SyntaxKind::operation) {
      const bool reduces = is_reduction(node.op) || (node.op == Op::hypot && children.size() == 1);
      for (const int child : children) {
        here = here || (!reduces && vector[static_cast<std::size_t>(child - first)]);
      }
    }
  }
  return vector.back() != 0;
}

}  // namespace descent::custom
