#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <fstream>

#include "analysis/facade.hpp"
#include "analysis/quadratic_rates.hpp"
#include "maps.hpp"

namespace descent {

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("a map's costs, statuses and steps are those of single runs, to the bit") {
  Json document = himmelblau("cost");
  const std::string method = GENERATE("momentum", "adam", "rprop", "nesterov");
  document["methods"][0] = {{"method", method}};
  if (method != "rprop") document["methods"][0]["steplength"] = 0.01;
  document["map"]["tolerance"] = 1e-4;
  INFO(method);
  const MapExperiment map = read(document);
  const MapValues costs = compute(document);
  document["map"]["result"] = "status";
  const MapValues statuses = compute(document);
  document["map"]["result"] = "steps";
  const MapValues steps = compute(document);
  REQUIRE(costs.values.size() == 63);
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 9; ++x) {
      const auto at = static_cast<std::size_t>(y * 9 + x);
      const auto alone = single(document, map, x, y);
      const RunResult& run = alone.runs[0];
      CHECK(same({costs.values[at]}, {run.costs.back()}));
      CHECK(map_statuses[static_cast<int>(statuses.values[at])] == std::string(name(run.status)));
      CHECK(same({steps.values[at]}, {steps_to(run, 1e-4)}));
    }
  }
}

TEST_CASE("a map does not depend on how its runs are put together") {
  for (const char* result : {"basin", "steps", "cost", "rate", "status"}) {
    INFO(result);
    const Json document = himmelblau(result);
    const MapValues whole = compute(document);
    for (const int columns : {1, 2, 5, 17, 63}) {
      const MapValues values = compute(document, {.columns = columns});
      CHECK(same(values.values, whole.values));
      CHECK(same(values.steps, whole.steps));
    }
  }
}

TEST_CASE("coarse parts and the parts that refine them make the whole") {
  const Json document = himmelblau("basin");
  const MapValues whole = compute(document);
  std::vector<double> values(63, -99);
  std::vector<double> steps(63, -99);
  std::vector<std::vector<double>> known;
  for (const auto& basin : whole.basins) known.push_back(basin.point);
  for (const MapPart& part : {MapPart{4, 0, 0, 0}, MapPart{2, 4, 0, 3}, MapPart{2, 4, 3, 7},
                              MapPart{1, 2, 0, 2}, MapPart{1, 2, 2, 7}}) {
    const MapValues some = compute(document, {.part = part, .known = known});
    std::size_t next = 0;
    for (int y = part.first_row; y < (part.end_row > 0 ? part.end_row : 7); ++y) {
      for (int x = 0; x < 9; ++x) {
        if (y % part.stride != 0 || x % part.stride != 0) continue;
        if (part.refines > 0 && y % part.refines == 0 && x % part.refines == 0) continue;
        const auto at = static_cast<std::size_t>(y * 9 + x);
        CHECK(values[at] == -99);
        REQUIRE(next < some.values.size());
        values[at] = some.values[next];
        steps[at] = some.steps[next++];
      }
    }
    CHECK(next == some.values.size());
    CHECK(count_pixels(read(document), part) == static_cast<std::int64_t>(next));
  }
  CHECK(same(values, whole.values));
  CHECK(same(steps, whole.steps));
}

TEST_CASE("basins: four minima of Himmelblau's function, each end at its own") {
  Json document = himmelblau("basin");
  const MapExperiment map = read(document);
  const MapValues values = compute(document);
  std::int64_t settled = 0;
  std::vector<int> minima;
  for (const auto& basin : values.basins) {
    settled += basin.pixels;
    if (basin.kind == "minimum") {
      minima.push_back(1);
      CHECK_THAT(basin.cost, WithinAbs(0.0, 1e-20));
    }
  }
  CHECK(minima.size() == 4);
  std::int64_t counted = 0;
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 9; ++x) {
      const auto at = static_cast<std::size_t>(y * 9 + x);
      const auto alone = single(document, map, x, y);
      const RunResult& run = alone.runs[0];
      const int index = static_cast<int>(values.values[at]);
      if (run.status == Status::diverged) {
        CHECK(index == basin_diverged);
        continue;
      }
      if (index < 0) continue;
      ++counted;
      const auto& point = values.basins[static_cast<std::size_t>(index)].point;
      const std::size_t last = run.points.size() - 2;
      CHECK(std::hypot(run.points[last] - point[0], run.points[last + 1] - point[1]) < 0.5);
      CHECK(same({values.steps[at]}, {steps_to(run, 1e-6)}));
    }
  }
  CHECK(counted == settled);
  CHECK(counted > 50);
}

