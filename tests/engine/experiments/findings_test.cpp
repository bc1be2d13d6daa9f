// Findings of papers, each an experiment file of tests/experiments, run by the engine. The expected
// figures were computed by independent code at high precision.
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "experiment_files.hpp"

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using namespace descent;
using nlohmann::json;

namespace {

using test::experiment_file;
using test::run_document;

double last(const RunResult& result, int dimension, int coordinate) {
  return result.points[static_cast<std::size_t>((result.rows - 1) * dimension + coordinate)];
}

/// Slope of ln(mean of x²) against ln k over k ≥ 100, for runs with one coordinate.
double slope_of_mean_square(const ExperimentResult& result, std::size_t first, std::size_t count) {
  double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
  for (int k = 100; k < result.runs[first].rows; k += 50) {
    double mean = 0;
    for (std::size_t r = first; r < first + count; ++r) {
      const double x = result.runs[r].points[static_cast<std::size_t>(k)];
      mean += x * x / static_cast<double>(count);
    }
    const double x = std::log(k), y = std::log(mean);
    n += 1, sx += x, sy += y, sxx += x * x, sxy += x * y;
  }
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

}  // namespace

// Zhang, He, Sra, Jadbabaie (arXiv 1905.11881), lower bound and clipped gradient descent.
TEST_CASE("clipping: a fixed step must be tiny where the gradient is large, a clipped one not") {
  const ExperimentResult steep = run_document(experiment_file("clipping"));
  CHECK(steep.runs[0].rows - 1 == 209);  // gradient descent at 0.99 of its largest stable step
  CHECK(steep.runs[1].rows - 1 == 91);   // clipped, with the constants of the theorem

  json document = experiment_file("clipping");
  const double M = 1000;
  const double largest = 2 * (1 + std::log(M)) / M;
  document["methods"].erase(1);
  document["methods"][0]["steplength"] = 1.0001 * largest;
  CHECK(run_document(document).runs[0].status == Status::diverged);

  // The same step must also serve a flat function, where it is slow.
  document = experiment_file("clipping");
  document["objective"]["source"] =
      "if(abs(x) <= 1, (q/4)*(6*x^2 - x^4), 2*q*(abs(x) - 1) + 5*q/4)";
  document["objective"]["parameters"]["q"] = 0.1;
  document["start"] = {1 + (1 - 0.125) / 0.2};
  document["methods"][0]["steplength"] = 0.99 * largest;
  const ExperimentResult flat = run_document(document);
  CHECK(flat.runs[0].rows - 1 == 1661);
  CHECK(flat.runs[1].rows - 1 == 260);
}

// Reddi, Kale, Kumar (arXiv 1904.09237), theorem 1, with C = 3.
TEST_CASE("Adam's counterexample: Adam ends at the worst point, AMSGrad at the best") {
  const ExperimentResult result = run_document(experiment_file("adam_counterexample"));
  const auto average_regret = [&](const RunResult& one) {
    double sum = 0;
    for (int k = 0; k + 1 < one.rows; ++k) sum += one.costs[static_cast<std::size_t>(k)];
    return sum / (one.rows - 1) + (3.0 - 2) / 3;  // the best fixed point is −1
  };
  CHECK(last(result.runs[0], 1, 0) == 1.0);
  CHECK_THAT(average_regret(result.runs[0]), WithinAbs(0.66748, 1e-5));
  CHECK_THAT(last(result.runs[1], 1, 0), WithinAbs(-0.9993627027632083, 1e-12));
  CHECK_THAT(average_regret(result.runs[1]), WithinAbs(0.0012295, 1e-7));
  // A longer memory of squares saves Adam here too.
  CHECK(last(result.runs[2], 1, 0) < -0.999);
}

// Loshchilov, Hutter (arXiv 1711.05101), propositions 1 and 2.
TEST_CASE("decay equals an L2 penalty of λ/α for SGD, and not for Adam") {
  const ExperimentResult result = run_document(experiment_file("adamw"));
  const double sgd[] = {0.01491644126930254, 0.1592966614697102, -0.1586601149061956};
  const double penalty_not_scaled[] = {0.01554350105331968, 0.170467231207981, -0.169104127285181};
  // The reference adds ε at another place in the decoupled form; this moves the tenth digit.
  const double adamw[] = {0.01452114452752623, 0.1775256703184765, -0.1573938077772684};
  const double adam[] = {0.007956489544071411, 0.07579521748043262, -0.0857369907852457};
  for (int i = 0; i < 3; ++i) {
    CHECK_THAT(last(result.runs[0], 3, i), WithinAbs(sgd[i], 1e-14));  // decay, as a typed rule
    CHECK_THAT(last(result.runs[1], 3, i), WithinAbs(sgd[i], 1e-14));  // the penalty λ/α
    CHECK_THAT(last(result.runs[2], 3, i), WithinAbs(penalty_not_scaled[i], 1e-14));
    CHECK_THAT(last(result.runs[3], 3, i), WithinAbs(adamw[i], 1e-9));
    CHECK_THAT(last(result.runs[4], 3, i), WithinAbs(adam[i], 1e-13));
  }
}

// Zhang et al. (arXiv 1912.03194): with noise of tail index 1.5, clipping at k^(1/1.5) has mean
// squared error like k^(−2/3).
TEST_CASE("heavy tails: clipped runs converge in the mean, plain ones do not") {
  const std::size_t seeds = 200;
  json document = experiment_file("heavy_tails");
  document["start"] = std::vector<std::vector<double>>(seeds, {5.0});
  const ExperimentResult result = run_document(document);
  // Batches of 200 seeds scatter by 0.033 over 10⁴ steps, by about twice that over 2000.
  CHECK_THAT(slope_of_mean_square(result, 0, seeds), WithinAbs(-2.0 / 3, 0.2));
  // A fixed threshold is unbiased for symmetric noise: slope −1.
  CHECK_THAT(slope_of_mean_square(result, seeds, seeds), WithinAbs(-1.0, 0.2));
  // Without clipping single draws throw a run out: the mean is that of its worst moments.
  const auto worst = [&](std::size_t first) {
    double largest = 0;
    for (std::size_t r = first; r < first + seeds; ++r) {
      for (int k = 100; k < result.runs[r].rows; ++k) {
        largest = std::fmax(largest, std::fabs(result.runs[r].points[static_cast<std::size_t>(k)]));
      }
    }
    return largest;
  };
  CHECK(worst(0) < 5);
  CHECK(worst(2 * seeds) > 10);
}
