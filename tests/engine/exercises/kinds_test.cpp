// What each kind takes for right, partly right, wrong and unreadable, and what it says.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

#include "exercises/check.hpp"

namespace descent {
namespace {

struct Row {
  const char* answer;
  const char* verdict;
  const char* message = "";  // what the message has in it
};

void expect(const std::string& exercise, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(exercise << "\n" << row.answer);
    const Json answer = check(exercise, row.answer);
    INFO(answer.dump());
    CHECK(verdict(answer) == row.verdict);
    CHECK(answer.value("message", "").find(row.message) != std::string::npos);
  }
}

TEST_CASE("choice: one option, or several with the share of right ones less the wrong ones") {
  expect(
      R"j({"id": "c", "kind": "choice", "options": [{"text": "a", "right": true}, {"text": "b"}]})j",
      {{"[0]", "right"},
       {"0", "right"},
       {"[1]", "wrong"},
       {"[]", "unreadable", "Nothing is chosen"},
       {"[0, 1]", "unreadable", "one option"},
       {"[2]", "unreadable"},
       {"\"a\"", "unreadable"},
       {"null", "unreadable"}});
  expect(R"j({"id": "c", "kind": "choice", "options": [{"text": "a", "right": true}, {"text": "b"},
             {"text": "c", "right": true}]})j",
         {{"[0, 2]", "right"},
          {"[2, 0, 0]", "right"},
          {"[0]", "partly", "missing"},
          {"[0, 1, 2]", "partly", "something that is not"},
          {"[0, 1]", "wrong"},
          {"[1]", "wrong"}});
}

TEST_CASE("number: decimals and expressions, with a word on what is wrong") {
  expect(R"j({"id": "n", "kind": "number", "answer": "1/3", "tolerance": 1e-3})j",
         {{"0.3333", "right"},
          {"\"1/3\"", "right"},
          {"\"0,333\"", "right"},
          {"\"sqrt(1/9)\"", "right"},
          {"\"-1/3\"", "wrong", "sign"},
          {"\"2/3\"", "wrong", "2 times too large"},
          {"0.34", "wrong", "Very close"},
          {"\"\"", "unreadable", "Nothing is typed"},
          {"\"third\"", "unreadable", "third"},
          {"\"1/0\"", "unreadable", "finite"},
          {"\"1/(\"", "unreadable"},
          {"[1]", "unreadable"}});
}

TEST_CASE("number: a quantity of a run is what the engine finds") {
  const std::string exercise =
      R"j({"id": "n", "kind": "number", "answer": "point(1)", "tolerance": 1e-9, "experiment":
          {"objective": {"source": "w^2 - 4w"}, "start": [5], "steps": 1,
           "methods": [{"method": "gradient_descent", "steplength": 0.25}]}})j";
  expect(exercise, {{"3.5", "right"}, {"6.5", "wrong"}});
}

TEST_CASE("vector: every component is a part") {
  expect(R"j({"id": "v", "kind": "vector", "answer": ["1/3", 2], "names": ["x", "y"]})j",
         {{"\"(1/3, 2)\"", "right"},
          {"\"1/3; 2\"", "right"},
          {"[\"1/3\", 2]", "right"},
          {"\"(hypot(3, 4)/15, 2)\"", "right"},
          {"\"1/3, -2\"", "partly", "Look at y again"},
          {"\"1, 1\"", "wrong"},
          {"\"1\"", "unreadable", "2 numbers"},
          {"\"1, 2, 3\"", "unreadable"},
          {"\"1, q\"", "unreadable", "q"},
          {"\"\"", "unreadable"}});
  expect(R"j({"id": "v", "kind": "vector", "answer": [1, 2], "any_order": true})j",
         {{"[2, 1]", "right"}, {"[2, 2]", "partly"}, {"[3, 4]", "wrong"}});
}

