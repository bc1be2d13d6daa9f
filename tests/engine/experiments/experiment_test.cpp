#include "experiments/experiment.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "experiments/run.hpp"

namespace descent {
namespace {

/// A small experiment with one part replaced.
std::string with(const std::string& key, const std::string& value) {
  Json document = Json::parse(R"j({
    "version": 1,
    "objective": {"source": "(1-x)^2 + b*(y-x^2)^2", "parameters": {"b": 100}},
    "start": [-1.2, 1],
    "methods": [{"method": "gradient_descent", "steplength": 0.001}],
    "steps": 5})j");
  if (!key.empty()) document[Json::json_pointer(key)] = Json::parse(value);
  return document.dump();
}

TEST_CASE("An experiment is read and written in full") {
  const auto experiment = read_experiment(with("", ""));
  REQUIRE(experiment);
  CHECK(experiment->objective.inputs == std::vector<std::string>{"x", "y"});
  const Json full = normalised(*experiment);
  CHECK(full["methods"][0]["weight_decay"] == 0.0);
  CHECK(full["methods"][0]["maximize"] == false);
  CHECK(full["seed"] == 1);
  CHECK(full["stop"]["gradient_norm"].is_null());
  const auto again = read_experiment(print_json(full));
  REQUIRE(again);
  CHECK(normalised(*again) == full);
}

TEST_CASE("Whole numbers may be written 10 or 10.0") {
  CHECK(read_experiment(with("/steps", "10.0")));
  CHECK(read_experiment(with("/steps", "1e1")));
  CHECK_FALSE(read_experiment(with("/steps", "10.5")));
}

TEST_CASE("Errors say where and what is allowed") {
  struct Wrong {
    const char* key;
    const char* value;
    const char* path;
    const char* part;
  };
  for (const Wrong& wrong : std::vector<Wrong>{
           {"/version", "2", "version", "must be 1"},
           {"/stepz", "3", "stepz", "an experiment has version, objective"},
           {"/steps", "-1", "steps", "from 0 to"},
           {"/steps", "\"many\"", "steps", "whole number"},
           {"/steps", "1e300", "steps", "from 0 to"},
           {"/start", "[1]", "start", "a list of 2 numbers (x and y)"},
           {"/start", "3", "start", "a list of numbers"},
           {"/start", "[]", "start", "a list of numbers"},
           {"/start", "[[1, 2], [1]]", "start[1]", "a list of 2 numbers"},
           {"/start", "[1, \"2\"]", "start[1]", "must be a number, but is the text"},
           {"/start", "[1, 1e200]", "start[1]", "1e100"},
           {"/objective", "3", "objective", "source, catalogue"},
           {"/objective", "{}", "objective", "source, catalogue"},
           {"/objective/sauce", "1", "objective.sauce", "unknown key"},
           {"/objective/parameters", "{}", "objective.source", "b"},
           {"/objective/parameters/pi", "3", "objective.parameters.pi", "cannot be the name"},
           {"/objective/inputs", "[\"e\"]", "objective.inputs[0]", "not a constant"},
           {"/objective/inputs", "[]", "objective.inputs", "list of names"},
           {"/objective/data", "{\"t\": [1], \"u\": [1, 2]}", "objective.data.u", "as long as"},
           {"/objective", "{\"catalogue\": \"rosenbrok\"}", "objective.catalogue", "'rosenbrock'"},
           {"/objective", "{\"network\": {}}", "objective.network", "not available"},
           {"/objective", "{\"quadratic\": {\"matrix\": [[1, 2]]}}", "objective.quadratic", ""},
           {"/objective", "{\"octopus\": {\"legs\": 8}}", "objective.octopus.legs", "unknown key"},
           {"/methods", "[]", "methods", "a list of 1 to"},
           {"/methods", "[{}]", "methods[0].method", "is missing"},
           {"/methods", "[{\"method\": \"gradient_decent\"}]", "methods[0].method",
            "there is no method"},
           {"/methods/0/beta1", "0.9", "methods[0].beta1",
            "unknown key; gradient_descent has steplength, weight_decay and maximize"},
           {"/methods/0/steplength", "0", "methods[0].steplength", "greater than 0"},
           {"/methods/0/steplength", "null", "methods[0].steplength", "a number"},
           {"/methods/0/weight_decay", "-1", "methods[0].weight_decay", "at least 0"},
           {"/methods/0/maximize", "1", "methods[0].maximize", "true or false"},
           {"/methods/0/steplength", "{\"rule\": \"dimishing\"}", "methods[0].steplength.rule",
            "one of"},
           {"/methods/0/steplength", "{\"rule\": \"diminishing\", \"powr\": 1}",
            "methods[0].steplength.powr", "diminishing has initial and power"},
           {"/methods", "[{\"method\": \"adam\", \"steplength\": {\"rule\": \"backtracking\"}}]",
            "methods[0].steplength.rule", "looks along a direction"},
           {"/methods", "[{\"method\": \"custom\", \"update\": \"w = w - alpha*q\"}]",
            "methods[0].update", "'q' is not known"},
           {"/stop", "{\"gradient\": 1}", "stop.gradient", "stop has gradient_norm"},
           {"/stop", "{\"gradient_norm\": -1}", "stop.gradient_norm", "at least 0"},
           {"/stop", "{\"evaluations\": 0}", "stop.evaluations", "from 1"},
           {"/noise", "{\"kind\": \"loud\"}", "noise.kind", "one of"},
           {"/noise", "{\"kind\": \"mini_batch\"}", "noise.kind", "data rows"},
           {"/seed", "-1", "seed", "from 0"},
           {"/constraint", "{\"box\": [[1, -1]]}", "constraint.box[0]", "low not above high"},
           {"/constraint", "{\"box\": [[0, 1], [0, 1], [0, 1]]}", "constraint.box", "or of 2"},
           {"/constraint", "{\"ball\": 0}", "constraint.ball", "greater than 0"},
           {"/constraint", "{}", "constraint", "box, ball and simplex"},
           {"/record", "[\"everything\"]", "record[0]", "\"state\""},
       }) {
    INFO(wrong.key << " = " << wrong.value);
    const auto experiment = read_experiment(with(wrong.key, wrong.value));
    REQUIRE_FALSE(experiment);
    INFO(to_string(experiment.error()));
    CHECK(experiment.error().path.find(wrong.path) == 0);
    CHECK(to_string(experiment.error()).find(wrong.part) != std::string::npos);
  }
}

TEST_CASE("Required keys are asked for by name") {
  for (const char* key : {"objective", "start", "methods", "steps"}) {
    Json document = Json::parse(with("", ""));
    document.erase(key);
    const auto experiment = read_experiment(document.dump());
    REQUIRE_FALSE(experiment);
    CHECK(experiment.error().path == key);
    CHECK(experiment.error().message.find("is missing") == 0);
  }
  CHECK_FALSE(read_experiment("[]"));
}

TEST_CASE("Errors in formulas have the place in the formula") {
  const auto experiment = read_experiment(with("/objective/source", "\"x^2 + sinx\""));
  REQUIRE_FALSE(experiment);
  CHECK(experiment.error().path == "objective.source");
  CHECK(experiment.error().line == 1);
  CHECK(experiment.error().column == 7);
  CHECK(experiment.error().guess == "sin(x)");
}

TEST_CASE("What would not fit in memory is refused before it runs") {
  const auto rows = read_experiment(with("/steps", "10000000"));
  REQUIRE_FALSE(rows);
  CHECK(rows.error().path == "steps");
  CHECK(rows.error().message.find("60000006 numbers; at most 20000000") != std::string::npos);

  Json document = Json::parse(with("/objective", R"j({"octopus": {"dimension": 1000}})j"));
  document["start"] = std::vector(20, std::vector<double>(1000, 0.5));
  document["methods"] = Json::array({{{"method", "adagrad_full"}}});
  const auto work = read_experiment(document.dump());
  REQUIRE_FALSE(work);
  INFO(to_string(work.error()));
  CHECK(work.error().path == "methods[0]");
}

TEST_CASE("JSON that is none is located, a key given twice is told") {
  const auto broken = read_experiment("{\n  \"steps\": 3,\n  \"start\" [1]\n}");
  REQUIRE_FALSE(broken);
  CHECK(broken.error().line == 3);
  CHECK(broken.error().column == 11);
  const auto twice = read_experiment("{\"steps\": 3,\n\"steps\": 4}");
  REQUIRE_FALSE(twice);
  CHECK(twice.error().message.find("twice") != std::string::npos);
  CHECK(twice.error().line == 2);
  const auto deep = read_experiment(std::string(1000, '['));
  REQUIRE_FALSE(deep);
  CHECK(deep.error().message.find("deeper than 64") != std::string::npos);
  CHECK(deep.error().column == 65);
  CHECK_FALSE(read_experiment(""));
  const auto huge = read_experiment("{\"seed\": 1e999}");
  REQUIRE_FALSE(huge);
  CHECK(huge.error().message.find("too large for a double") != std::string::npos);
  CHECK_FALSE(read_experiment("{\"seed\": NaN}"));
  CHECK_FALSE(read_experiment("\xff\xfe"));
}

ExperimentResult result_of(const std::string& text) {
  auto experiment = read_experiment(text);
  if (!experiment) FAIL(to_string(experiment.error()));
  auto result = run(*experiment);
  if (!result) FAIL(to_string(result.error()));
  return std::move(*result);
}

TEST_CASE("Every method runs from every start") {
  Json document = Json::parse(with("/start", "[[-1.2, 1], [0, 0], [2, 2]]"));
  document["methods"].push_back({{"method", "momentum"}, {"steplength", 0.0001}});
  const ExperimentResult result = result_of(document.dump());
  REQUIRE(result.runs.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(result.runs[i].method == (i < 3 ? "gradient_descent" : "momentum"));
    CHECK(result.runs[i].start == static_cast<int>(i % 3));
    CHECK(result.runs[i].rows == 6);
    CHECK(result.runs[i].points.size() == 12);
    CHECK(result.runs[i].steplengths.size() == 5);
  }
  CHECK(result.runs[4].points[0] == 0.0);
  // A start in a list gives the same bits as alone.
  const ExperimentResult alone = result_of(with("/start", "[2, 2]"));
  CHECK(result.runs[2].points == alone.runs[0].points);
}

TEST_CASE("Several starts in one dimension are lists of one number") {
  const ExperimentResult result = result_of(
      R"j({"objective": {"source": "w^2"}, "start": [[1], [2]], "steps": 2,
          "methods": [{"method": "gradient_descent"}]})j");
  CHECK(result.runs.size() == 2);
  CHECK(result.runs[1].points == std::vector<double>{2.0, 1.6, 1.28});
}

