#pragma once

#include <memory>
#include <string>
#include <vector>

#include "expression/operators.hpp"
#include "numbers/elementary.hpp"

namespace descent {

/// Arithmetic instructions, each with what it computes lane by lane: A, B, C, D are registers, K
/// and L numbers inside the instruction. Several operations in one instruction save passes over
/// memory; each is still rounded by itself (no fused multiply-add), so that the bits are those of
/// the separate operations. Both evaluators are generated from this list and cannot differ.
#define DESCENT_ARITHMETIC_CODES(X)             \
  X(move, A)                                    \
  X(fill, K)                                    \
  X(add, A + B)                                 \
  X(subtract, A - B)                            \
  X(multiply, A* B)                             \
  X(divide, A / B)                              \
  X(negate, -A)                                 \
  X(add_number, A + K)                          \
  X(subtract_from_number, K - A)                \
  X(scale, K* A)                                \
  X(divide_by_number, A / K)                    \
  X(divide_number, K / A)                       \
  X(multiply_three, (A * B) * C)                \
  X(scale_product, K*(A * B))                   \
  X(multiply_add, A* B + C)                     \
  X(multiply_subtract, A* B - C)                \
  X(subtract_product, C - A * B)                \
  X(multiply_add_number, A* B + K)              \
  X(subtract_product_from_number, K - A * B)    \
  X(multiply_add_multiply, A* B + C * D)        \
  X(multiply_subtract_multiply, A* B - C * D)   \
  X(scale_add, K* A + B)                        \
  X(scale_subtract, K* A - B)                   \
  X(scale_add_number, K* A + L)                 \
  X(scale_add_scale, K* A + L * B)              \
  X(multiply_add_scale, A* B + K * C)           \
  X(less, scalar::less(A, B))                   \
  X(less_equal, scalar::less_equal(A, B))       \
  X(greater, scalar::greater(A, B))             \
  X(greater_equal, scalar::greater_equal(A, B)) \
  X(equal, scalar::equal(A, B))                 \
  X(not_equal, scalar::not_equal(A, B))         \
  X(select, scalar::select(A, B, C))            \
  X(abs, scalar::abs(A))                        \
  X(sign, scalar::sign(A))                      \
  X(floor, scalar::floor(A))                    \
  X(ceil, scalar::ceil(A))                      \
  X(sqrt, scalar::sqrt(A))                      \
  X(relu, scalar::relu(A))                      \
  X(min, scalar::min(A, B))                     \
  X(max, scalar::max(A, B))                     \
  X(mod, scalar::mod(A, B))

/// What an instruction does.
enum class Code : unsigned char {
#define X(name, formula) name,
  DESCENT_ARITHMETIC_CODES(X)
#undef X
#define X(name) name,
      DESCENT_UNARY_FUNCTIONS(X) DESCENT_BINARY_FUNCTIONS(X)
#undef X
          sincos,  ///< out = sin A, out2 = cos A
  row_pass,        ///< runs a RowPass; `a` is its index
};

/// One instruction of a register machine. Unused fields are -1.
struct Instruction {
  Code code = Code::move;
  int out = -1;
  int out2 = -1;
  int a = -1;
  int b = -1;
  int c = -1;
  int d = -1;
  double k = 0.0;
  double l = 0.0;
};

/// A register that is set before the instructions run.
struct Preset {
  enum class Kind : unsigned char { number, parameter, step };
  Kind kind = Kind::number;
  int target = -1;
  int slot = -1;       ///< Kind::parameter.
  double value = 0.0;  ///< Kind::number.
};

/// A program over the rows of a data set, run inside another program: its lanes are rows.
struct RowPass {
  struct Import {
    int from = -1;    ///< Register of the outer program, the same for all rows …
    int target = -1;  ///< … becomes this register.
  };
  struct Column {
    int slot = -1;
    int target = -1;
  };
  struct Reduction {
    Op op = Op::row_sum;
    int from = -1;    ///< Register of this pass …
    int target = -1;  ///< … is reduced into this one of the outer program.
  };
  std::vector<Instruction> instructions;
  std::vector<Preset> presets;  ///< Numbers only; other uniform values are imported.
  std::vector<Import> imports;
  std::vector<Column> columns;
  std::vector<Reduction> reductions;
  int registers = 0;
};

class Fusion;

/// A compiled computation: immutable, shared by any number of evaluators.
///
/// Registers [0, inputs) are the inputs, the next `outputs` the outputs; presets and intermediate
/// values follow.
struct Program {
  int inputs = 0;
  int outputs = 0;
  int registers = 0;
  int parameters = 0;  ///< Number of parameter slots.
  int columns = 0;     ///< Number of data column slots.
  std::vector<Instruction> instructions;
  std::vector<Preset> presets;
  std::vector<RowPass> passes;
  /// Not part of what is computed: faster code for the same instructions, shared like them.
  /// lower() gives every program its own.
  std::shared_ptr<Fusion> fusion;
};

/// The program as text, one instruction a line, for people and for tests.
std::string to_string(const Program& program);

}  // namespace descent
