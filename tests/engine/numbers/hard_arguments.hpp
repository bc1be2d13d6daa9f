#pragma once

/// The hard arguments of the elementary functions, and the values that were computed elsewhere.
namespace descent::test {

struct UnaryRow {
  const char* name;  // plain: as views, thousands would take the compiler half a minute
  double argument, expected;
};
struct BinaryRow {
  const char* name;
  double first, second, expected;
};

inline const UnaryRow unary_rows[] = {
#define UNARY(name, x, y) {#name, x, y},
#define BINARY(name, x, y, z)
#include "hard_arguments.inc"
#undef UNARY
#undef BINARY
};
inline const BinaryRow binary_rows[] = {
#define UNARY(name, x, y)
#define BINARY(name, x, y, z) {#name, x, y, z},
#include "hard_arguments.inc"
#undef UNARY
#undef BINARY
};

}  // namespace descent::test
