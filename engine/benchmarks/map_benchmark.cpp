// Basin maps: 256² starts × 200 steps of momentum through the whole engine (compute_map, end points
// told apart), and the same runs in hand-written C++ with the standard library (by_hand.hpp), one
// start at a time. Also the proved search for all stationary points.
//
//   bench_map_benchmark --benchmark_repetitions=5 --benchmark_report_aggregates_only=true
//     --benchmark_enable_random_interleaving=true
//
// Compare the median of map/NAME with that of hand/NAME. basin/NAME adds the search for the
// stationary points that the ends lead to.

#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

#include "analysis/map.hpp"
#include "analysis/stationary.hpp"
#include "by_hand.hpp"

namespace {

using namespace descent;

constexpr int side = 256;
constexpr int steps = 200;
constexpr double from = -3.0;
constexpr double to = 3.0;
constexpr double alpha = 0.0005;
constexpr double mu = 0.8;

template <int which>
void hand(benchmark::State& state) {
  constexpr auto f = by_hand::functions[which].at;
  std::vector<double> costs(side * side);
  for (auto _ : state) {
    for (int j = 0; j < side; ++j) {
      for (int i = 0; i < side; ++i) {
        double x = from + (to - from) * i / (side - 1);
        double y = from + (to - from) * j / (side - 1);
        double mx = 0, my = 0;
        by_hand::ValueGradient g = f(x, y);
        for (int k = 0; k < steps; ++k) {
          mx = mu * mx + g.x;
          my = mu * my + g.y;
          x -= alpha * mx;
          y -= alpha * my;
          if (!(std::fabs(x) <= 1e100 && std::fabs(y) <= 1e100)) break;
          g = f(x, y);
        }
        costs[static_cast<std::size_t>(j * side + i)] = g.value;
      }
    }
    benchmark::DoNotOptimize(costs.data());
    benchmark::ClobberMemory();
  }
  state.SetItemsProcessed(state.iterations() * side * side * steps);
}

MapExperiment experiment(int which, const char* result) {
  const auto axis = [](const char* key) {
    return Json{{"key", key}, {"from", from}, {"to", to}, {"count", side}};
  };
  const Json document = {
      {"objective",
       {{"source", by_hand::functions[which].text}, {"inputs", Json::array({"x", "y"})}}},
      {"start", {0, 0}},
      {"methods", Json::array({{{"method", "momentum"}, {"steplength", alpha}, {"momentum", mu}}})},
      {"steps", steps},
      {"map", {{"x", axis("start[0]")}, {"y", axis("start[1]")}, {"result", result}}}};
  return std::move(*read_map_document(document));
}

void map_of(benchmark::State& state, int which, const char* result) {
  MapExperiment map = experiment(which, result);
  for (auto _ : state) benchmark::DoNotOptimize(compute_map(map));
  state.SetItemsProcessed(state.iterations() * side * side * steps);
}

void stationary(benchmark::State& state, int which) {
  Names names;
  names.inputs = {{"x", {}}, {"y", {}}};
  const auto objective = TypedObjective::create(by_hand::functions[which].text, names);
  const Box box = {{-5, 5}, {-5, 5}};
  for (auto _ : state) benchmark::DoNotOptimize(find_stationary(**objective, box));
}

template <int which>
void add() {
  const std::string name = by_hand::functions[which].name;
  const auto add = [&](const std::string& kind, auto function) {
    benchmark::RegisterBenchmark((kind + name).c_str(), function)->Unit(benchmark::kMillisecond);
  };
  add("hand/", hand<which>);
  add("map/", [](benchmark::State& state) { map_of(state, which, "cost"); });
  add("basin/", [](benchmark::State& state) { map_of(state, which, "basin"); });
  if (which > 0 && which != 2) {
    add("stationary/", [](benchmark::State& state) { stationary(state, which); });
  }
}

const bool registered = (add<0>(), add<1>(), add<2>(), add<3>(), add<4>(), true);

}  // namespace
