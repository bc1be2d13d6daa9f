#pragma once

#include <string>
#include <vector>

#include "descriptions/configuration.hpp"
#include "errors/result.hpp"
#include "expression/operators.hpp"
#include "methods/step.hpp"

namespace descent::custom {

/// Where an operand of an instruction is. Vectors are N × runs, all others one number per run.
enum class Source {
  none,
  w,
  next_w,
  gradient,
  state,       // before the step, by index; scalar or vector
  next_state,  // after it
  vector,      // scratch, by index
  scalar,      // scratch, by index
  alpha,
  value,  // a named number of the configuration, by index
};

struct Operand {
  Source source = Source::none;
  int index = 0;
  bool vector = false;

  bool operator==(const Operand&) const = default;
};

/// What one instruction does: an operation element by element (scalars are spread over the
/// coordinates), a reduction over the coordinates of each run, a gradient elsewhere.
enum class Action { elementwise, literal_power, reduce, norm, gradient, copy };

struct Instruction {
  Action action = Action::copy;
  Op op = Op::literal;
  Operand target;
  Operand a;
  Operand b;
  Operand c;
  double exponent = 0.0;  ///< Of Action::literal_power.
};

/// A number that stands in the text; it is put into its scratch scalar before the program runs.
struct Literal {
  int scalar = 0;
  double value = 0.0;
};

struct StateVariable {
  std::string name;
  bool vector = false;
  bool assigned = false;  ///< By the update; one that is not keeps its start.
};

/// A compiled update rule: straight-line code over vectors and numbers per run.
struct Program {
  std::vector<StateVariable> states;
  std::vector<Instruction> start;   ///< Fills the states that do not start at 0.
  std::vector<Instruction> update;  ///< Makes a step.
  std::vector<Literal> literals;
  int vectors = 0;  ///< Scratch vectors.
  int scalars = 1;  ///< Scratch scalars; number 0 holds k.
  bool uses_gradient = false;
};

/// Compiles `update` = lines such as "m = beta*m + g; w = w - alpha*m" (methods.md, at the end).
/// Given are w, g, k, alpha and the named values. A name that is read before it is set, or that has
/// an entry in `initial`, is a state; another is local. `initial` gives texts by name for the
/// states that do not start at 0, in w, g, alpha and the values. Errors: path "update", "values" or
/// "initial.NAME", with the place in the text.
Result<Program> compile(const std::string& update, const std::vector<std::string>& values,
                        const std::vector<std::string>& initial_names,
                        const std::vector<std::string>& initial_texts);

/// Scratch numbers of a method that runs a program.
struct Layout {
  int first_vector = 0;  ///< Scratch arrays first_vector … are N × runs,
  int first_scalar = 0;  ///< and from here on 1 × runs.
};

/// Runs code on a step. `starting`: states are written where they start (in Method::begin).
void execute(const std::vector<Instruction>& code, const Program& program, const Layout& layout,
             const std::vector<PerRun>& values, Step& step, bool starting);

}  // namespace descent::custom