TEST_CASE("A race with equal budgets: no method asks for more than it may") {
  Json document = Json::parse(with("/stop", R"j({"evaluations": 100})j"));
  document["steps"] = 100000;
  document["methods"] =
      Json::array({{{"method", "gradient_descent"}, {"steplength", 0.0005}},
                   {{"method", "nesterov_lookahead"}, {"steplength", 0.0001}},
                   {{"method", "gradient_descent"}, {"steplength", {{"rule", "backtracking"}}}}});
  const ExperimentResult result = result_of(document.dump());
  for (const RunResult& run : result.runs) {
    CHECK(run.status == Status::finished);
    CHECK(run.reason == "evaluations");
    CHECK(run.evaluations.total() >= 100);
    // The step that reaches the budget is finished.
    CHECK(run.evaluations.total() < 125);
  }
  // A look-ahead gradient counts, the gradient shown at the iterate does not.
  CHECK(result.runs[0].rows == 50);
  CHECK(result.runs[1].rows == 51);
  CHECK(result.runs[2].rows < result.runs[0].rows);
}

TEST_CASE("Divergence is told in words, with operation, place and step") {
  const ExperimentResult result = result_of(
      R"j({"objective": {"source": "log(x) + x^2"}, "start": [1], "steps": 10,
          "methods": [{"method": "gradient_descent", "steplength": 1}]})j");
  const RunResult& run = result.runs.front();
  CHECK(run.status == Status::diverged);
  CHECK(run.rows == 1);
  CHECK(run.reason == "step 1: line 1, column 1: logarithm of a negative number (-2)");
  for (const double cost : run.costs) CHECK(std::isfinite(cost));
}

