#include "experiments/json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <random>

namespace descent {
namespace {

std::string message(std::string_view text) {
  const auto read = parse_json(text);
  REQUIRE_FALSE(read);
  return read.error().message;
}

int offset(std::string_view text) {
  const auto read = parse_json(text);
  REQUIRE_FALSE(read);
  return read.error().span.begin;
}

TEST_CASE("what is JSON and what it says is what another reader finds") {
  const std::string model =
      R"({"a": [1, -2.5e3, 0, true, false, null, {"b\n\u00e9\ud83d\ude00": "x\/\"y é 😀"}], "c": {}, "d": [ ],)"
      R"( "e": 18446744073709551615, "f": -9223372036854775808, "g": 18446744073709551616, "h": -0.0})";
  constexpr std::string_view letters = "{}[]:,\"\\ue+-.0123456789tfn \n\x01\xc3\xa9";
  std::mt19937 draw(1);
  int valid = 0;
  for (int i = 0; i < 20000; ++i) {
    std::string text = model;
    for (int changes = i % 4; changes > 0; --changes) {
      const std::size_t at = draw() % text.size();
      const char letter = letters[draw() % letters.size()];
      switch (draw() % 3) {
        case 0: text.erase(at, 1 + draw() % 20); break;
        case 1: text.insert(at, 1, letter); break;
        default: text[at] = letter;
      }
      if (text.empty()) text = "1";
    }
    INFO(text);
    const auto read = parse_json(text);
    const Json other = Json::parse(text, nullptr, false);
    if (!read && (read.error().message.find("stands twice") != std::string::npos ||
                  read.error().message.find("too large") != std::string::npos)) {
      continue;
    }
    REQUIRE(static_cast<bool>(read) != other.is_discarded());
    if (!read) continue;
    ++valid;
    REQUIRE(*read == other);
    REQUIRE(Json::parse(print_json(*read), nullptr, false) == other);
  }
  CHECK(valid > 5000);
}

TEST_CASE("an error of JSON says where it is and what could be there") {
  CHECK(message("[1, 2") == "This is not valid JSON: the text ends too early.");
  CHECK(offset("[1, 2") == 5);
  CHECK(message("[1, 2}") == "This is not valid JSON: expected ']' here.");
  CHECK(offset("[1, 2}") == 5);
  CHECK(message("[1 true]") == "This is not valid JSON: expected ']' here.");
  CHECK(offset("[1 true]") == 6);
  CHECK(message(R"({"a" 1})") == "This is not valid JSON: expected ':' here.");
  CHECK(message(R"({"a": 1 "b": 2})") == "This is not valid JSON: expected '}' here.");
  CHECK(message("{a: 1}") == "This is not valid JSON: expected string literal here.");
  CHECK(offset("{a: 1}") == 1);
  CHECK(message(R"({"a": 1,})") == "This is not valid JSON: expected string literal here.");
  CHECK(message("[1,]") == "This is not valid JSON: expected '[', '{', or a literal here.");
  CHECK(message("[1] 2") == "This is not valid JSON: expected end of input here.");
  CHECK(message("[-x]") == "This is not valid JSON: expected digit after '-' here.");
  CHECK(message("[1.e5]") == "This is not valid JSON: expected digit after '.' here.");
  CHECK(message("[tru]") == "This is not valid JSON.");
  CHECK(offset("[tru]") == 4);
  CHECK(offset("[\"é\", \"a\nb\"]") == 8);
  CHECK(message("[1e999]") == "The number 1e999 is too large for a double.");
  CHECK(offset("[1e999]") == 1);
  CHECK(message(R"({"a": 1, "b": {"a": 2}, "a": 3})") == "The key 'a' stands twice in one object.");
  CHECK(offset(R"({"a": 1, "b": {"a": 2}, "a": 3})") == 24);
  const std::string deep(65, '[');
  CHECK(message(deep) == "Lists and objects are nested deeper than 64 levels.");
  CHECK(offset(deep) == 64);
  std::string many = "{";
  for (int i = 0; i < 1000; ++i) many += "\"" + std::to_string(i) + "\":0,";
  CHECK(message(many + R"("1000":0})") == "An object has more than 1000 keys.");
  many.back() = '}';
  CHECK(parse_json(many));
}

TEST_CASE("texts are printed so that they can be read") {
  const std::string all = "\"\\/\b\f\n\r\t\x01\x1f\x7f é 😀";
  CHECK(print_json(all) == R"("\"\\/\b\f\n\r\t\u0001\u001f)"
                           "\x7f é 😀\"");
  CHECK(print_json("a\xff") == "\"a\xEF\xBF\xBD\"");
  CHECK(print_json({{"a", {1, -0.0, 1e300, 0.1}}, {"b", Json::array()}}) ==
        R"({"a":[1,-0.0,1e+300,0.1],"b":[]})");
}

}  // namespace
}  // namespace descent
