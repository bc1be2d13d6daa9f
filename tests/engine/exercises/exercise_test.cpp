// Malformed exercises are located, variants are the same for everybody and never degenerate.
#include <catch2/catch_test_macros.hpp>
#include <set>

#include "exercises/check.hpp"

namespace descent {
namespace {

TEST_CASE("a malformed exercise is an error with its place") {
  struct Row {
    const char* exercise;
    const char* path;
  };
  const Row rows[] = {
      {"[]", ""},
      {R"j({"id": "a"})j", "kind"},
      {R"j({"id": "a", "kind": "nubmer"})j", "kind"},
      {R"j({"kind": "number", "answer": 1})j", "id"},
      {R"j({"id": "a", "kind": "number"})j", "answer"},
      {R"j({"id": "a", "kind": "number", "answer": "1/"})j", "answer"},
      {R"j({"id": "a", "kind": "number", "answer": 1, "tolerance": -1})j", "tolerance"},
      {R"j({"id": "a", "kind": "number", "answer": 1, "anwser": 2})j", "anwser"},
      {R"j({"id": "a", "kind": "number", "answer": 1, "feedback": [{"when": 1}]})j",
       "feedback[0].when"},
      {R"j({"id": "a", "kind": "number", "answer": 1, "feedback": [{"when": "x"}]})j",
       "feedback[0].when"},
      {R"j({"id": "a", "kind": "number", "answer": "cost(2", "experiment": {}})j", "answer"},
      {R"j({"id": "a", "kind": "choice", "options": [{"text": "a"}, {"text": "b"}]})j", "options"},
      {R"j({"id": "a", "kind": "choice", "options": [{"text": "a", "right": 1}, {"text": "b"}]})j",
       "options[0].right"},
      {R"j({"id": "a", "kind": "vector", "answer": []})j", "answer"},
      {R"j({"id": "a", "kind": "expression", "inputs": ["x"], "answer": "x + q"})j", "answer"},
      {R"j({"id": "a", "kind": "expression", "inputs": ["x"], "answer": "sqrt(x - 9)"})j",
       "answer"},
      {R"j({"id": "a", "kind": "expression", "inputs": ["x"], "answer": "x", "region": [[1, 0]]})j",
       "region[0]"},
      {R"j({"id": "a", "kind": "point", "objective": {"source": "x^2"}, "answer": [1, 2], "tolerance": 1})j",
       "answer"},
      {R"j({"id": "a", "kind": "point", "objective": {"source": "x^"}, "answer": [1], "tolerance": 1})j",
       "objective.source"},
      {R"j({"id": "a", "kind": "tune", "adjustable": ["steps"], "goal": {"status": "x"}})j",
       "experiment"},
      {R"j({"id": "a", "kind": "construct", "inputs": ["x"], "goal": {"extremum": "none"}})j",
       "goal.stationary_at"},
      {R"j({"id": "a", "kind": "construct", "inputs": ["x"], "goal": {"stationary_at": [1, 2]}})j",
       "goal.stationary_at"},
      {R"j({"id": "a", "kind": "construct", "inputs": ["x"], "goal": {}})j", "goal"},
      {R"j({"id": "a", "kind": "program", "answer": {"method": "momentun"}, "cases": [{"objective": {"source": "x"}, "start": [1], "steps": 2}]})j",
       "answer.method"},
      {R"j({"id": "a", "kind": "program", "answer": {"method": "momentum"}, "cases": []})j",
       "cases"},
      {R"j({"id": "a", "kind": "number", "answer": "{a}", "parameters": {"a": []}})j",
       "parameters.a"},
      {R"j({"id": "a", "kind": "number", "answer": "{a}", "parameters": {"a": "b"}})j",
       "parameters.a"},
      {R"j({"id": "a", "kind": "number", "answer": "{a}", "parameters": {"a": {"from": 2, "to": 1}}})j",
       "parameters.a"},
      {R"j({"id": "a", "kind": "number", "answer": "{a}", "parameters": {"a": [1]}, "constraints": ["a > 1"]})j",
       "constraints"},
      {R"j({"id": "a", "kind": "number", "answer": "{a}", "parameters": {"a": [1]}, "constraints": ["a >"]})j",
       "constraints[0]"},
  };
  for (const Row& row : rows) {
    INFO(row.exercise);
    const Json answer = check(row.exercise, "1");
    INFO(answer.dump());
    CHECK_FALSE(answer["ok"].get<bool>());
    CHECK(answer["error"]["path"] == row.path);
    CHECK_FALSE(answer["error"]["message"].get<std::string>().empty());
  }
  CHECK(check(R"j({"id": "a", "kind": "nubmer"})j", "1")["error"]["guess"] == "number");
}

TEST_CASE("a malformed request is an error") {
  for (const char* text :
       {"", "{", "[]", "{}", R"j({"exercise": 1})j", R"j({"exercise": {}, "x": 1})j",
        R"j({"exercise": {"id": "a", "kind": "number", "answer": 1}, "student": 5})j"}) {
    INFO(text);
    CHECK(parse_json(facade::check_exercise(text))->value("ok", true) == false);
  }
}

TEST_CASE("an error in an answer has its place in the text") {
  const Json answer =
      check(R"j({"id": "e", "kind": "expression", "inputs": ["x"], "answer": "sin(x)"})j",
            R"j("2 + sinx")j");
  CHECK(answer["error"]["path"] == "answer");
  CHECK(answer["error"]["line"] == 1);
  CHECK(answer["error"]["column"] == 5);
  CHECK(answer["error"]["guess"] == "sin(x)");
}

const std::string varied =
    R"j({"id": "var", "kind": "number", "answer": "{a}*{b} - {c}", "tolerance": 1e-9,
    "parameters": {"a": {"from": -3, "to": 3}, "b": [1, 2, 5], "c": "a*b + a"},
    "constraints": ["a != 0", "a != b", "c > -9"],
    "feedback": [{"when": "{a}", "say": "{a}"}]})j";

Json variant(const std::string& student) {
  return *parse_json(
      facade::exercise_variant("{\"exercise\": " + varied + ", \"student\": \"" + student + "\"}"));
}

TEST_CASE(
    "variants: constraints hold for 1,000 students, all values occur, the model answer is right") {
  std::set<double> drawn;
  for (int i = 0; i < 1000; ++i) {
    const std::string student = "student-" + std::to_string(i);
    const Json answer = variant(student);
    REQUIRE(answer["ok"].get<bool>());
    const double a = answer["values"]["a"].get<double>();
    const double b = answer["values"]["b"].get<double>();
    const double c = answer["values"]["c"].get<double>();
    REQUIRE((a != 0.0 && a != b && c > -9.0 && c == a * b + a));
    drawn.insert(a);
    const std::string model = print_json(-a);
    REQUIRE(verdict(check(varied, model, student)) == "right");
    REQUIRE(check(varied, print_json(Json(a)), student)["feedback"] ==
            Json::array({"feedback[0].say"}));
  }
  CHECK(drawn == std::set<double>{-3, -2, -1, 1, 2, 3});
}

TEST_CASE("variants: the same everywhere, another for another student or exercise") {
  // Pinned: a marker must draw what the student's browser drew.
  CHECK(variant("anna")["values"].dump() == variant("anna")["values"].dump());
  CHECK(variant("anna")["exercise"]["answer"].get<std::string>().find('{') == std::string::npos);
  CHECK(variant("anna")["exercise"]["feedback"][0]["say"] == "{a}");
  std::set<std::string> several;
  for (const char* student : {"anna", "ben", "carl", "dora", "emil", ""})
    several.insert(variant(student)["values"].dump());
  CHECK(several.size() > 2);
}

}  // namespace
}  // namespace descent
