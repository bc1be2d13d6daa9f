#include "analysis/rate.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <limits>
#include <vector>

using Catch::Matchers::WithinAbs;
using descent::Convergence;
using descent::estimate_rate;

namespace {

template <class F>
std::vector<double> sequence(int steps, F error) {
  std::vector<double> errors;
  for (int k = 0; k <= steps; ++k) errors.push_back(error(k));
  return errors;
}

}  // namespace

TEST_CASE("a geometric sequence has its ratio as linear rate") {
  for (double ratio : {0.1, 0.5, 0.9, 0.999}) {
    const auto estimate =
        estimate_rate(sequence(200, [&](int k) { return 3 * std::pow(ratio, k); }));
    CHECK(estimate.kind == Convergence::linear);
    CHECK_THAT(estimate.rate.value, WithinAbs(ratio, 1e-12));
    CHECK(estimate.rate.high - estimate.rate.low < 1e-10);
  }
}

TEST_CASE("a power law is sublinear, with its exponent") {
  for (double power : {0.5, 1.0, 2.0}) {
    const auto estimate =
        estimate_rate(sequence(400, [&](int k) { return std::pow(k + 1, -power); }));
    CHECK(estimate.kind == Convergence::sublinear);
    CHECK_THAT(estimate.exponent.value, WithinAbs(power, 0.02));
  }
}

TEST_CASE("ripples widen the interval, and it holds the rate") {
  // Momentum in its oscillating regime: √β per step with a rippling cosine.
  const auto estimate = estimate_rate(
      sequence(120, [](int k) { return std::pow(0.9, k) * (1.1 + std::cos(0.7 * k)); }));
  CHECK(estimate.kind == Convergence::linear);
  CHECK(estimate.rate.low < 0.9);
  CHECK(estimate.rate.high > 0.9);
  CHECK_THAT(estimate.rate.value, WithinAbs(0.9, 0.01));
}

TEST_CASE("Newton's doubling of digits is superlinear") {
  CHECK(estimate_rate(std::vector{1e-1, 1e-2, 1e-4, 1e-8, 1e-16}).kind == Convergence::superlinear);
}

TEST_CASE("a rounding floor, a zero or a NaN ends the rows that count") {
  auto errors = sequence(300, [](int k) { return std::max(std::pow(0.5, k), 1e-17); });
  CHECK_THAT(estimate_rate(errors).rate.value, WithinAbs(0.5, 1e-12));
  CHECK(estimate_rate(errors).last < 45);
  errors[20] = std::numeric_limits<double>::quiet_NaN();
  CHECK(estimate_rate(errors).last == 19);
  errors[20] = 0;
  CHECK(estimate_rate(errors).last == 19);
}

TEST_CASE("what does not decrease, or is too short, has no rate") {
  CHECK(estimate_rate(sequence(100, [](int k) { return 1.0 + 0.01 * k; })).kind ==
        Convergence::none);
  CHECK(estimate_rate(sequence(100, [](int) { return 1.0; })).kind == Convergence::none);
  CHECK(estimate_rate(std::vector{1.0, 0.9, 0.81}).kind == Convergence::none);
  CHECK(estimate_rate({}).kind == Convergence::none);
}
