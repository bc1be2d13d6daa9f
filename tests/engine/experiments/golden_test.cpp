// Trajectories of independent software and transcriptions of papers' algorithms (tests/golden),
// run through the whole engine as experiment files. Leading rows must agree within max(1e-12,
// 100·dev), see README.md there.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <set>
#include <sstream>

#include "experiments/golden_map.hpp"
#include "experiments/json.hpp"
#include "experiments/run.hpp"

namespace descent {
namespace {

Json golden(const std::string& name) {
  std::ifstream file(std::string(DESCENT_TESTS_DIR) + "/golden/" + name);
  REQUIRE(file.good());
  std::stringstream text;
  text << file.rdbuf();
  auto document = parse_json(text.str());
  REQUIRE(document);
  return std::move(*document);
}

const Json& trajectories() {
  static const Json document = golden("trajectories.json");
  return document;
}

const Json& papers() {
  static const Json document = golden("paper_algorithms.json");
  return document;
}

const test::GoldenRow* row_of(const std::string& name) {
  for (const test::GoldenRow& row : test::golden_rows()) {
    if (row.golden == name) return &row;
  }
  return nullptr;
}

std::string name_of(const Json& entry) {
  return entry.contains("optimizer") ? entry["optimizer"] : entry["algorithm"];
}

// ½‖AX − B‖² written out in the entries of X, so that a matrix input goes the way of typed text.
Json matrix_least_squares(const Json& data) {
  const Json& a = data["A"];
  const Json& b = data["B"];
  std::string source = "0.5*(";
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b[0].size(); ++j) {
      if (i + j > 0) source += "+";
      source += "(";
      for (std::size_t k = 0; k < a[0].size(); ++k) {
        source += (k > 0 ? "+(" : "(") + print_json(a[i][k]) + ")*W[" + std::to_string(k + 1) +
                  "," + std::to_string(j + 1) + "]";
      }
      source += "-(" + print_json(b[i][j]) + "))^2";
    }
  }
  source += ")";
  return {{"source", source},
          {"inputs", Json::array({{{"name", "W"}, {"shape", {a[0].size(), b[0].size()}}}})}};
}

Json flat(const Json& value) {
  Json numbers = Json::array();
  for (const Json& entry : value) {
    if (entry.is_array()) {
      for (const Json& inner : entry) numbers.push_back(inner);
    } else {
      numbers.push_back(entry);
    }
  }
  return numbers;
}

int steps_of(const Json& entry) {
  if (entry.contains("steps")) return entry["steps"].back().get<int>();
  if (entry.contains("stopped_at")) return 60;
  return entry["rows"].get<int>() - 1;
}

Json experiment_of(const Json& document, const Json& entry, const test::GoldenRow& row) {
  Json method = Json::parse(row.fixed);
  method["method"] = row.method;
  for (const auto& [name, value] : entry["hyper"].items()) {
    const auto found =
        std::ranges::find(row.keys, name, &std::pair<std::string, std::string>::first);
    INFO("hyper-parameter " << name << " of " << entry["id"]);
    REQUIRE(found != row.keys.end());
    if (found->second.empty()) continue;
    std::stringstream keys(found->second);
    std::string key;
    for (std::size_t i = 0; std::getline(keys, key, ','); ++i) {
      const Json single = value.is_array() ? value[i] : value;
      method[Json::json_pointer("/" + key)] = single == "grad" ? Json("gradient") : single;
    }
  }
  Json objective;
  if (entry["function"] == "matrix_ls") {
    objective = matrix_least_squares(document["data"][entry["data"].get<std::string>()]);
  } else {
    const Json& function = document["functions"][entry["function"].get<std::string>()];
    objective = {{"source", function["expr"]}, {"inputs", function["vars"]}};
  }
  return {{"objective", objective},
          {"start", flat(entry["start"])},
          {"methods", Json::array({method})},
          {"steps", steps_of(entry)},
          {"record", {"state"}}};
}

