// Typed formulas against the same functions by peers (peers/peers.hpp): value, and value with
// gradient, over a 512² grid and at one point; and what reading a formula costs.
//
// `npm run bench` runs these and puts them beside WebAssembly and JavaScript. By itself:
//
//   bench_grid_benchmark --benchmark_filter=gradient/grid --benchmark_repetitions=9
//     --benchmark_report_aggregates_only=true --benchmark_enable_random_interleaving=true

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "expression/syntax.hpp"
#include "peers/peers.hpp"
#include "tape/compile.hpp"
#include "tape/evaluator.hpp"
#include "tape/grid_evaluator.hpp"

namespace {

using namespace descent;

constexpr int side = 512;

Expression expression(int which) {
  Names names;
  names.inputs = {{"x", {}}, {"y", {}}};
  return *bind(*parse(peers::functions[which].text), names);
}

std::shared_ptr<const Program> program(int which, Wants wants) {
  return *compile(expression(which), wants);
}

struct Grid {
  std::vector<double> axis, value, dx, dy;
  Grid() : value(side * side), dx(side * side), dy(side * side) {
    for (int i = 0; i < side; ++i) axis.push_back(-3 + 6.0 * i / (side - 1));
  }
  peers::Grid for_peers(bool gradient) {
    return {side,
            axis.data(),
            axis.data(),
            value.data(),
            gradient ? dx.data() : nullptr,
            gradient ? dy.data() : nullptr};
  }
};

void engine_grid(benchmark::State& state, int which, Wants wants) {
  const auto program = compile_for_grid(expression(which), wants, 0, 1);
  Grid grid;
  const double at[] = {0, 0};
  double* outputs[] = {grid.value.data(), grid.dx.data(), grid.dy.data()};
  for (auto _ : state) {
    run_grid(*program, {at, grid.axis, grid.axis, {}}, outputs);
    benchmark::ClobberMemory();
  }
}

/// The same points as a list, of which the engine does not know that they are a grid.
void engine_points(benchmark::State& state, int which, Wants wants) {
  Evaluator evaluator(program(which, wants));
  Grid grid;
  std::vector<double> x, y;
  for (const double at_y : grid.axis) {
    x.insert(x.end(), grid.axis.begin(), grid.axis.end());
    y.insert(y.end(), side, at_y);
  }
  const double* inputs[] = {x.data(), y.data()};
  double* outputs[] = {grid.value.data(), grid.dx.data(), grid.dy.data()};
  for (auto _ : state) {
    evaluator.run(inputs, side * side, outputs);
    benchmark::ClobberMemory();
  }
}

/// Any of the peers' functions that take a grid.
template <class Peer>
void peer_grid(benchmark::State& state, int which, bool gradient, Peer peer) {
  Grid grid;
  for (auto _ : state) {
    peer(which, grid.for_peers(gradient));
    benchmark::ClobberMemory();
  }
}

void engine_point(benchmark::State& state, int which, Wants wants) {
  Evaluator evaluator(program(which, wants));
  double x = 1.1, y = 0.7, result[3];
  const double* inputs[] = {&x, &y};
  double* outputs[] = {result, result + 1, result + 2};
  for (auto _ : state) {
    evaluator.run(inputs, 1, outputs);
    benchmark::ClobberMemory();
  }
}

template <class At>
void peer_point(benchmark::State& state, At at) {
  double x = 1.1, y = 0.7;
  for (auto _ : state) {
    benchmark::DoNotOptimize(x);
    benchmark::DoNotOptimize(y);
    benchmark::DoNotOptimize(at(x, y));
  }
}

void compile_formula(benchmark::State& state, int which) {
  for (auto _ : state) benchmark::DoNotOptimize(program(which, Wants::gradient));
}

/// Names are WHAT/WHERE/FUNCTION/WHO.
bool add_all() {
  const auto add = [](const std::string& name, auto... arguments) {
    benchmark::RegisterBenchmark(name.c_str(), arguments...);
  };
  for (int which = 0; which < static_cast<int>(std::size(peers::functions)); ++which) {
    const std::string name = std::string("/") + peers::functions[which].name + "/";
    for (const bool gradient : {false, true}) {
      const std::string what = gradient ? "gradient" : "value";
      const Wants wants = gradient ? Wants::gradient : Wants::value;
      const std::string grid = what + "/grid" + name;
      add(grid + "hand", peer_grid<decltype(&peers::strict::grid)>, which, gradient,
          peers::strict::grid);
      add(grid + "hand_fast_math", peer_grid<decltype(&peers::fast::grid)>, which, gradient,
          peers::fast::grid);
      add(grid + "engine", engine_grid, which, wants);
      add(grid + "engine_points", engine_points, which, wants);
      add(what + "/point" + name + "engine", engine_point, which, wants);
    }
    add("value/point" + name + "hand", peer_point<peers::ValueAt>, peers::strict::value(which));
    add("gradient/point" + name + "hand", peer_point<peers::At>, peers::strict::gradient(which));
    if (Grid grid; peers::jet_grid(which, grid.for_peers(true))) {
      add("gradient/grid" + name + "jet", peer_grid<decltype(&peers::jet_grid)>, which, true,
          peers::jet_grid);
    }
    if (Grid grid; peers::muparser_grid(which, grid.for_peers(false))) {
      add("value/grid" + name + "muparser", peer_grid<decltype(&peers::muparser_grid)>, which,
          false, peers::muparser_grid);
    }
    add("compile/formula" + name + "engine", compile_formula, which);
  }
  return true;
}

const bool registered = add_all();

}  // namespace