TEST_CASE("expression: any equivalent form, compared by value and derivative") {
  expect(
      R"j({"id": "e", "kind": "expression", "inputs": ["w", "alpha"], "answer": "w - alpha*(2w - 4)"})j",
      {{"\"w - 2*alpha*w + 4*alpha\"", "right"},
       {"\"(1 - 2alpha)*(w - 2) + 2\"", "right"},
       {"\"w - alpha*(2w - 4) + 1e-6*w\"", "wrong"},
       {"\"w - alpha*(2w - 4) + 1\"", "wrong", "constant"},
       {"\"alpha*(2w - 4) - w\"", "wrong", "opposite sign"},
       {"\"3*(w - alpha*(2w - 4))\"", "wrong", "times 3"},
       {"\"w - alpha*(2q - 4)\"", "unreadable", "q"},
       {"\"w - (\"", "unreadable"},
       {"\"\"", "unreadable"},
       {"7", "unreadable"}});
  // Undefined on one side of zero: only the other side counts; less domain than the key is wrong.
  expect(R"j({"id": "e", "kind": "expression", "inputs": ["x"], "answer": "2*log(x)"
  })j",
         {{"\"log(x^2)\"", "right"}, {"\"2*log(x - 1)\"", "wrong", "no finite value"}});
  expect(R"j({"id": "e", "kind": "expression", "inputs": ["x", "y"], "answer": ["2x", "4y"]})j",
         {{"[\"x+x\", \"4*y\"]", "right"},
          {"[\"2x\", \"2y\"]", "partly", "Entry 2"},
          {"[\"2x\"]", "unreadable"}});
}

TEST_CASE("point: coordinates, or a stationary point of a kind") {
  expect(
      R"j({"id": "p", "kind": "point", "objective": {"source": "x^2 + y^2"}, "answer": [1, 2], "tolerance": 0.1})j",
      {{"[1.05, 2]", "right"},
       {"[1, 3]", "partly", "Your y is too large"},
       {"[0, 0]", "wrong"},
       {"[0]", "unreadable"},
       {"\"(1, 2)\"", "right"}});
  expect(
      R"j({"id": "p", "kind": "point", "objective": {"source": "(x^2 - 1)^2 + y^2"}, "answer": "saddle",
             "tolerance": 0.1})j",
      {{"[0.05, 0]", "right"},
       {"[1, 0]", "partly", "a minimum, not a saddle"},
       {"[0.3, 0.3]", "wrong", "nearby"},
       {"[5, 5]", "wrong", "not zero"}});
}

const char* const tune =
    R"j({"id": "t", "kind": "tune", "experiment": {"objective": {"source": "x^2"},
    "start": [1], "steps": 10, "methods": [{"method": "gradient_descent", "steplength": 0.01}]},
    "adjustable": ["methods[0].steplength"], "goal": {"cost_below": 1e-6, "gradient_norm": 1e-2}})j";

TEST_CASE("tune: the run decides") {
  expect(tune, {{R"j({"methods[0].steplength": 0.5})j", "right"},
                {R"j({"methods[0].steplength": "1/2"})j", "right"},
                {R"j({"methods[0].steplength": 0.22})j", "partly", "cost ends at"},
                {R"j({})j", "wrong"},
                {R"j({"methods[0].steplength": 1e200})j", "wrong"},
                {R"j({"methods[0].steplength": -1})j", "unreadable"},
                {R"j({"methods[0].steplength": "fast"})j", "unreadable"},
                {R"j({"steps": 100})j", "unreadable"},
                {R"j("0.5")j", "unreadable"}});
}

