#include "experiments/facade.hpp"

#include <catch2/catch_test_macros.hpp>

namespace descent {
namespace {

Json read(const std::string& text) {
  Json document = Json::parse(text, nullptr, false);
  REQUIRE_FALSE(document.is_discarded());
  return document;
}

TEST_CASE("describe() has everything that forms are made from") {
  const Json all = read(facade::describe());
  for (const char* key : {"methods", "schedules", "noise", "catalogue", "operators"}) {
    INFO(key);
    REQUIRE(all[key].is_array());
    CHECK_FALSE(all[key].empty());
  }
  CHECK(all["limits"]["steps"] == steps_limit);
  for (const Json& method : all["methods"]) {
    for (const char* key :
         {"name", "title", "family", "idea", "formula", "keys", "reference", "needs"}) {
      CHECK(method.contains(key));
    }
    for (const Json& key : method["keys"]) {
      CHECK(key.contains("default"));
      CHECK(key["choices"].is_array());
    }
  }
}

TEST_CASE("describe() has of a catalogue function what the page shows") {
  const Json all = read(facade::describe());
  const auto function = [&](std::string_view name) {
    for (const Json& one : all["catalogue"]) {
      if (one["name"] == name) return one;
    }
    return Json();
  };
  const Json camel = function("three_hump_camel");
  CHECK(camel["title"] == "Three-hump camel");
  CHECK(camel["formula"] == "2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2");
  CHECK(camel["inputs"] == Json({"x", "y"}));
  CHECK(camel["dimension"] == 2);
  CHECK(camel["window"].dump() == "[[-2,2],[-2,2]]");
  CHECK(camel["box"].is_null());
  CHECK(camel["minima"].dump() ==
        R"([{"at":[0,0],"value":0,"kind":"minimum","place":"stationary"}])");
  CHECK(camel["points"].size() == 4);
  CHECK(camel["points"][0]["kind"] == "local minimum");
  CHECK(camel["starts"].dump() == "[[1,1],[-1.9,1.5]]");
  CHECK(camel["smooth"] == true);
  const Json extended = function("extended_rosenbrock");
  CHECK(extended["dimension"] == 4);
  CHECK(extended["dimensions"].dump() == R"({"least":2,"most":1000,"multiple":2})");
  CHECK(extended["inputs"].dump() == R"([{"name":"w","shape":[4]}])");
  CHECK(function("quadratic_bowl")["parameters"].dump() == R"({"kappa":10})");
}

TEST_CASE("analyse() tells inputs, parameters and how the formula was read") {
  const Json good = read(facade::analyse(R"({"objective": {"source": "1/2x^2 + b*y"}})"));
  CHECK(good["ok"] == true);
  CHECK(good["inputs"] == Json({"x", "y"}));
  CHECK(good["parameters"] == Json({"b"}));
  CHECK(good["dimension"] == 2);
  CHECK(good["latex"].get<std::string>().find("frac") != std::string::npos);
  CHECK_FALSE(good["notices"].empty());
  const Json bad = read(facade::analyse(R"({"objective": {"source": "x +"}})"));
  CHECK(bad["ok"] == false);
  CHECK(bad["error"]["path"] == "objective.source");
  CHECK(bad["error"]["line"] == 1);
  CHECK(bad["error"]["offset"].get<int>() >= 2);
  const Json listed = read(facade::analyse(R"({"objective": {"catalogue": "rosenbrock"}})"));
  CHECK(listed["dimension"] == 2);
  const Json octopus = read(facade::analyse(R"({"objective": {"octopus": {"dimension": 3}}})"));
  CHECK(octopus["dimension"] == 3);
}

constexpr const char* bowl =
    R"({"objective": {"source": "x^2 + 2*y^2"}, "start": [[1, 1], [2, 0]], "steps": 3,
        "methods": [{"method": "gradient_descent"}, {"method": "adam"}], "record": ["state"]})";

TEST_CASE("run() gives offsets into one array") {
  const facade::Answer answer = facade::run(bowl);
  const Json header = read(answer.header);
  REQUIRE(header["ok"] == true);
  CHECK(header["dimension"] == 2);
  CHECK(header["inputs"] == Json({"x", "y"}));
  REQUIRE(header["runs"].size() == 4);
  const Json& second = header["runs"][1];
  CHECK(second["method"] == "gradient_descent");
  CHECK(second["start"] == 1);
  CHECK(second["status"] == "finished");
  CHECK(second["reason"] == "steps");
  CHECK(second["rows"] == 4);
  const auto at = [&](const char* what, std::size_t i) {
    return answer.data[second["offsets"][what].get<std::size_t>() + i];
  };
  CHECK(at("points", 0) == 2.0);
  CHECK(at("costs", 0) == 4.0);
  CHECK(at("gradients", 0) == 4.0);
  CHECK(at("points", 2) == 2.0 - 0.1 * 4.0);
  CHECK(at("steplengths", 2) == 0.1);
  const Json& adam = header["runs"][2];
  const auto m = adam["offsets"]["states"]["m"].get<std::size_t>();
  CHECK(answer.data[m] == (1.0 - 0.9) * 2.0);
  CHECK(adam["widths"]["m"] == 2);
  CHECK(adam["evaluations"]["gradient"] == 4);
  const facade::Answer bad = facade::run("{}");
  CHECK(read(bad.header)["ok"] == false);
  CHECK(bad.data.empty());
}

