#include "numbers/bits.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <map>
#include <string_view>

#include "experiments/facade.hpp"
#include "objectives/catalogue.hpp"

using namespace descent;

namespace {

// Any compiler, optimisation and processor must reproduce these. They change only when a formula, a
// derivative, an elementary function or a method does.
const std::map<std::string_view, std::uint64_t> pinned = {
#include "pinned_runs.inc"
};

/// Everything that 10,000 steps of momentum and Adam leave behind, at the usual dimension.
std::uint64_t hash_of_runs(const CatalogueFunction& function) {
  Json start = Json::array();
  for (int i = 0; i < function.dimensions.usual; ++i) start.push_back(i % 2 == 0 ? 0.7 : -0.4);
  const Json experiment = {
      {"objective", {{"catalogue", function.name}}},
      {"start", std::move(start)},
      {"methods", {{{"method", "momentum"}, {"steplength", 1e-4}}, {{"method", "adam"}}}},
      {"steps", 10000}};
  const facade::Answer answer = facade::run(experiment.dump());
  INFO(answer.header);
  CHECK(answer.data.size() > 10000);
  DoubleHash hash;
  hash.add(answer.data.data(), static_cast<int>(answer.data.size()));
  return hash.value();
}

}  // namespace

TEST_CASE("Runs of ten thousand steps over every catalogue function have the pinned bits") {
  for (const CatalogueFunction& function : catalogue().functions()) {
    const std::uint64_t hash = hash_of_runs(function);
    INFO("{\"" << function.name << "\", 0x" << std::hex << hash << "},");
    const auto found = pinned.find(function.name);
    CHECK((found != pinned.end() && found->second == hash));
  }
  CHECK(pinned.size() == catalogue().functions().size());
}
