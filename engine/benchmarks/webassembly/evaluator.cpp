// What bench_grid_benchmark measures natively, as WebAssembly: the evaluator alone, into arrays
// that are there already. Prints the nanoseconds of one call over a 512² grid.
//
//   node build/wasm/bench_evaluator.cjs gradient ugly

#include "tape/evaluator.hpp"

#include <emscripten.h>

#include <cstdio>
#include <cstring>
#include <vector>

#include "expression/syntax.hpp"
#include "peers/peers.hpp"
#include "tape/compile.hpp"

namespace {

using namespace descent;

constexpr int side = 512;

double nanoseconds(const char* text, Wants wants) {
  Names names;
  names.inputs = {{"x", {}}, {"y", {}}};
  const auto syntax = parse(text);
  const auto expression = bind(*syntax, names);
  Evaluator evaluator(*compile(*expression, wants));
  std::vector<double> x, y, value(side * side), dx(side * side), dy(side * side);
  for (int j = 0; j < side; ++j) {
    for (int i = 0; i < side; ++i) {
      x.push_back(-3 + 6.0 * i / (side - 1));
      y.push_back(-3 + 6.0 * j / (side - 1));
    }
  }
  const double* inputs[] = {x.data(), y.data()};
  double* outputs[] = {value.data(), dx.data(), dy.data()};
  const auto run = [&](int times) {
    const double begin = emscripten_get_now();
    for (int i = 0; i < times; ++i) evaluator.run(inputs, side * side, outputs);
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

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const Wants wants = std::strcmp(argv[1], "gradient") == 0 ? Wants::gradient : Wants::value;
  for (const peers::Function& function : peers::functions) {
    if (std::strcmp(function.name, argv[2]) == 0)
      std::printf("%.1f\n", nanoseconds(function.text, wants));
  }
  return 0;
}
