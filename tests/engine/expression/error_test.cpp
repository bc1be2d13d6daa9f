#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "formula.hpp"

using namespace descent;
using nlohmann::json;

namespace {

Names names_of(const json& test) {
  Names names;
  names.parameters_required = test.value("required", true);
  const json inputs = test.value("inputs", json::array());
  for (const json& input : inputs) {
    if (input.is_string()) {
      names.inputs.push_back({input.get<std::string>(), {}});
    } else {
      names.inputs.push_back(
          {input.at("name").get<std::string>(), input.at("shape").get<std::vector<int>>()});
    }
  }
  const json parameters = test.value("parameters", json::object());
  for (const auto& [name, value] : parameters.items()) {
    names.parameters[name] = value.get<double>();
  }
  names.columns = test.value("columns", std::vector<std::string>());
  return names;
}

Diagnostic error_of(const json& test) {
  const Result<Syntax> syntax = parse(test.at("source").get<std::string>());
  if (!syntax) return syntax.error();
  const Result<Expression> expression = bind(*syntax, names_of(test));
  if (!expression) return expression.error();
  return {.message = "no error"};
}

}  // namespace

TEST_CASE("every kind of slip has its message, place, finding, expectation and guess") {
  std::ifstream file(DESCENT_TESTS_DIR "/engine/expression/errors.json");
  const json tests = json::parse(file);
  REQUIRE(tests.size() >= 150);
  for (const json& test : tests) {
    INFO(test.dump());
    const Diagnostic error = error_of(test);
    CHECK(error.message == test.at("message").get<std::string>());
    CHECK(error.found == test.at("found").get<std::string>());
    CHECK(error.expected == test.at("expected").get<std::string>());
    CHECK(error.guess == test.at("guess").get<std::string>());
    CHECK(error.path == test.value("path", ""));
    CHECK(error.line == test.value("line", 0));
    CHECK(error.column == test.value("column", 0));
    const auto span = test.value("span", std::vector<int>{0, 0});
    CHECK(error.span == Span{span[0], span[1]});
  }
}

TEST_CASE("columns count UTF-16 units, lines end at line feeds") {
  const auto error = parse("u = θ²\r\nv = 𝑥");
  REQUIRE_FALSE(error);
  CHECK(error.error().line == 2);
  CHECK(error.error().column == 5);
  CHECK(error.error().span == Span{12, 14});
  const auto second = parse("π + 2 + $");
  REQUIRE_FALSE(second);
  CHECK(second.error().column == 9);
}

TEST_CASE("bytes that are not UTF-8 are refused where they stand") {
  for (const char* bytes : {"\xff", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80",
                            "\xf5\x80\x80\x80", "\x80", "\xe0\x80\x80"}) {
    const auto error = parse(std::string("x + ") + bytes + " + y");
    REQUIRE_FALSE(error);
    CHECK(error.error().message == "The text is not valid UTF-8 here.");
    CHECK(error.error().column == 5);
    CHECK(error.error().expected == "a character of the language");
  }
  const auto nul = parse(std::string("x\0+y", 4));
  REQUIRE_FALSE(nul);
  CHECK(nul.error().message == "There is an invisible control character here; delete it.");
  CHECK(nul.error().found == "byte 0x00");
  CHECK(nul.error().column == 2);
}