TEST_CASE("A start without a cost fails, and its row is kept") {
  const ExperimentResult result = result_of(
      R"j({"objective": {"source": "log(x)"}, "start": [-1], "steps": 10,
          "methods": [{"method": "gradient_descent"}]})j");
  CHECK(result.runs[0].status == Status::failed);
  CHECK(result.runs[0].rows == 1);
  CHECK(result.runs[0].reason.find("at the start, ") == 0);
  CHECK(to_json_text(result).find("\"costs\":[null]") != std::string::npos);
}

TEST_CASE("Online costs see the number of the step that uses them") {
  // g_k = k·w, so w_k = w_{k−1}·(1 − 0.1·k)… with gradient k at row k − 1.
  const ExperimentResult result = result_of(
      R"j({"objective": {"source": "k*x"}, "start": [0], "steps": 3,
          "methods": [{"method": "gradient_descent", "steplength": 1}]})j");
  CHECK(result.runs[0].points == std::vector<double>{0, -1, -3, -6});
  CHECK(result.runs[0].gradients == std::vector<double>{1, 2, 3, 4});
}

TEST_CASE("Recorded states have one row per step") {
  Json document = Json::parse(with("/record", "[\"state\"]"));
  document["methods"] = Json::array({{{"method", "adam"}}});
  const ExperimentResult result = result_of(document.dump());
  const RunResult& run = result.runs.front();
  REQUIRE(run.states.size() >= 2);
  CHECK(run.states[0].name == "m");
  CHECK(run.states[0].width == 2);
  CHECK(run.states[0].values.size() == 10);
  CHECK(run.states[0].values[0] == (1.0 - 0.9) * run.gradients[0]);
}

