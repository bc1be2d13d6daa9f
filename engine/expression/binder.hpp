#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "expression/names.hpp"
#include "expression/syntax.hpp"

namespace descent {

/// The work behind bind(): walks the syntax tree in its order (children first), emits operations,
/// unrolls indexed sums, then decides which free names are inputs and which parameters.
///
/// Functions return false after noting the error in `error_`. The only recursion is one call per
/// sum inside a sum, which the parser's depth limit bounds; all work is counted against a budget,
/// so that no text takes long.
class Binder {
 public:
  Binder(const Syntax& syntax, const Names& names, const ExpressionLimits& limits);

  /// Lines [first, last] of the text, the value being that of the last.
  Result<Expression> run(int first_statement, int last_statement);

 private:
  /// What a name of the formula stands for.
  enum class Meaning : std::uint8_t { input, parameter, column, step, free };

  struct Entity {
    IndexedName name;
    Meaning meaning = Meaning::free;
    int slot = -1;            ///< Among the inputs, parameters or columns.
    bool declared = false;    ///< By `names`, not found in the text.
    bool structural = false;  ///< A bound or an index depends on it.
    bool used = false;        ///< As a value.
    Span span;                ///< Where it is first used.
  };

  /// A definition line. Its value as a bound or index is worked out once, when wanted.
  struct Definition {
    int root = -1;
    int node = -1;
    std::optional<double> constant;
  };

  // declare.cpp: the names that are given.
  bool declare();
  bool declare_input(const InputDeclaration& input, std::size_t position);

  // binder.cpp: operations.
  bool lines(int first, int last);
  bool range(int first, int last);
  bool name_value(int n);
  bool operation(int n);
  bool vector_reduction(int n, int entries);
  bool unroll(int n);
  int emit(Op op, int a, int b, int c, Span span);
  int emit_literal(double value, Span span);
  int push(ExpressionNode node, bool row_level);
  bool whole_list(int node);

  // structure.cpp: bounds and indices.
  bool structural_range(int first, int last);
  bool structural_name(int n);
  bool structural_operation(int n);
  bool whole_number(int n, const char* what, int& value);
  bool indexed_name(int n, IndexedName& name);

  // classify.cpp: the meaning of free names, and the finished expression.
  bool classify();
  void sort_by_name(std::vector<int>& ids) const;
  bool unknown_name(const Entity& entity);
  std::string product_guess(std::string_view name) const;
  bool is_known(const std::string& canonical) const;
  std::string inputs_text() const;
  void finish();

  Entity& entity(const IndexedName& name, Span span);
  bool spend(int work, Span span);
  bool fail(Span span, std::string found, std::string message, std::string expected,
            std::string guess = {});
  bool fail_at(std::string path, std::string found, std::string message, std::string expected);
  std::string typed(Span span) const;

  const SyntaxNode& node(int n) const { return syntax_.nodes[static_cast<std::size_t>(n)]; }
  const std::string& name_of(int n) const {
    return syntax_.names[static_cast<std::size_t>(node(n).name)];
  }

  const Syntax& syntax_;
  const Names& names_;
  const ExpressionLimits& limits_;
  Expression out_;
  std::optional<Diagnostic> error_;
  long long work_ = 0;
  bool declaring_ = true;  ///< Declarations are still being read.

  std::vector<Entity> entities_;
  std::map<std::string, int, std::less<>> entity_ids_;           ///< By canonical name.
  std::map<std::string, std::vector<int>, std::less<>> shapes_;  ///< Declared vectors and matrices.
  std::map<std::string, double, std::less<>> values_;            ///< Of parameters, canonical.
  std::map<std::string, Definition, std::less<>> definitions_;
  std::vector<std::pair<std::string_view, int>> index_values_;  ///< Of the sums around.

  std::vector<int> value_;        ///< Per syntax node: its operation, or -2 - d for a whole vector.
  std::vector<double> constant_;  ///< Per syntax node, while bounds and indices are worked out.
  std::vector<int> skip_;         ///< Per syntax node: the sum or indexed name that begins there.
  std::vector<std::string> vectors_;  ///< Names of the whole vectors that value_ refers to.
  std::vector<bool> row_level_;       ///< Per operation: it depends on a column.
  std::vector<int> entity_of_;        ///< Per operation: the entity of a leaf, else -1.
};

}  // namespace descent
