#include "numbers/scalar.hpp"
#include "tape/evaluator.hpp"

// This file is the inner loop of the engine. Every case is a loop over the lanes of a block that
// the compiler turns into SIMD instructions; CMake compiles it with -O3 also where the rest has
// less.

// Four vectors at a time: for short operations counting the loop costs as much.
#if defined(__clang__)
#pragma clang diagnostic ignored "-Wpass-failed"
#define DESCENT_LANES                                                                            \
  _Pragma("clang loop vectorize(assume_safety) interleave_count(fixed_lanes > 0 ? 4 : 1)") for ( \
      int i = 0; i < n; ++i)
#elif defined(__GNUC__)
// A result may lie exactly where an operand does; no iteration reads what another one writes.
#define DESCENT_LANES _Pragma("GCC ivdep") _Pragma("GCC unroll 4") for (int i = 0; i < n; ++i)
#else
#define DESCENT_LANES for (int i = 0; i < n; ++i)
#endif

namespace descent {

namespace {

/// With a fixed number of lanes the loops need no remainder.
template <int fixed_lanes>
void execute(std::span<const Instruction> instructions, double* const* registers, int lanes) {
  const int n = fixed_lanes > 0 ? fixed_lanes : lanes;
  for (const Instruction& instruction : instructions) {
    double* const out = registers[instruction.out];
    const double* const a = registers[instruction.a < 0 ? 0 : instruction.a];
    const double* const b = registers[instruction.b < 0 ? 0 : instruction.b];
    const double* const c = registers[instruction.c < 0 ? 0 : instruction.c];
    const double* const d = registers[instruction.d < 0 ? 0 : instruction.d];
    const double k = instruction.k;
    const double l = instruction.l;
    switch (instruction.code) {
#define A a[i]
#define B b[i]
#define C c[i]
#define D d[i]
#define K k
#define L l
#define X(name, formula) \
  case Code::name: DESCENT_LANES out[i] = (formula); break;
      DESCENT_ARITHMETIC_CODES(X)
#undef X
#undef A
#undef B
#undef C
#undef D
#undef K
#undef L
#define X(name) \
  case Code::name: elementary::name(a, out, n); break;
      DESCENT_UNARY_FUNCTIONS(X)
#undef X
#define X(name) \
  case Code::name: elementary::name(a, b, out, n); break;
      DESCENT_BINARY_FUNCTIONS(X)
#undef X
      case Code::sincos: elementary::sincos(a, out, registers[instruction.out2], n); break;
      case Code::row_pass: break;  // never part of a program that runs in bulk
    }
  }
}

}  // namespace

void execute_bulk(std::span<const Instruction> instructions, double* const* registers, int lanes) {
  if (lanes == Evaluator::block)
    execute<Evaluator::block>(instructions, registers, lanes);
  else
    execute<0>(instructions, registers, lanes);
}

}  // namespace descent
