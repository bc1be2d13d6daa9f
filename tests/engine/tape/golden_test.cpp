#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "run.hpp"

namespace descent {

namespace {

using Json = nlohmann::json;

/// Largest error relative to the largest reference entry.
double error(const std::vector<double>& got, const std::vector<double>& wanted) {
  double difference = 0, size = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (got[i] != got[i]) return INFINITY;
    difference = std::max(difference, std::fabs(got[i] - wanted[i]));
    size = std::max(size, std::fabs(wanted[i]));
  }
  return difference == 0 ? 0 : difference / size;
}

double tolerance(const Json& peer_error) {
  return peer_error.is_null() ? INFINITY : std::max(2e-14, 50 * peer_error.get<double>());
}

}  // namespace

TEST_CASE("Value, gradient and Hessian agree with symbolic derivatives at high precision") {
  std::ifstream file(DESCENT_TESTS_DIR "/golden/derivatives.json");
  REQUIRE(file);
  const Json data = Json::parse(file);
  int points = 0;
  for (const Json& item : data["cases"]) {
    const auto source = item["expr"].get<std::string>();
    const auto inputs = item["vars"].get<std::vector<std::string>>();
    const std::size_t n = inputs.size();
    const Expression f = formula(source, inputs);
    const auto forward = compiled(f, Wants::gradient, Mode::forward);
    const auto reverse = compiled(f, Wants::gradient, Mode::reverse);
    const auto hessian = compiled(f, Wants::hessian);
    const auto product = compiled(f, Wants::hessian_vector);
    for (const Json& point : item["points"]) {
      const auto at = point["at"].get<std::vector<double>>();
      INFO(source << " at " << point["at"].dump() << " wanted " << point.dump());
      const Json& peer = point["torch_err"];
      for (const auto& program : {forward, reverse}) {
        const std::vector<double> result = run_at(program, at);
        CHECK(error({result[0]}, {point["f"].get<double>()}) <= tolerance(peer[0]));
        CHECK(error({result.begin() + 1, result.end()}, point["grad"].get<std::vector<double>>()) <=
              tolerance(peer[1]));
      }
      std::vector<double> wanted_full, full(n * n), by_products(n * n);
      for (const Json& row : point["hess"])
        for (const Json& entry : row) wanted_full.push_back(entry.get<double>());
      const std::vector<double> triangle = run_at(hessian, at);
      std::size_t next = 0;
      for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = i; j < n; ++j) full[i * n + j] = full[j * n + i] = triangle[next++];
      for (std::size_t j = 0; j < n; ++j) {
        std::vector<double> inputs_and_direction = at;
        for (std::size_t i = 0; i < n; ++i) inputs_and_direction.push_back(i == j);
        const std::vector<double> column = run_at(product, inputs_and_direction);
        for (std::size_t i = 0; i < n; ++i) by_products[i * n + j] = column[i];
      }
      CHECK(error(full, wanted_full) <= tolerance(peer[2]));
      CHECK(error(by_products, wanted_full) <= tolerance(peer[2]));
      ++points;
    }
  }
  CHECK(points == 366);
}

}  // namespace descent