TEST_CASE("check() gives the experiment in full, or the error") {
  const Json good = read(facade::check(bowl));
  CHECK(good["ok"] == true);
  CHECK(good["experiment"]["methods"][1]["beta1"] == 0.9);
  const Json bad = read(facade::check(R"({"objective": {"source": "x^2"}, "start": [1], "steps": 1,
                                          "methods": [{"method": "adm"}]})"));
  CHECK(bad["ok"] == false);
  CHECK(bad["error"]["path"] == "methods[0].method");
  CHECK(bad["error"]["guess"] == "adam");
}

TEST_CASE("evaluate() fills grids y by y, with the slopes along their axes") {
  const facade::Answer grid = facade::evaluate(
      R"({"objective": {"source": "x^2 + 10*y"}, "grid": {"x": [0, 2, 3], "y": [-1, 1, 2]},
          "gradient": true})");
  CHECK(read(grid.header)["count"] == 6);
  CHECK(grid.data == UnsetNumbers{-10, -9, -6, 10, 11, 14,   // costs
                                  0, 2, 4, 0, 2, 4,          // ∂/∂x
                                  10, 10, 10, 10, 10, 10});  // ∂/∂y
  const facade::Answer slice = facade::evaluate(
      R"({"objective": {"catalogue": "sphere", "dimension": 4},
          "grid": {"x": [0, 1, 2], "y": [0, 1, 2], "axes": [1, 3], "at": [2, 0, 0, 0]}})");
  CHECK(slice.data == UnsetNumbers{4, 5, 5, 6});
  const facade::Answer line =
      facade::evaluate(R"({"objective": {"source": "k*w"}, "grid": {"x": [0, 1, 2]}, "step": 3})");
  CHECK(line.data == UnsetNumbers{0, 3});
  const facade::Answer points =
      facade::evaluate(R"({"objective": {"source": "x*y"}, "points": [[2, 3], [4, 5]]})");
  CHECK(points.data == UnsetNumbers{6, 20, 3, 2, 5, 4});
}

TEST_CASE("Grids have the bits of their points, one by one") {
  const std::string objective =
      R"json({"objective": {"source": "a*sin(x*y) + cos(y)*exp(z) + log(x)", "inputs": ["x", "y", "z"],
                        "parameters": {"a": 3}}, "step": 2, "gradient": true, )json";
  const std::string request =
      objective +
      R"("grid": {"x": [-3, 5, 601], "y": [-1, 2, 7], "axes": [2, 0], "at": [9, 0.3, 9]}})";
  const facade::Answer first = facade::evaluate(request);
  const facade::Answer grid = facade::evaluate(request);  // by a program for grids
  const auto count = static_cast<std::size_t>(read(grid.header)["count"].get<int>());
  REQUIRE(count == 601 * 7);
  Json list = Json::array();
  for (int j = 0; j < 7; ++j)
    for (int i = 0; i < 601; i += 50)
      list.push_back({-1 + 3 * (j / 6.0), 0.3, -3 + 8 * (i / 600.0)});
  const facade::Answer points = facade::evaluate(objective + R"("points": )" + list.dump() + "}");
  const std::size_t listed = 7 * 13;
  REQUIRE(points.data.size() == listed * 4);
  const auto same = [](double a, double b) { return a == b || (a != a && b != b); };
  for (std::size_t p = 0; p < listed; ++p) {
    const std::size_t at = p / 13 * 601 + p % 13 * 50;
    CHECK(same(first.data[at], grid.data[at]));
    CHECK(same(grid.data[at], points.data[p]));
    CHECK(same(grid.data[count + at], points.data[listed + 3 * p + 2]));
    CHECK(same(grid.data[2 * count + at], points.data[listed + 3 * p]));
  }
}

TEST_CASE("evaluate() refuses what is wrong or too much, with its place") {
  const auto path = [](const std::string& request) {
    const facade::Answer answer = facade::evaluate(request);
    CHECK(answer.data.empty());
    const Json header = read(answer.header);
    CHECK(header["ok"] == false);
    return header["error"]["path"].get<std::string>();
  };
  const std::string objective = R"({"objective": {"source": "x*y"}, )";
  CHECK(path(objective + R"("grid": {"x": [0, 1, 9000], "y": [0, 1, 9000]}})") == "grid");
  CHECK(path(objective + R"("grid": {"x": [0, 1]}})") == "grid.x");
  CHECK(path(objective + R"("grid": {"x": [0, 1, 0]}})") == "grid.x");
  CHECK(path(objective + R"("grid": {"x": [0, 1, 2], "axes": [2]}})") == "grid.axes[0]");
  CHECK(path(objective + R"("grid": {"x": [0, 1, 2], "y": [0, 1, 2], "axes": [1, 1]}})") ==
        "grid.axes");
  CHECK(path(objective + R"("points": [[1]]})") == "points[0]");
  CHECK(path(objective + R"("grid": 3})") == "grid");
  CHECK(path("{}") == "objective");
  CHECK(path(R"({"objective": {"source": "w^2"}, "grid": {"x": [0, 1, 2], "y": [0, 1, 2]}})") ==
        "grid.y");
}

TEST_CASE("schedule() previews a rule") {
  const Json good =
      read(facade::schedule(R"({"schedule": {"rule": "diminishing", "initial": 2}, "steps": 4})"));
  CHECK(good["steplengths"] == Json({2.0, 1.0, 2.0 / 3.0, 0.5}));
  const Json search = read(facade::schedule(R"({"schedule": {"rule": "backtracking"}})"));
  CHECK(search["error"]["path"] == "schedule.rule");
  CHECK(read(facade::schedule("{}"))["error"]["path"] == "schedule");
}

}  // namespace
}  // namespace descent