double largest(const Json& numbers) {
  double size = 0.0;
  for (const Json& number : numbers) size = std::max(size, std::fabs(number.get<double>()));
  return size;
}

void compare(const Json& entry, const RunResult& run) {
  const double tolerance = std::max(1e-12, 100.0 * entry["dev"].get<double>());
  const auto leading = entry["rows_1e-9"].get<std::size_t>();
  const std::size_t n = flat(entry["start"]).size();
  if (entry.contains("stopped_at")) {
    // The run ends before the first state that is not finite or beyond 1e100.
    CHECK(run.rows == entry["stopped_at"].get<int>());
    CHECK(run.status == Status::diverged);
  } else {
    CHECK(run.rows == steps_of(entry) + 1);
  }
  for (std::size_t row = 0; row < leading; ++row) {
    const std::size_t step = entry.contains("steps") ? entry["steps"][row].get<std::size_t>() : row;
    REQUIRE(step < static_cast<std::size_t>(run.rows));
    const Json x = flat(entry["x"][row]);
    const Json g = flat(entry["g"][row]);
    const double scale = std::max(1.0, largest(x));
    double slope = 0.0;
    for (const Json& component : g) slope += std::fabs(component.get<double>());
    for (std::size_t i = 0; i < n; ++i) {
      INFO("step " << step << ", coordinate " << i);
      REQUIRE(std::fabs(run.points[step * n + i] - x[i].get<double>()) <= tolerance * scale);
      // Costs and gradients carry the point's error times a slope; they pin down which row is
      // which.
      REQUIRE(std::fabs(run.gradients[step * n + i] - g[i].get<double>()) <=
              1e4 * tolerance * std::max(1.0, slope));
    }
    const double f = entry["f"][row].get<double>();
    INFO("cost at step " << step);
    REQUIRE(std::fabs(run.costs[step] - f) <=
            tolerance * (std::max(1.0, std::fabs(f)) + slope * scale));
    if (step == 0) continue;
    for (const StateSeries& series : run.states) {
      if (!entry.contains(series.name)) continue;
      for (std::size_t i = 0; i < n; ++i) {
        INFO("state " << series.name << " at step " << step);
        REQUIRE(std::fabs(series.values[(step - 1) * n + i] -
                          entry[series.name][row][i].get<double>()) <= tolerance * scale);
      }
    }
  }
}

int run_cases(const Json& document, const std::string& name) {
  const test::GoldenRow* row = row_of(name);
  REQUIRE(row != nullptr);
  int cases = 0;
  for (const Json& entry : document["cases"]) {
    if (name_of(entry) != name) continue;
    ++cases;
    DYNAMIC_SECTION(entry["id"].get<std::string>()) {
      auto experiment = read_experiment_document(experiment_of(document, entry, *row));
      if (!experiment) FAIL(to_string(experiment.error()));
      auto result = run(*experiment);
      if (!result) FAIL(to_string(result.error()));
      compare(entry, result->runs.front());
    }
  }
  return cases;
}

TEST_CASE("Every golden name has a row in the map, or a reason why not") {
  std::set<std::string> known;
  for (const test::GoldenRow& row : test::golden_rows()) {
    CHECK(known.insert(row.golden).second);
    INFO("method of " << row.golden);
    CHECK(methods().find(row.method) != nullptr);
  }
  for (const auto& [name, reason] : test::golden_without_row()) CHECK(known.insert(name).second);
  for (const Json* document : {&trajectories(), &papers()}) {
    for (const Json& entry : (*document)["cases"]) {
      INFO(name_of(entry));
      CHECK(known.count(name_of(entry)) == 1);
    }
  }
}

TEST_CASE("Golden trajectories agree") {
  int cases = 0;
  for (const test::GoldenRow& row : test::golden_rows()) {
    if (methods().find(row.method) == nullptr) continue;  // the first test reports it
    cases += run_cases(trajectories(), row.golden) + run_cases(papers(), row.golden);
  }
  CHECK(cases > 0);
}

}  // namespace
}  // namespace descent