TEST_CASE("basins: a run that has not arrived, a saddle from its own axis, a kink") {
  Json document = Json::parse(R"({"objective": {"source": "x^4/4-x^2/2+y^2"}, "start": [0, 0],
    "methods": [{"method": "gradient_descent", "steplength": 0.2}], "steps": 200,
    "map": {"x": {"key": "start[0]", "from": -1, "to": 1, "count": 3},
            "y": {"key": "start[1]", "from": 0, "to": 1, "count": 2}}})");
  const MapValues values = compute(document);
  REQUIRE(values.basins.size() == 3);
  CHECK(values.basins[0].kind == "minimum");
  CHECK(values.basins[1].kind == "saddle");
  CHECK(values.values == std::vector<double>{0, 1, 2, 0, 1, 2});
  document["steps"] = 2;
  document["map"]["x"] = {{"key", "start[0]"}, {"from", 0.1}, {"to", 0.2}, {"count", 2}};
  CHECK(compute(document).values[0] == basin_unsettled);

  const Json kink = Json::parse(R"({"objective": {"catalogue": "absolute"}, "start": [2],
    "methods": [{"method": "gradient_descent", "steplength": 0.01}], "steps": 1000,
    "map": {"x": {"key": "start[0]", "from": -2, "to": 2, "count": 5}, "tolerance": 0.02}})");
  const MapValues kinked = compute(kink);
  REQUIRE(kinked.basins.size() == 1);
  CHECK(kinked.basins[0].kind == "kink");
  CHECK(kinked.values == std::vector<double>{0, 0, 0, 0, 0});
}

TEST_CASE("a degenerate minimum has its basin, though the way to it never ends") {
  const Json document = Json::parse(R"({"objective": {"source": "x^4+y^4"}, "start": [1, 1],
    "methods": [{"method": "gradient_descent", "steplength": 0.1}], "steps": 100,
    "map": {"x": {"key": "start[0]", "from": -1, "to": 1, "count": 4},
            "y": {"key": "start[1]", "from": -1, "to": 1, "count": 4}}})");
  const MapValues values = compute(document);
  REQUIRE(values.basins.size() == 1);
  CHECK(values.basins[0].pixels == 16);
}

// G. Goh, "Why momentum really works" (Distill 2017): on one curvature the error shrinks by
// max|σ| per step, √β wherever the roots are complex. The lowest rate lies on the curve where they
// meet.
TEST_CASE("rates of momentum over steplength and momentum are those of the theory") {
  std::ifstream file(DESCENT_TESTS_DIR "/experiments/momentum_rate.json");
  const Json document = Json::parse(file, nullptr, false);
  REQUIRE(!document.is_discarded());
  const MapExperiment map = read(document);
  const MapValues values = compute(document);
  for (int y = 0; y < 15; ++y) {
    for (int x = 0; x < 16; ++x) {
      const double expected = momentum_rate(map.x.at(x), 1, map.y->at(y));
      const double found = values.values[static_cast<std::size_t>(y * 16 + x)];
      INFO("steplength " << map.x.at(x) << " momentum " << map.y->at(y));
      // Few rows lie above rounding where convergence is fast.
      CHECK_THAT(found, WithinRel(expected, expected < 0.6 ? 0.2 : 0.03));
    }
  }
}

