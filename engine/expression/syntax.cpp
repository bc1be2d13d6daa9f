#include "expression/syntax.hpp"

#include <algorithm>
#include <bit>

namespace descent {

std::vector<int> Syntax::children(int n) const {
  std::vector<int> result(static_cast<std::size_t>(nodes[static_cast<std::size_t>(n)].children));
  int child = n - 1;
  for (auto entry = result.rbegin(); entry != result.rend(); ++entry) {
    *entry = child;
    child = nodes[static_cast<std::size_t>(child)].first - 1;
  }
  return result;
}

bool Syntax::operator==(const Syntax& other) const {
  const auto same_name = [&](int a, int b) {
    if (a < 0 || b < 0) return a == b;
    return names[static_cast<std::size_t>(a)] == other.names[static_cast<std::size_t>(b)];
  };
  const auto same_node = [&](const SyntaxNode& a, const SyntaxNode& b) {
    return a.kind == b.kind && a.op == b.op && a.children == b.children && a.first == b.first &&
           same_name(a.name, b.name) &&
           std::bit_cast<std::uint64_t>(a.value) == std::bit_cast<std::uint64_t>(b.value);
  };
  const auto same_statement = [](const Statement& a, const Statement& b) {
    return a.name == b.name && a.root == b.root;
  };
  return std::equal(nodes.begin(), nodes.end(), other.nodes.begin(), other.nodes.end(),
                    same_node) &&
         std::equal(statements.begin(), statements.end(), other.statements.begin(),
                    other.statements.end(), same_statement);
}

}  // namespace descent
