// The catalogue's minima against those found by independent software (tests/golden/minima.json).
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "objectives/problems.hpp"
#include "objectives/references.hpp"

using namespace descent;

namespace {

struct Twin {
  const char* name;
  int dimension;
};

// Names differ between the files.
const std::map<std::string, Twin> twins = {
    {"rosenbrock2", {"rosenbrock", 2}}, {"rosenbrock10", {"rosenbrock", 10}},
    {"himmelblau", {"himmelblau", 2}},  {"beale", {"beale", 2}},
    {"matyas", {"matyas", 2}},          {"sixhump", {"six_hump_camel", 2}},
    {"mccormick", {"mccormick", 2}},    {"styblinski_tang", {"styblinski_tang", 2}},
    {"ackley", {"ackley", 2}},          {"rastrigin", {"rastrigin", 2}},
    {"levi13", {"levy_13", 2}},         {"branin", {"branin", 2}},
    {"powell", {"powell_singular", 4}}, {"zakharov2", {"zakharov", 2}}};

bool is_listed(const CatalogueProblem& problem, const std::vector<double>& at, double value,
               bool global) {
  for (const KnownPoint& point : problem.points) {
    if ((point.kind == PointKind::minimum) != global) continue;
    double distance = std::fabs(point.value - value) / (1 + std::fabs(value));
    for (std::size_t i = 0; i < at.size(); ++i) {
      distance = std::fmax(distance, std::fabs(point.at[i] - at[i]) / (1 + std::fabs(at[i])));
    }
    if (distance < 1e-14) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the golden minima of the catalogue's functions are in the catalogue") {
  std::ifstream file(DESCENT_TESTS_DIR "/golden/minima.json");
  const nlohmann::json golden = nlohmann::json::parse(file, nullptr, false);
  REQUIRE(!golden.is_discarded());
  int compared = 0;
  for (const nlohmann::json& sample : golden["cases"]) {
    const auto twin = twins.find(sample["id"].get<std::string>());
    INFO(sample["id"]);
    REQUIRE(twin != twins.end());
    const Result<CatalogueProblem> problem =
        catalogue().problem(twin->second.name, twin->second.dimension);
    REQUIRE(problem);
    for (const nlohmann::json& point : sample["minima"]) {
      CHECK(is_listed(*problem, point["x"], point["f"], true));
      ++compared;
    }
    const std::size_t listed =
        std::count_if(problem->points.begin(), problem->points.end(),
                      [](const KnownPoint& point) { return point.kind == PointKind::minimum; });
    CHECK(listed == sample["minima"].size());
    // Rippled functions have more local minima than are worth listing.
    for (const nlohmann::json& point : sample["other_end_points"]) {
      if (twin->second.name == std::string("levy_13")) continue;
      CHECK(is_listed(*problem, point["x"], point["f"], false));
      ++compared;
    }
  }
  CHECK(compared > 20);
}
