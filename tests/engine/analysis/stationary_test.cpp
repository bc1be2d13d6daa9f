#include "analysis/stationary.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

using Catch::Matchers::WithinAbs;
using descent::Box;
using descent::Curvature;
using descent::Interval;
using descent::StationaryResult;
using nlohmann::json;

namespace {

StationaryResult search(const std::string& source, const std::vector<std::string>& inputs,
                        const Box& box, const descent::StationaryOptions& options = {}) {
  descent::Names names;
  for (const std::string& name : inputs) names.inputs.push_back({name, {}});
  auto objective = descent::TypedObjective::create(source, names);
  REQUIRE(objective);
  auto result = descent::find_stationary(**objective, box, options);
  REQUIRE(result);
  return *result;
}

const std::vector<std::string> xy = {"x", "y"};

}  // namespace

TEST_CASE("golden: all stationary points, no others, with their kinds") {
  std::ifstream file(DESCENT_TESTS_DIR "/golden/stationary.json");
  const json golden = json::parse(file);
  for (const json& expected : golden["cases"]) {
    const std::string source = expected["expr"];
    INFO(source);
    Box box;
    for (const json& side : expected["box"]) box.emplace_back(side[0], side[1]);
    const StationaryResult found = search(source, expected["vars"], box);
    REQUIRE(found.points.size() == expected["count"].get<std::size_t>());
    bool degenerate = false;
    for (const json& wanted : expected["points"]) {
      const bool loose = wanted["kind"] == "degenerate";
      degenerate = degenerate || loose;
      int matches = 0;
      for (const auto& point : found.points) {
        double distance = 0;
        for (std::size_t i = 0; i < point.point.size(); ++i) {
          distance = std::fmax(distance, std::fabs(point.point[i] - wanted["x"][i].get<double>()));
        }
        if (distance > (loose ? 1e-6 : 1e-8)) continue;
        ++matches;
        CHECK(to_string(point.kind) == wanted["kind"].get<std::string>());
        CHECK(point.proved == !loose);
        CHECK_THAT(point.value, WithinAbs(wanted["f"].get<double>(),
                                          1e-11 * (1 + std::fabs(wanted["f"].get<double>()))));
      }
      CHECK(matches == 1);
    }
    CHECK(found.complete == !degenerate);
  }
}

TEST_CASE("zeros on sides and corners of the box, and just outside") {
  const auto inside = search("x^2+y^2", xy, {{0, 1}, {0, 1}});
  REQUIRE(inside.points.size() == 1);
  CHECK(inside.points[0].proved);
  CHECK(inside.complete);
  const auto outside = search("x^2+y^2", xy, {{1e-6, 1}, {-1, 1}});
  CHECK(outside.points.empty());
  CHECK(outside.complete);
}

TEST_CASE("a box without stationary points is proved empty") {
  const auto found = search("exp(x)+y", xy, {{-10, 10}, {-10, 10}});
  CHECK(found.points.empty());
  CHECK(found.complete);
  CHECK(found.boxes == 1);
}

TEST_CASE("a kink is no stationary point, and stays undecided") {
  const auto found = search("abs(w)", {"w"}, {{-1, 1}});
  CHECK(found.points.empty());
  CHECK_FALSE(found.complete);
  REQUIRE(found.undecided.size() == 1);
  CHECK(found.undecided[0][0].contains(0));
}

TEST_CASE("a curve of stationary points is left undecided within the budget") {
  const auto found = search("(x^2+y^2-1)^2", xy, {{-2, 2}, {-2, 2}}, {.boxes = 5000});
  REQUIRE(found.points.size() == 1);  // the maximum in the middle
  CHECK(found.points[0].kind == Curvature::maximum);
  CHECK_FALSE(found.complete);
  CHECK(found.boxes <= 5000);
  CHECK_FALSE(found.undecided.empty());
}

TEST_CASE("a function without a value on part of the box") {
  const auto found = search("x*log(x)", {"x"}, {{-1, 2}});
  REQUIRE(found.points.size() == 1);
  CHECK_THAT(found.points[0].point[0], WithinAbs(std::exp(-1.0), 1e-14));
  CHECK(found.points[0].proved);
}

TEST_CASE("three and four inputs") {
  const auto bowl = search("x^2+y^2+z^2+x*y*z", {"x", "y", "z"}, {{-3, 3}, {-3, 3}, {-3, 3}});
  CHECK(bowl.complete);
  CHECK(bowl.points.size() == 5);  // the origin and four saddles at (±2, ±2, ±2)
  const auto wood = search("(x1-1)^2+(x2-x1^2)^2+(x3-1)^2+(x4-x3^2)^2", {"x1", "x2", "x3", "x4"},
                           {{-2, 2}, {-2, 2}, {-2, 2}, {-2, 2}});
  REQUIRE(wood.points.size() == 1);
  CHECK(wood.complete);
}

TEST_CASE("cancelling gives what is known so far back, the rest undecided") {
  int calls = 0;
  const auto found = search("sin(5*x)*cos(7*y)", xy, {{-3, 3}, {-3, 3}},
                            {.progress = [&](double) { return ++calls < 2; }});
  CHECK(calls == 2);
  CHECK_FALSE(found.complete);
  CHECK(found.boxes == 256);
}

TEST_CASE("boxes that make no sense are told") {
  auto objective = descent::TypedObjective::create("x^2+y^2");
  REQUIRE(objective);
  const auto error = [&](const Box& box) {
    const auto result = descent::find_stationary(**objective, box);
    REQUIRE_FALSE(result);
    return to_string(result.error());
  };
  CHECK(error({{-1, 1}}) == "box: One side lo:hi is needed per input: 2, not 1.");
  CHECK(error({{-1, 1}, {2, 1}}) == "box[1]: A side must be lo:hi with finite lo < hi.");
  CHECK(error({{-1, 1}, Interval::whole()}) == "box[1]: A side must be lo:hi with finite lo < hi.");
}
