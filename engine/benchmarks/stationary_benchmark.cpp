// All stationary points of every case of tests/golden/stationary.json, with proof: from the text of
// the request to the text of the answer. Names are stationary/golden/NUMBER/engine.

#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

#include "analysis/facade.hpp"
#include "experiments/json.hpp"

namespace {

using namespace descent;

bool add_all() {
  std::ifstream file(DESCENT_GOLDEN_DIR "/stationary.json");
  const Json golden = Json::parse(file, nullptr, false);
  if (golden.is_discarded()) return false;
  int number = 0;
  for (const Json& entry : golden["cases"]) {
    const Json request = {{"objective", {{"source", entry["expr"]}, {"inputs", entry["vars"]}}},
                          {"box", entry["box"]}};
    const std::string name = "stationary/golden/" + std::to_string(number++) + "/engine";
    benchmark::RegisterBenchmark(
        name.c_str(),
        [](benchmark::State& state, const std::string& text) {
          for (auto _ : state) benchmark::DoNotOptimize(facade::stationary(text));
        },
        request.dump());
  }
  return true;
}

const bool registered = add_all();

}  // namespace
