// Value and gradient of typed formulas over a 512² grid and at one point, against the same functions
// written by hand in C++ with the standard library (by_hand.hpp).
//
//   bench_grid_benchmark --benchmark_repetitions=9 --benchmark_report_aggregates_only=true
//     --benchmark_enable_random_interleaving=true
//
// Compare the median of tape/NAME with that of hand/NAME.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "by_hand.hpp"
#include "expression/syntax.hpp"
#include "tape/compile.hpp"
#include "tape/evaluator.hpp"

namespace {

using namespace descent;

constexpr int side = 512;

std::shared_ptr<const Program> program(const char* text) {
  Names names;
  names.inputs = {{"x", {}}, {"y", {}}};
  const auto syntax = parse(text);
  const auto expression = bind(*syntax, names);
  return *compile(*expression, Wants::gradient);
}

struct Grid {
  std::vector<double> x, y, value, dx, dy;
  Grid() : value(side * side), dx(side * side), dy(side * side) {
    for (int j = 0; j < side; ++j)
      for (int i = 0; i < side; ++i) {
        x.push_back(-3 + 6.0 * i / (side - 1));
        y.push_back(-3 + 6.0 * j / (side - 1));
      }
  }
};

template <int which>
void hand_grid(benchmark::State& state) {
  constexpr auto f = by_hand::functions[which].at;
  Grid grid;
  for (auto _ : state) {
    for (int i = 0; i < side * side; ++i) {
      const by_hand::ValueGradient r = f(grid.x[i], grid.y[i]);
      grid.value[i] = r.value;
      grid.dx[i] = r.x;
      grid.dy[i] = r.y;
    }
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * side * side);
}

template <int which>
void tape_grid(benchmark::State& state) {
  Evaluator evaluator(program(by_hand::functions[which].text));
  Grid grid;
  const double* inputs[] = {grid.x.data(), grid.y.data()};
  double* outputs[] = {grid.value.data(), grid.dx.data(), grid.dy.data()};
  for (auto _ : state) {
    evaluator.run(inputs, side * side, outputs);
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * side * side);
}

template <int which>
void hand_point(benchmark::State& state) {
  constexpr auto f = by_hand::functions[which].at;
  double x = 1.1, y = 0.7;
  for (auto _ : state) {
    benchmark::DoNotOptimize(x);
    benchmark::DoNotOptimize(y);
    benchmark::DoNotOptimize(f(x, y));
  }
}

template <int which>
void tape_point(benchmark::State& state) {
  Evaluator evaluator(program(by_hand::functions[which].text));
  double x = 1.1, y = 0.7, result[3];
  const double* inputs[] = {&x, &y};
  double* outputs[] = {result, result + 1, result + 2};
  for (auto _ : state) {
    evaluator.run(inputs, 1, outputs);
    benchmark::ClobberMemory();
  }
}

template <int which>
void compile_formula(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(program(by_hand::functions[which].text));
}

template <int which>
void add() {
  const std::string name = by_hand::functions[which].name;
  benchmark::RegisterBenchmark(("hand/grid/" + name).c_str(), hand_grid<which>);
  benchmark::RegisterBenchmark(("tape/grid/" + name).c_str(), tape_grid<which>);
  benchmark::RegisterBenchmark(("hand/point/" + name).c_str(), hand_point<which>);
  benchmark::RegisterBenchmark(("tape/point/" + name).c_str(), tape_point<which>);
  benchmark::RegisterBenchmark(("tape/compile/" + name).c_str(), compile_formula<which>);
}

const bool registered = (add<0>(), add<1>(), add<2>(), add<3>(), add<4>(), true);

}  // namespace