TEST_CASE("rate of gradient descent on two curvatures, and at the step that meets the minimum") {
  Json document = Json::parse(R"({"objective": {"source": "x^2/2+b*y^2/2", "parameters": {"b": 4}},
    "start": [1, 1], "methods": [{"method": "gradient_descent", "steplength": 0.1}], "steps": 300,
    "map": {"x": {"key": "methods[0].steplength", "from": 0.05, "to": 0.55, "count": 11},
            "result": "rate"}})");
  const MapExperiment map = read(document);
  const MapValues values = compute(document);
  for (int x = 0; x < 11; ++x) {
    const double alpha = map.x.at(x);
    const double expected = std::fmax(std::fabs(1 - alpha), std::fabs(1 - 4 * alpha));
    CHECK_THAT(values.values[static_cast<std::size_t>(x)], WithinRel(expected, 1e-6));
  }
  document["objective"] = {{"source", "x^2/2"}};
  document["start"] = {3};
  document["map"]["x"] = {{"key", "methods[0].steplength"}, {"from", 1}, {"to", 2}, {"count", 2}};
  CHECK(compute(document).values == std::vector<double>{0, 1});
}

TEST_CASE("noise and constraints of a pixel are those of its single run") {
  Json document = himmelblau("cost");
  document["noise"] = {{"kind", "gaussian"}, {"scale", 0.5}};
  document["constraint"] = Json::parse(R"({"box": [[-4, 4]]})");
  document["seed"] = 7;
  const MapExperiment map = read(document);
  const MapValues values = compute(document);
  for (int x = 0; x < 9; ++x) {
    const auto alone = single(document, map, x, 3);
    const RunResult& run = alone.runs[0];
    CHECK(same({values.values[static_cast<std::size_t>(27 + x)]}, {run.costs.back()}));
  }
}

TEST_CASE("a map can be watched and cancelled") {
  MapExperiment map = read(himmelblau("cost"));
  std::vector<double> shares;
  REQUIRE(compute_map(map, {.columns = 10, .progress = [&](double share) {
                              shares.push_back(share);
                              return true;
                            }}));
  CHECK(std::is_sorted(shares.begin(), shares.end()));
  CHECK(shares.back() == 1.0);
  CHECK(shares.size() > 7);
  int calls = 0;
  const auto cancelled =
      compute_map(map, {.columns = 10, .progress = [&](double) { return ++calls < 3; }});
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().message == "The map was cancelled.");
}

TEST_CASE("the facade's map: header, planes, legend, errors") {
  const Json document = himmelblau("basin");
  const auto answer = facade::map(Json{{"experiment", document}}.dump());
  const Json header = Json::parse(answer.header);
  REQUIRE(header["ok"] == true);
  CHECK(header["count"] == 63);
  CHECK(header["planes"] == Json::array({"values", "steps"}));
  CHECK(answer.data.size() == 126);
  CHECK(header["legend"]["points"].size() >= 4);
  CHECK(header["legend"]["x"]["key"] == "start[0]");
  const Json coarse = {{"experiment", document},
                       {"part", {{"stride", 4}}},
                       {"known", {header["legend"]["points"][0]["point"]}}};
  CHECK(Json::parse(facade::map(coarse.dump()).header)["count"] == 6);
  for (const char* part : {R"({"stride": 0})", R"({"stride": 4, "refines": 6})",
                           R"({"rows": [3, 3]})", R"({"rows": [0, 8]})", R"({"columns": 3})"}) {
    const Json bad = {{"experiment", document}, {"part", Json::parse(part)}};
    const auto failed = facade::map(bad.dump());
    CHECK(failed.data.empty());
    CHECK(Json::parse(failed.header)["error"]["path"].get<std::string>().starts_with("part."));
  }
  const auto text = facade::map_text(document.dump());
  REQUIRE(text);
  const Json printed = Json::parse(*text);
  CHECK(printed["version"] == 1);
  CHECK(printed["values"].size() == 63);
  CHECK(printed["legend"]["unsettled"] == basin_unsettled);
}

}  // namespace descent
