// The finding of Du et al. (2017): on the octopus, gradient descent needs exponentially many steps
// in the number of saddles, perturbed gradient descent about linearly many.
// tests/experiments/octopus.json is the paper's experiment for d = 5, L = 1 from one start; here it
// runs for all d and L from many.
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "experiment_files.hpp"
#include "numbers/random.hpp"
#include "objectives/octopus.hpp"

using namespace descent;

namespace {

using test::experiment_file;
using test::run_document;

// T_1, T_2, …: first steps at which |x_1|, …, |x_k| > 2 tau.
std::vector<int> escapes(const RunResult& result, int dimension) {
  std::vector<int> times;
  for (int t = 0; t < result.rows; ++t) {
    while (static_cast<int>(times.size()) < dimension &&
           std::fabs(result.points[t * dimension + times.size()]) > 2 * 2.718281828459045) {
      times.push_back(t);
    }
  }
  return times;
}

struct Statistics {
  double mean = 0, deviation = 0;
};

// T_d of perturbed gradient descent from starts uniform in [-1, 1]^d.
Statistics perturbed(int dimension, double L, int starts) {
  nlohmann::json document = experiment_file("octopus");
  document["objective"]["octopus"]["dimension"] = dimension;
  document["objective"]["octopus"]["L"] = L;
  document["methods"].erase(0);
  document["methods"][0]["steplength"] = 1 / (4 * L);
  document["start"] = nlohmann::json::array();
  for (int s = 0; s < starts; ++s) {
    const random::Key key{7, static_cast<std::uint32_t>(s), 0};
    nlohmann::json start;
    for (int i = 0; i < dimension; ++i) start.push_back(2 * random::uniform(key, i) - 1);
    document["start"].push_back(start);
  }
  const ExperimentResult result = run_document(document);
  double sum = 0, squares = 0;
  for (const RunResult& one : result.runs) {
    const std::vector<int> times = escapes(one, dimension);
    REQUIRE(static_cast<int>(times.size()) == dimension);
    sum += times.back();
    squares += static_cast<double>(times.back()) * times.back();
  }
  const double mean = sum / starts;
  return {mean, std::sqrt((squares - sum * mean) / (starts - 1))};
}

}  // namespace

TEST_CASE("the octopus file: gradient descent against perturbed gradient descent") {
  const ExperimentResult result = run_document(experiment_file("octopus"));
  REQUIRE(result.runs.size() == 2);
  CHECK(escapes(result.runs[0], 5) == std::vector<int>{6, 21, 62, 173, 472});
  const std::vector<int> times = escapes(result.runs[1], 5);
  REQUIRE(times.size() == 5);
  CHECK(times[4] < 140);
}

TEST_CASE("perturbed gradient descent passes the octopus in a number of steps linear in d") {
  // Mean and standard deviation over independent seeds of an independent program (8000 runs in
  // all); the mean of n runs may be off by four standard errors, the deviation by a quarter.
  struct Row {
    int dimension;
    double L, mean, deviation;
  };
  const int starts = 200;
  for (const Row& row : {Row{5, 1, 99.8, 7.0}, Row{5, 1.5, 132.5, 8.4}, Row{5, 2, 163.1, 8.8},
                         Row{5, 3, 220.4, 9.7}, Row{10, 1, 233.3, 8.5}, Row{10, 1.5, 301.2, 11.2},
                         Row{10, 2, 367.8, 12.5}, Row{10, 3, 492.5, 15.4}}) {
    INFO("d = " << row.dimension << ", L = " << row.L);
    const Statistics found = perturbed(row.dimension, row.L, starts);
    INFO("found " << found.mean << " ± " << found.deviation);
    CHECK(std::fabs(found.mean - row.mean) < 4 * row.deviation / std::sqrt(starts));
    CHECK(std::fabs(found.deviation / row.deviation - 1) < 0.25);
  }
}

// The table of engine/objectives/README.md: `build/native/test_experiments "[octopus-table]"`.
TEST_CASE("the octopus, as a table", "[.octopus-table]") {
  const int starts = 200;
  std::printf("| d | L | gradient descent | perturbed, mean of %d | standard deviation |\n",
              starts);
  std::printf("| ---: | ---: | ---: | ---: | ---: |\n");
  for (const int dimension : {5, 10}) {
    for (const double L : {1.0, 1.5, 2.0, 3.0}) {
      const auto steps =
          octopus_escape_steps({dimension, L, 1.0, 2.718281828459045}, 1 / (4 * L), 0.5);
      REQUIRE(static_cast<int>(steps.size()) == dimension);
      const Statistics found = perturbed(dimension, L, starts);
      std::printf("| %d | %g | %lld | %.1f | %.1f |\n", dimension, L,
                  static_cast<long long>(steps.back()), found.mean, found.deviation);
    }
  }
}
