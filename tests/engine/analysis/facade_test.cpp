#include "analysis/facade.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

using Catch::Matchers::WithinRel;
using descent::Json;
namespace facade = descent::facade;

namespace {

Json rosenbrock(const char* more) {
  Json request = Json::parse(more);
  request["objective"] =
      Json::parse(R"json({"source": "(1-x)^2+b*(y-x^2)^2", "parameters": {"b": 100}})json");
  return request;
}

Json ok(const std::string& answer) {
  Json parsed = Json::parse(answer);
  INFO(answer);
  REQUIRE(parsed["ok"] == true);
  return parsed;
}

std::string error_path(const std::string& answer) {
  const Json parsed = Json::parse(answer);
  INFO(answer);
  REQUIRE(parsed["ok"] == false);
  CHECK(parsed["error"]["message"] != "");
  return parsed["error"]["path"];
}

}  // namespace

TEST_CASE("facade: stationary points") {
  const Json found =
      ok(facade::stationary(rosenbrock(R"json({"box": [[-2, 2], [-2, 2]]})json").dump()));
  REQUIRE(found["points"].size() == 1);
  CHECK_THAT(found["points"][0]["point"][0].get<double>(), WithinRel(1.0, 1e-12));
  CHECK(found["points"][0]["kind"] == "minimum");
  CHECK(found["points"][0]["proved"] == true);
  CHECK(found["complete"] == true);
  CHECK(found["undecided"].empty());
  const auto path = [](const char* more) {
    return error_path(facade::stationary(rosenbrock(more).dump()));
  };
  CHECK(path(R"json({"box": [[-2, 2]]})json") == "box");
  CHECK(path(R"json({"box": [[-2, 2], [2, -2]]})json") == "box[1]");
  CHECK(path(R"json({"box": [[-2, 2], [2, "a"]]})json") == "box[1][1]");
  CHECK(path(R"json({})json") == "box");
  CHECK(path(R"json({"box": [[-2, 2], [-2, 2]], "boxes": 0})json") == "boxes");
  CHECK(path(R"json({"box": [[-2, 2], [-2, 2]], "budget": 0})json") == "budget");
  CHECK(error_path(facade::stationary("{}")) == "objective");
  CHECK(error_path(facade::stationary("{")) == "");
  CHECK(error_path(facade::stationary(
            R"json({"objective": {"quadratic": {"matrix": [[2]]}}, "box": [[-1, 1]]})json")) ==
        "objective");
}

TEST_CASE("facade: local analysis at a point and along a path") {
  const Json local = ok(facade::analyse_point(
      rosenbrock(R"json({"point": [1, 1], "epsilon": 1e-3, "rho": 1})json").dump()));
  CHECK(local["value"] == 0);
  CHECK(local["hessian"] == Json::parse("[[802, -400], [-400, 200]]"));
  CHECK_THAT(local["eigenvalues"][1].get<double>(), WithinRel(1001.6006392336, 1e-10));
  CHECK_THAT(local["condition"].get<double>(), WithinRel(2508.0096012, 1e-8));
  CHECK_THAT(local["largest_stable_steplength"].get<double>(),
             WithinRel(2 / 1001.6006392336, 1e-9));
  CHECK(local["curvature"] == "minimum");
  CHECK(local["momentum"]["momentum"].get<double>() > 0.9);
  CHECK(local["second_order_stationary"] == true);
  const Json saddle = ok(facade::analyse_point(rosenbrock(R"json({"point": [0, 2]})json").dump()));
  CHECK(saddle["curvature"] == "saddle");
  CHECK(saddle["gradient_descent"].is_null());
  CHECK(saddle["second_order_stationary"].is_null());
  const Json path = ok(
      facade::analyse_path(rosenbrock(R"json({"points": [[0, 0], [1, 0], [1, 1]]})json").dump()));
  CHECK(path["largest_eigenvalue"].size() == 3);
  CHECK(path["turning_angle"][0].is_null());
  CHECK_THAT(path["turning_angle"][1].get<double>(), WithinRel(1.5707963267948966, 1e-14));
  CHECK(error_path(facade::analyse_point(rosenbrock(R"json({"point": [1]})json").dump())) ==
        "point");
  CHECK(error_path(facade::analyse_point(
            rosenbrock(R"json({"point": [1, 1], "epsilon": 1})json").dump())) == "rho");
  CHECK(error_path(facade::analyse_path(rosenbrock(R"json({"points": []})json").dump())) ==
        "points");
  CHECK(error_path(facade::analyse_path(
            rosenbrock(R"json({"points": [[1, 2], [3]]})json").dump())) == "points[1]");
}

