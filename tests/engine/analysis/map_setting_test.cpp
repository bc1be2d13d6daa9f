#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include "maps.hpp"

namespace descent {

using Catch::Matchers::WithinRel;

TEST_CASE("a logarithmic axis, an axis of a parameter, and both at once") {
  const Json document = Json::parse(R"({"objective": {"source": "(1-x)^2+b*(y-x^2)^2",
    "parameters": {"b": 1}}, "start": [-1.2, 1],
    "methods": [{"method": "gradient_descent", "steplength": {"rule": "diminishing"}}], "steps": 40,
    "map": {"x": {"key": "methods[0].steplength", "from": 1e-4, "to": 1e-1, "count": 4,
                  "scale": "log"},
            "y": {"key": "parameters.b", "from": 1, "to": 5, "count": 5}, "result": "cost"}})");
  const MapExperiment map = read(document);
  CHECK(map.x.at(0) == 1e-4);
  CHECK_THAT(map.x.at(1), WithinRel(1e-3, 1e-14));
  CHECK(map.x.at(3) == 1e-1);
  const MapValues values = compute(document);
  CHECK(same(compute(document, {.columns = 1}).values, values.values));
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 4; ++x) {
      const auto alone = single(document, map, x, y);
      const RunResult& run = alone.runs[0];
      CHECK(same({values.values[static_cast<std::size_t>(y * 4 + x)]}, {run.costs.back()}));
    }
  }
  Json turned = document;
  std::swap(turned["map"]["x"], turned["map"]["y"]);
  const MapValues transposed = compute(turned);
  for (std::size_t y = 0; y < 5; ++y) {
    for (std::size_t x = 0; x < 4; ++x) {
      CHECK(same({transposed.values[x * 5 + y]}, {values.values[y * 4 + x]}));
    }
  }
}

TEST_CASE("axes of a typed rule's values and of a steplength rule's numbers") {
  Json document = Json::parse(R"({"objective": {"source": "x^2+10*y^2"}, "start": [3, 2],
    "methods": [{"method": "custom", "update": "m = beta*m + c*g; w = w - alpha*m",
                 "values": {"beta": 0.5, "c": 1},
                 "steplength": {"rule": "diminishing", "initial": 0.05}}], "steps": 30,
    "map": {"x": {"key": "methods[0].values.beta", "from": 0.1, "to": 0.9, "count": 4},
            "y": {"key": "methods[0].steplength.initial", "from": 0.01, "to": 0.1, "count": 3},
            "result": "cost"}})");
  const MapExperiment map = read(document);
  const MapValues values = compute(document);
  CHECK(same(compute(document, {.columns = 1}).values, values.values));
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 4; ++x) {
      const auto alone = single(document, map, x, y);
      const RunResult& run = alone.runs[0];
      CHECK(same({values.values[static_cast<std::size_t>(y * 4 + x)]}, {run.costs.back()}));
    }
  }
  document["map"]["x"]["key"] = "methods[0].steplength";
  CHECK(error_of(document) ==
        "map.y.key: methods[0].steplength and methods[0].steplength.initial cannot vary at once: "
        "one is a part of the other.");
  document["map"]["x"]["key"] = "methods[0].values.bta";
  CHECK(error_of(document).find("Did you mean 'methods[0].values.beta'?") != std::string::npos);
  document["map"]["x"]["key"] = "methods[0].values.c";
  document["map"]["y"]["from"] = -1;
  CHECK(error_of(document).starts_with("map.y.from: must be a number greater than 0"));
}

TEST_CASE("mistakes in a map are named with their place") {
  const auto with = [](const char* pointer, const char* value) {
    Json document = himmelblau("basin");
    document[Json::json_pointer(pointer)] = Json::parse(value);
    return error_of(document);
  };
  CHECK(with("/map/x/key", "\"start[2]\"") ==
        "map.x.key: must be one of start[0] to start[1], but is the text \"start[2]\".");
  CHECK(with("/map/x/key", "\"methods[0].momentun\"").find("Did you mean") != std::string::npos);
  CHECK(with("/map/x/key", "\"methods[1].momentum\"").starts_with("map.x.key: "));
  CHECK(with("/map/x/key", "\"start[0]x\"").starts_with("map.x.key: "));
  CHECK(with("/map/x/key", "\"parameters.b\"") == "map.x.key: the objective has no parameters.");
  CHECK(with("/map/y/key", "\"start[0]\"") == "map.y.key: both axes are start[0].");
  CHECK(with("/map/x/from", "null").starts_with("map.x.from: must be a number"));
  CHECK(with("/map/x/to", "1e200").starts_with("map.x.to: must be between"));
  CHECK(with("/map/x/scale", "\"log\"").starts_with("map.x.from: must be greater than 0"));
  CHECK(with("/map/x/scale", "\"quadratic\"").starts_with("map.x.scale: "));
  CHECK(with("/map/x/count", "0").starts_with("map.x.count: must be a whole number from 1"));
  CHECK(with("/map/x/count", "1000000").starts_with("map: there are 7000000 pixels"));
  CHECK(with("/map/x/step", "1").starts_with("map.x.step: unknown key"));
  CHECK(with("/map/z", "1").starts_with("map.z: unknown key"));
  CHECK(with("/map/result", "\"basins\"").find("basin") != std::string::npos);
  CHECK(with("/map/tolerance", "0").starts_with("map.tolerance: must be a number greater than 0"));
  CHECK(with("/map", "null").starts_with("map: is missing"));
  CHECK(with("/start", "[[0, 0]]").starts_with("start: must be one start"));
  CHECK(with("/record", "[\"state\"]").starts_with("record: "));
  CHECK(with("/methods/1", "{\"method\": \"adam\"}").starts_with("methods: must be a list of one"));
  CHECK(with("/methods/0/momentum", "-3").starts_with("methods[0].momentum: "));
  Json range = himmelblau("cost");
  range["methods"][0] = {{"method", "adam"}};
  range["map"]["x"] =
      Json::parse(R"({"key": "methods[0].beta1", "from": 0.5, "to": 1, "count": 3})");
  CHECK(error_of(range).starts_with("map.x.to: must be"));
  Json basin = himmelblau("basin");
  basin["objective"] = Json::parse(R"({"source": "x^2+b*y^2", "parameters": {"b": 2}})");
  basin["map"]["x"]["key"] = "parameters.b";
  CHECK(error_of(basin).starts_with("map.result: the stationary points move"));
}

}  // namespace descent