TEST_CASE("construct: a function with asked properties") {
  expect(R"j({"id": "f", "kind": "construct", "inputs": ["x", "y"],
             "goal": {"stationary_at": [1, 2], "extremum": "none", "value": {"at": [1, 2], "is": 3}}})j",
         {{"\"(x-1)^2 - (y-2)^2 + 3\"", "right"},
          {"\"(x-1)^3 + (y-2)^3 + 3\"", "right"},
          {"\"(x-1)^2 + (y-2)^4 + 3\"", "partly", "a minimum"},
          {"\"3\"", "partly", "flat"},
          {"\"log(x - 1) + y\"", "wrong"},
          {"\"x^2 + y\"", "partly"},
          {"\"x^2 + z\"", "unreadable", "z"},
          {"\"\"", "unreadable"}});
  expect(R"j({"id": "f", "kind": "construct", "inputs": ["x"], "goal": {"convex": true}})j",
         {{"\"abs(x)\"", "right"}, {"\"x^4\"", "right"}, {"\"sin(x)\"", "wrong", "chord"}});
  expect(
      R"j({"id": "f", "kind": "construct", "inputs": ["x"], "goal": {"convex": false, "curvature": "minimum",
             "stationary_at": [0]}})j",
      {{"\"-cos(x)\"", "right"}, {"\"x^2\"", "partly"}, {"\"x^4\"", "partly", "degenerate"}});
  expect(R"j({"id": "f", "kind": "construct", "inputs": ["x"], "goal": {"diverges":
             {"method": {"method": "gradient_descent", "steplength": 0.1}, "start": [1], "steps": 2000}}})j",
         {{"\"11x^2\"", "right"}, {"\"x^2\"", "wrong", "converged"}});
}

TEST_CASE("construct: a start") {
  expect(
      R"j({"id": "s", "kind": "construct", "what": "start", "experiment": {"objective": {"source": "x^4 - x^2"},
             "start": [0], "steps": 60, "methods": [{"method": "gradient_descent", "steplength": 0.1}]},
             "goal": {"distance": {"to": ["-sqrt(1/2)"], "within": 0.01
  }
  }
  })j",
      {{"[-1]", "right"}, {"\"-1/2\"", "right"}, {"[1]", "wrong"}, {"\"left\"", "unreadable"}});
}

TEST_CASE("program: the same steps as a method's, however written") {
  const std::string exercise =
      R"j({"id": "r", "kind": "program", "answer": {"method": "momentum", "steplength": 0.1, "momentum": 0.9},
          "values": {"beta": 0.9}, "cases": [{"objective": {"source": "w_1^2 + 2w_2^2"}, "start": [2, 1], "steps": 20},
          {"objective": {"source": "sin(w)"},
      "start" : [1], "steps" : 20
  }]
  })j";
  INFO(check(exercise, R"j("m = beta*m + g\nw = w - alpha*m")j").dump());
  expect(exercise, {{R"j("m = beta*m + g\nw = w - alpha*m")j", "right"},
                    {R"j("v = beta*v - alpha*g; w = w + v")j", "right"},
                    {R"j("m = beta*m + (1 - beta)*g\nw = w - alpha*m")j", "wrong", "first step"},
                    {R"j("w = w - alpha*g")j", "wrong", "first that differs"},
                    {R"j("w = w - alpha*q")j", "unreadable"},
                    {R"j("")j", "unreadable"},
                    {R"j("m = (")j", "unreadable"},
                    {R"j({"rule": "w = w"})j", "unreadable"}});
}

TEST_CASE("known wrong answers get their author's words") {
  const std::string exercise =
      R"j({"id": "n", "kind": "number", "answer": 3.5, "tolerance": 0.01,
          "feedback": [{"when": "13/2", "say": "uphill"}, {"when": -1}]})j";
  CHECK(check(exercise, "6.5")["feedback"] == Json::array({"feedback[0].say"}));
  CHECK(check(exercise, "-1")["feedback"] == Json::array({"feedback[1].say"}));
  CHECK(check(exercise, "3.5")["feedback"].empty());
  Json patterns = Json::parse(tune);
  patterns["feedback"] =
      Json::parse(R"j([{"when": {"status": "diverged"}}, {"when": {"part": "cost_below"}}])j");
  patterns["experiment"]["steps"] = 2000;
  const auto said = [&](const char* answer) { return check(patterns.dump(), answer)["feedback"]; };
  CHECK(said(R"j({"methods[0].steplength": 2})j") == Json::array({"feedback[0].say"}));
  CHECK(said(R"j({"methods[0].steplength": 1e-6})j") == Json::array({"feedback[1].say"}));
  CHECK(
      check(
          R"j({"id": "c", "kind": "choice", "options": [{"text": "a", "right": true}, {"text": "b", "say": "no"}]})j",
          "[1]")["feedback"] == Json::array({"options[1].say"}));
}

}  // namespace
}  // namespace descent