TEST_CASE("facade: trace, graph and counts") {
  const Json traced = ok(facade::trace_evaluation(
      R"json({"objective": {"source": "x*x+sin(x*x)*y"}, "point": [2, 3]})json"));
  CHECK(traced["operations"] == Json::parse(R"json({"+": 1, "*": 2, "sin": 1})json"));
  const Json& boxes = traced["graph"]["boxes"];
  REQUIRE(boxes.size() == 6);
  CHECK(boxes.back()["value"] == traced["value"]);
  CHECK(boxes.back()["adjoint"] == 1);
  CHECK(boxes.back()["tangents"] == traced["gradient"]);
  CHECK_THAT(boxes[0]["adjoint"].get<double>(),
             WithinRel(traced["gradient"][0].get<double>(), 1e-15));
  CHECK(traced["rows"].size() == 10);
  CHECK(traced["trouble"].is_null());
  CHECK(traced["instructions"]["value"].get<int>() > 2);
  CHECK(traced["instructions"]["reverse"].get<int>() > traced["instructions"]["value"].get<int>());
  const Json bad = ok(
      facade::trace_evaluation(R"json({"objective": {"source": "sqrt(x)+1"}, "point": [-1]})json"));
  CHECK(bad["trouble"]["column"] == 1);
  CHECK(bad["value"].is_null());
  const Json data = ok(facade::trace_evaluation(
      R"json({"objective": {"source": "sum((y-w*t)^2)", "inputs": ["w"],
          "data": {"t": [1, 2], "y": [3, 4]}}, "point": [0]})json"));
  CHECK(data["value"] == 25);
  CHECK(error_path(facade::trace_evaluation(
            R"json({"objective": {"source": "sum(i, 1, 5000, x^i)"}, "point": [1]})json")) ==
        "objective");
}

TEST_CASE("facade: finite differences and convexity") {
  const Json differences = ok(facade::differences(
      R"json({"objective": {"source": "exp(x)"}, "point": [1], "widths": [1e-8, 1e-2, 7]})json"));
  CHECK(differences["widths"].size() == 7);
  CHECK(differences["errors"]["forward"][6].get<double>() > 1e-2);
  CHECK(differences["errors"]["complex_step"][0].get<double>() < 1e-15 * 3);
  CHECK(error_path(facade::differences(
            R"json({"objective": {"source": "x"}, "point": [1], "widths": [0, 1, 3]})json")) ==
        "widths");
  CHECK(error_path(facade::differences(
            R"json({"objective": {"source": "x"}, "point": [1], "direction": [1, 0]})json")) ==
        "direction");
  const Json convex = ok(facade::convexity(
      R"json({"objective": {"source": "x^2+y^2"}, "box": [[-1, 1], [-1, 1]]})json"));
  CHECK(convex["verdict"] == "convex");
  CHECK(convex["strict"] == true);
  CHECK(convex["chord"].is_null());
  const Json saddle = ok(facade::convexity(
      R"json({"objective": {"source": "x*y"}, "box": [[-1, 1], [-1, 1]], "seed": 3})json"));
  CHECK(saddle["verdict"] == "not convex");
  CHECK(saddle["curvature"]["curvature"] == -1);
  CHECK(error_path(facade::convexity(
            R"json({"objective": {"source": "x"}, "box": [[-1, 1]], "chords": -1})json")) ==
        "chords");
}