TEST_CASE("Constraints hold at every row but the start") {
  Json document = Json::parse(with("/constraint", R"j({"ball": 0.5})j"));
  document["methods"][0]["steplength"] = 0.01;
  const ExperimentResult result = result_of(document.dump());
  const auto& points = result.runs[0].points;
  for (std::size_t k = 1; k < 6; ++k) {
    CHECK(std::hypot(points[2 * k], points[2 * k + 1]) <= 0.5 + 1e-15);
  }
}

TEST_CASE("The same seed gives the same noisy run, another seed another; methods share it") {
  Json document = Json::parse(with("/noise", R"j({"kind": "gaussian", "scale": 1})j"));
  document["methods"].push_back(document["methods"][0]);
  const ExperimentResult first = result_of(document.dump());
  const ExperimentResult again = result_of(document.dump());
  document["seed"] = 2;
  const ExperimentResult other = result_of(document.dump());
  CHECK(first.runs[0].points == again.runs[0].points);
  CHECK(first.runs[0].points == first.runs[1].points);
  CHECK(first.runs[0].points != other.runs[0].points);
}

TEST_CASE("A run reports its progress and can be cancelled") {
  auto experiment = read_experiment(with("/steps", "5000"));
  REQUIRE(experiment);
  double last = 0.0;
  int calls = 0;
  REQUIRE(run(*experiment, [&](double done) {
    CHECK(done >= last);
    last = done;
    ++calls;
    return true;
  }));
  CHECK(last == 1.0);
  CHECK(calls > 10);
  const auto cancelled = run(*experiment, [](double done) { return done < 0.5; });
  REQUIRE_FALSE(cancelled);
  CHECK(cancelled.error().message == "The run was cancelled.");
}

TEST_CASE("Printed numbers read back to the same doubles") {
  const ExperimentResult result = result_of(with("", ""));
  const Json document = Json::parse(to_json_text(result));
  CHECK(document["version"] == 1);
  const Json& run = document["runs"][0];
  for (std::size_t k = 0; k < 6; ++k) {
    CHECK(run["costs"][k].get<double>() == result.runs[0].costs[k]);
    CHECK(run["points"][k][1].get<double>() == result.runs[0].points[2 * k + 1]);
  }
}

}  // namespace
}  // namespace descent
