#pragma once

#include <memory>

#include "peers/functions.hpp"

/// What the engine is measured against. These files see none of the engine's compiler options: they
/// are compiled as anybody would compile them (-O3 -march=native, fused operations, Eigen's SIMD).
namespace peers {

struct Function {
  const char* name;
  const char* text;
};

inline constexpr Function functions[] = {
    {"ugly", "2^sin(0.1*x^2+0.5*y^2)*tanh(y^4*tanh(x+sin(0.2*y^2)))"},
    {"rosenbrock", "(1-x)^2+100*(y-x^2)^2"},
    {"wavy", "sin(3*x)+0.1*x^2"},
    {"himmelblau", "(x^2+y-11)^2+(x+y^2-7)^2"},
    {"rastrigin", "20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)"},
};

/// A square grid: `side` values of x and as many of y, and arrays of what is computed at all pairs,
/// a row per value of y; no dx: the value alone.
struct Grid {
  int side;
  const double* xs;
  const double* ys;
  double* value;
  double* dx = nullptr;
  double* dy = nullptr;
};

/// Momentum from each of side² starts on a square, one start at a time; the last costs.
struct Map {
  int side, steps;
  double from, to, steplength, momentum;
  double* costs;
};

using At = ValueGradient (*)(double x, double y);
using ValueAt = double (*)(double x, double y);

/// By hand, as the standard wants it.
namespace strict {
void grid(int which, const Grid& grid);
void map(int which, const Map& map);
At gradient(int which);
ValueAt value(int which);
}  // namespace strict

/// The same source with -ffast-math, which lets the compiler take vectorised, less exact functions.
namespace fast {
void grid(int which, const Grid& grid);
void map(int which, const Map& map);
At gradient(int which);
ValueAt value(int which);
}  // namespace fast

/// Derivatives by the jets of Ceres; false if it was not there to compile with.
bool jet_grid(int which, const Grid& grid);

/// Typed text by muParser, values only; false if it was not there to compile with.
bool muparser_grid(int which, const Grid& grid);

}  // namespace peers
