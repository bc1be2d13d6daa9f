// Runs through the whole engine, against hand-written C++ with the standard library:
//
//   map/momentum/FUNCTION/…   256² starts × 200 steps of momentum, the last cost of each; by hand
//   one
//                             start at a time. `custom` is the same rule typed in lines, `basin`
//                             also finds the stationary points and says which one each run came to.
//   run/momentum/FUNCTION/…   one run of 10,000 steps, every row kept
//   race/all/rosenbrock/…     every first-order method, 1,000 steps each
//
// `npm run bench` runs these and puts them beside WebAssembly and JavaScript.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "analysis/map.hpp"
#include "experiments/facade.hpp"
#include "methods/registry.hpp"
#include "peers/peers.hpp"

namespace {

using namespace descent;

constexpr int side = 256;
constexpr int steps = 200;
constexpr double from = -3.0;
constexpr double to = 3.0;
constexpr double steplength = 0.0005;
constexpr double momentum = 0.8;

Json objective(int which) {
  return {{"source", peers::functions[which].text}, {"inputs", Json::array({"x", "y"})}};
}

Json built_in() {
  return {{"method", "momentum"}, {"steplength", steplength}, {"momentum", momentum}};
}

Json typed_rule() {
  return {{"method", "custom"},
          {"steplength", steplength},
          {"update", "m = mu*m + g\nw = w - alpha*m"},
          {"values", {{"mu", momentum}}}};
}

void peer_map(benchmark::State& state, int which, void (*map)(int, const peers::Map&)) {
  std::vector<double> costs(side * side);
  for (auto _ : state) {
    map(which, {side, steps, from, to, steplength, momentum, costs.data()});
    benchmark::ClobberMemory();
  }
}

void engine_map(benchmark::State& state, int which, const Json& method, const char* result) {
  const auto axis = [](const char* key) {
    return Json{{"key", key}, {"from", from}, {"to", to}, {"count", side}};
  };
  const Json document = {
      {"objective", objective(which)},
      {"start", {0, 0}},
      {"methods", Json::array({method})},
      {"steps", steps},
      {"map", {{"x", axis("start[0]")}, {"y", axis("start[1]")}, {"result", result}}}};
  auto map = read_map_document(document);
  if (!map) return state.SkipWithError(to_string(map.error()).c_str());
  for (auto _ : state) benchmark::DoNotOptimize(compute_map(*map));
}

void engine_run(benchmark::State& state, const Json& document) {
  const std::string text = document.dump();
  for (auto _ : state) benchmark::DoNotOptimize(facade::run(text));
}

/// Every method that runs on Rosenbrock's function with nothing but its defaults.
Json race() {
  Json document = {{"objective", objective(1)},
                   {"start", {-1.2, 1}},
                   {"methods", Json::array()},
                   {"steps", 1000}};
  for (const MethodEntry& entry : methods().entries()) {
    document["methods"].push_back({{"method", entry.description.name}});
    if (!read_experiment(document.dump()))
      document["methods"].erase(document["methods"].size() - 1);
  }
  return document;
}

/// Names are WHAT/HOW/FUNCTION/WHO.
bool add_all() {
  const auto add = [](const std::string& name, auto... arguments) {
    benchmark::RegisterBenchmark(name.c_str(), arguments...);
  };
  for (int which = 0; which < static_cast<int>(std::size(peers::functions)); ++which) {
    const std::string name = std::string("/") + peers::functions[which].name + "/";
    add("map/momentum" + name + "hand", peer_map, which, peers::strict::map);
    add("map/momentum" + name + "hand_fast_math", peer_map, which, peers::fast::map);
    add("map/momentum" + name + "engine", engine_map, which, built_in(), "cost");
    add("map/momentum" + name + "custom", engine_map, which, typed_rule(), "cost");
    add("map/momentum" + name + "basin", engine_map, which, built_in(), "basin");
    add("run/momentum" + name + "engine", engine_run,
        Json{{"objective", objective(which)},
             {"start", {-1.2, 1}},
             {"methods", Json::array({built_in()})},
             {"steps", 10000}});
  }
  add("race/all/rosenbrock/engine", engine_run, race());
  return true;
}

const bool registered = add_all();

}  // namespace
