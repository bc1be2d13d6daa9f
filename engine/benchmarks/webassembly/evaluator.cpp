// What bench_grid_benchmark measures natively, as WebAssembly: the evaluator alone, into arrays
// that are there already. Prints the nanoseconds of one call over a 512² grid (or over its points
// as a list: `points`).
//
//   node build/wasm/bench_evaluator.cjs gradient grid ugly

#include "tape/evaluator.hpp"

#include <emscripten.h>

#include <cstdio>
#include <cstring>
#include <vector>

#include "expression/syntax.hpp"
#include "peers/peers.hpp"
#include "tape/compile.hpp"
#include "tape/grid_evaluator.hpp"

namespace {

using namespace descent;

constexpr int side = 512;

/// Nanoseconds of one call of `once`.
template <class Once>
double nanoseconds(Once once) {
  const auto run = [&](int times) {
    const double begin = emscripten_get_now();
    for (int i = 0; i < times; ++i) once();
    return (emscripten_get_now() - begin) * 1e6;
  };
  // Node compiles twice, at first in a hurry; the second code is what a page runs after a moment.
  for (double warm = 0.0; warm < 2e8;) warm += run(1);
  int times = 1;
  for (;; times *= 2) {
    const double all = run(times);
    if (all >= 4e7) return all / times;
  }
}

/// The grid as such, or as a list of points.
double nanoseconds(const char* text, Wants wants, bool listed) {
  Names names;
  names.inputs = {{"x", {}}, {"y", {}}};
  const auto expression = bind(*parse(text), names);
  std::vector<double> axis, x, y, value(side * side), dx(side * side), dy(side * side);
  for (int i = 0; i < side; ++i) axis.push_back(-3 + 6.0 * i / (side - 1));
  double* outputs[] = {value.data(), dx.data(), dy.data()};
  if (!listed) {
    const auto program = compile_for_grid(*expression, wants, 0, 1);
    const double at[] = {0, 0};
    return nanoseconds([&] { run_grid(*program, {at, axis, axis, {}}, outputs); });
  }
  for (const double at_y : axis) {
    x.insert(x.end(), axis.begin(), axis.end());
    y.insert(y.end(), side, at_y);
  }
  const double* inputs[] = {x.data(), y.data()};
  Evaluator evaluator(*compile(*expression, wants));
  return nanoseconds([&] { evaluator.run(inputs, side * side, outputs); });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) return 2;
  const Wants wants = std::strcmp(argv[1], "gradient") == 0 ? Wants::gradient : Wants::value;
  const bool listed = std::strcmp(argv[2], "points") == 0;
  for (const peers::Function& function : peers::functions) {
    if (std::strcmp(function.name, argv[3]) == 0)
      std::printf("%.1f\n", nanoseconds(function.text, wants, listed));
  }
  return 0;
}
