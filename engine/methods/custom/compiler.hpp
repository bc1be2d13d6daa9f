#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "expression/syntax.hpp"
#include "methods/custom/program.hpp"

namespace descent::custom {

/// Whether the operation makes one number of a vector.
inline bool is_reduction(Op op) {
  return op == Op::row_sum || op == Op::row_mean || op == Op::row_min || op == Op::row_max;
}

/// Names that mean something in every rule.
inline bool is_given(const std::string& name) {
  return name == "g" || name == "k" || name == "alpha" || name == "grad" || name == "dot";
}

/// The compiler behind compile(). It works on the syntax tree of the expression language: nodes of
/// a statement stand in evaluation order, so one pass emits the code. Functions return false after
/// noting the error in `error`. What the names of a rule are is in variables.cpp, its code in
/// compile.cpp.
class Compiler {
 public:
  explicit Compiler(const std::vector<std::string>& values) : values_(values) {}

  bool check_names();
  /// Notes a state that `initial` names; it is a vector if its start is one.
  void declare_state(const std::string& name, const std::string& start);
  bool update(const std::string& text);
  bool start(const std::string& name, const std::string& text);

  Program program;
  std::optional<Diagnostic> error;

 private:
  /// A name that the rule sets.
  struct Variable {
    bool vector = false;
    bool state = false;
    bool assigned = false;  ///< Somewhere in the update.
    bool set = false;       ///< Before the place that is being compiled.
    int index = 0;          ///< Of its state, or of its scratch.
  };

  /// The value of a syntax node: an operand, or a number that has no scratch yet.
  struct Value {
    Operand operand;
    bool temporary = false;
    std::optional<double> number;
  };

  bool fail(const Syntax& syntax, Span span, std::string message, std::string expected = {},
            std::string guess = {});
  bool scan(const Syntax& syntax);
  bool infer(const Syntax& syntax);
  bool statement_is_vector(const Syntax& syntax, int root) const;
  bool assign(const Syntax& syntax, const Statement& statement, std::vector<Instruction>& code);
  bool expression(const Syntax& syntax, int root, std::vector<Instruction>& code, Value& result);
  bool operation(const Syntax& syntax, int n, std::vector<Instruction>& code);
  bool reduction(const Syntax& syntax, int n, const Value& argument,
                 std::vector<Instruction>& code);
  bool gradient(const Syntax& syntax, int n, const Value& point, std::vector<Instruction>& code);
  bool name(const Syntax& syntax, int n, Value& value);
  void store(const Value& value, Operand target, std::vector<Instruction>& code);

  std::string canonical(const Syntax& syntax, int n) const;
  bool is_vector_name(const std::string& name) const;
  bool known(const std::string& name) const;
  std::vector<std::string> known_names() const;

  Operand operand(const Value& value);
  Operand temporary(bool vector);
  void release(const Value& value);

  const std::vector<std::string>& values_;
  std::map<std::string, Variable> variables_;
  std::map<double, int> literals_;
  std::vector<int> free_vectors_;
  std::vector<int> free_scalars_;
  std::vector<Value> value_;  // by syntax node, of the statement being compiled
  bool starting_ = false;
};

}  // namespace descent::custom
