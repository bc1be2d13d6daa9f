#include "objectives/noise.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <memory>
#include <set>
#include <vector>

#include "objectives/noise_registry.hpp"

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using descent::Noise;
using descent::NoiseKey;

namespace {

std::unique_ptr<Noise> make(const char* kind, std::vector<double> values) {
  const descent::NoiseEntry* entry = descent::noises().find(kind);
  REQUIRE(entry != nullptr);
  descent::Configuration settings(entry->description.keys);
  for (std::size_t i = 0; i < values.size(); ++i) settings.set(static_cast<int>(i), values[i]);
  return entry->make(settings);
}

/// Two coordinates at each of many steps: coordinate 0 first, then coordinate 1.
std::vector<double> draw(const Noise& noise, int steps) {
  std::vector<double> all(2 * static_cast<std::size_t>(steps));
  double sample[2];
  for (int k = 0; k < steps; ++k) {
    noise.sample({.seed = 7, .start = 0, .step = static_cast<std::uint64_t>(k + 1)}, sample);
    all[static_cast<std::size_t>(k)] = sample[0];
    all[static_cast<std::size_t>(steps + k)] = sample[1];
  }
  return all;
}

/// Hill's estimator of the tail index from the largest `top` magnitudes.
double hill(std::vector<double> sample, std::size_t top) {
  for (double& x : sample) x = std::fabs(x);
  std::ranges::sort(sample, std::greater<>());
  double sum = 0;
  for (std::size_t i = 0; i < top; ++i) sum += std::log(sample[i] / sample[top]);
  return static_cast<double>(top) / sum;
}

}  // namespace

TEST_CASE("Gaussian noise: moments, and coordinates and steps are independent") {
  const int steps = 40000;
  const auto sample = draw(*make("gaussian", {0.5}), steps);
  double mean = 0, square = 0, fourth = 0, across = 0, along = 0;
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const double z = sample[i] / 0.5;
    mean += z;
    square += z * z;
    fourth += z * z * z * z;
    if (i < steps) across += z * sample[i + steps] / 0.5;
    if (i > 0) along += z * sample[i - 1] / 0.5;
  }
  const double n = static_cast<double>(sample.size());
  // Four standard errors each: sd 1, √2, √96, 1, 1.
  CHECK_THAT(mean / n, WithinAbs(0, 4 / std::sqrt(n)));
  CHECK_THAT(square / n, WithinAbs(1, 4 * std::sqrt(2 / n)));
  CHECK_THAT(fourth / n, WithinAbs(3, 4 * std::sqrt(96 / n)));
  CHECK_THAT(across / steps, WithinAbs(0, 4 / std::sqrt(steps)));
  CHECK_THAT(along / n, WithinAbs(0, 4 / std::sqrt(n)));
}

TEST_CASE("heavy tails have the index that was asked for") {
  for (const double index : {1.2, 1.5, 1.8}) {
    // Hill's estimator over k values has standard error index/√k; both laws reach their power-law
    // tail only slowly, which biases it by more.
    CHECK_THAT(hill(draw(*make("student_t", {1, index}), 60000), 400), WithinRel(index, 0.2));
    CHECK_THAT(hill(draw(*make("alpha_stable", {1, index}), 60000), 400), WithinRel(index, 0.25));
  }
  // Index 2 of the stable law is the normal law with variance 2.
  double square = 0;
  for (const double x : draw(*make("alpha_stable", {3, 2}), 20000)) square += x * x;
  CHECK_THAT(square / 40000, WithinRel(2 * 9.0, 4 * std::sqrt(2.0 / 40000)));
}

TEST_CASE("stable noise has the characteristic function exp(-|t|^a)") {
  for (const double index : {1.0, 1.5}) {
    const auto sample = draw(*make("alpha_stable", {1, index}), 50000);
    for (const double t : {0.3, 1.0, 2.0}) {
      double cosine = 0;
      for (const double x : sample) cosine += std::cos(t * x);
      CHECK_THAT(cosine / static_cast<double>(sample.size()),
                 WithinAbs(std::exp(-std::pow(t, index)), 4 / std::sqrt(2.0 * 100000)));
    }
  }
}

TEST_CASE("noise depends on its key and on nothing else") {
  for (const char* kind : {"gaussian", "student_t", "alpha_stable"}) {
    INFO(kind);
    const auto noise = make(kind, {1});
    const auto at = [&](const NoiseKey& key) {
      std::vector<double> sample(3);
      noise->sample(key, sample);
      return sample;
    };
    const NoiseKey key{.seed = 3, .start = 1, .step = 5, .draw = 0};
    CHECK(at(key) == at(key));
    CHECK(make(kind, {1})->mini_batch() == false);
    for (NoiseKey other : {NoiseKey{4, 1, 5, 0}, {3, 2, 5, 0}, {3, 1, 6, 0}, {3, 1, 5, 1}}) {
      const auto sample = at(other);
      for (const double x : at(key)) CHECK(std::ranges::count(sample, x) == 0);
    }
  }
}

TEST_CASE("mini-batches: different rows, ascending, every row equally often") {
  const auto noise = make("mini_batch", {8});
  CHECK(noise->mini_batch());
  std::vector<int> rows;
  std::vector<int> counts(20, 0);
  const int batches = 20000;
  for (int k = 1; k <= batches; ++k) {
    noise->rows({.seed = 1, .start = 0, .step = static_cast<std::uint64_t>(k)}, 20, rows);
    REQUIRE(rows.size() == 8);
    REQUIRE(std::ranges::is_sorted(rows));
    REQUIRE(std::set<int>(rows.begin(), rows.end()).size() == 8);
    REQUIRE(rows.front() >= 0);
    REQUIRE(rows.back() < 20);
    for (const int row : rows) ++counts[static_cast<std::size_t>(row)];
  }
  const double share = 8.0 / 20;
  const double error = std::sqrt(batches * share * (1 - share));
  for (const int count : counts) CHECK_THAT(count, WithinAbs(batches * share, 4.5 * error));
}

TEST_CASE("a batch larger than the data is all of it") {
  std::vector<int> rows;
  make("mini_batch", {50})->rows({}, 4, rows);
  CHECK(rows == std::vector<int>{0, 1, 2, 3});
}
