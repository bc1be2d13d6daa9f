#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "formula.hpp"

using nlohmann::json;

TEST_CASE("values of the reference expressions") {
  std::ifstream file(DESCENT_TESTS_DIR "/golden/derivatives.json");
  const json golden = json::parse(file);
  int points = 0;
  for (const json& test : golden.at("cases")) {
    const std::string source = test.at("expr");
    INFO(source);
    const descent::Expression expression =
        descent::test::bound(source, descent::test::names(test.at("vars")));
    REQUIRE(expression.root >= 0);
    for (const json& point : test.at("points")) {
      const std::vector<double> at = point.at("at");
      const double expected = point.at("f");
      const json& peer = point.at("torch_err")[0];
      const double tolerance = std::max(2e-14, 50 * (peer.is_null() ? 0.0 : peer.get<double>()));
      const double value = descent::evaluate<double>(expression, {at, {}, {}, 1});
      INFO(json(at).dump() << " " << value << " " << expected);
      CHECK(std::fabs(value - expected) <= tolerance * std::fabs(expected));
      ++points;
    }
  }
  CHECK(points > 100);
}
