#include "numbers/random.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <cstdint>
#include <functional>
#include <vector>

#include "numbers/bits.hpp"
#include "numbers/elementary.hpp"

using namespace descent;
using random::Key;

// Seeds are fixed, so these tests either always pass or always fail; the bounds are those that a
// right generator misses about once in 10^4 seeds or less.

namespace {

std::vector<double> sample(int count, const std::function<double(std::uint32_t)>& draw) {
  std::vector<double> values(static_cast<std::size_t>(count));
  for (std::uint32_t i = 0; i < values.size(); ++i) values[i] = draw(i);
  return values;
}

/// Kolmogorov's distance times sqrt(n): above 2.23 once in 10^4.
double kolmogorov(std::vector<double> values, const std::function<double(double)>& distribution) {
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  double distance = 0.0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double expected = distribution(values[i]);
    distance = std::max({distance, std::fabs(expected - static_cast<double>(i) / n),
                         std::fabs(static_cast<double>(i + 1) / n - expected)});
  }
  return distance * std::sqrt(n);
}

double mean_power(const std::vector<double>& values, int power) {
  double total = 0.0;
  for (const double v : values) total += std::pow(v, power);
  return total / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  double ab = 0.0, aa = 0.0, bb = 0.0;
  const double ma = mean_power(a, 1), mb = mean_power(b, 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) * (a[i] - ma);
    bb += (b[i] - mb) * (b[i] - mb);
  }
  return ab / std::sqrt(aa * bb);
}

/// Hill's estimate of the tail index from the k largest magnitudes.
double hill(std::vector<double> values, int k) {
  for (double& v : values) v = std::fabs(v);
  std::sort(values.begin(), values.end(), std::greater<>());
  double total = 0.0;
  for (int i = 0; i < k; ++i) {
    total += std::log(values[static_cast<std::size_t>(i)] / values[static_cast<std::size_t>(k)]);
  }
  return k / total;
}

/// Mean of cos(t x): the characteristic function of a symmetric distribution.
double characteristic(const std::vector<double>& values, double t) {
  double total = 0.0;
  for (const double v : values) total += elementary::cos(t * v);
  return total / static_cast<double>(values.size());
}

double normal_distribution(double x) { return 0.5 * elementary::erfc(-x / std::sqrt(2.0)); }

constexpr int many = 100000;
const Key key{20240607, 0, 0};

}  // namespace

TEST_CASE("Philox4x32-10 gives the known answers of its authors' test vectors") {
  using Block = std::array<std::uint32_t, 4>;
  CHECK(random::philox({0, 0, 0, 0}, {0, 0}) ==
        Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  CHECK(
      random::philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
      Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(
      random::philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
      Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("Uniform numbers are uniform and inside (0, 1)") {
  const auto u = sample(many, [](std::uint32_t i) { return random::uniform(key, i); });
  for (const double v : u) REQUIRE((v > 0.0 && v < 1.0));
  CHECK(kolmogorov(u, [](double x) { return x; }) < 2.23);
  CHECK(std::fabs(mean_power(u, 1) - 0.5) < 0.0036);
  CHECK(std::fabs(mean_power(u, 2) - 1.0 / 3) < 0.0037);
}

TEST_CASE("Uniform integers hit every value equally often") {
  for (const std::uint32_t bound : {2u, 3u, 7u, 10u, 64u}) {
    std::vector<double> counts(bound);
    for (std::uint32_t i = 0; i < many; ++i) {
      const std::uint32_t v = random::uniform_integer(key, i, bound);
      REQUIRE(v < bound);
      ++counts[v];
    }
    double chi2 = 0.0;
    for (const double c : counts) chi2 += (c - many / double(bound)) * (c - many / double(bound));
    chi2 /= many / double(bound);
    const double freedom = bound - 1.0;
    INFO(bound);
    CHECK(chi2 < freedom + 4.0 * std::sqrt(2.0 * freedom) + 10.0);
  }
  CHECK(random::uniform_integer(key, 5, 1) == 0);
  CHECK(random::uniform_integer(key, 5, 0) == 0);
  // A bound with the highest rate of rejected words.
  for (std::uint32_t i = 0; i < 1000; ++i) {
    REQUIRE(random::uniform_integer(key, i, 0x80000001u) <= 0x80000000u);
  }
}

TEST_CASE("Normal numbers have the moments and the distribution") {
  const auto x = sample(many, [](std::uint32_t i) { return random::normal(key, i); });
  CHECK(std::fabs(mean_power(x, 1)) < 4.0 / std::sqrt(many));
  CHECK(std::fabs(mean_power(x, 2) - 1.0) < 4.0 * std::sqrt(2.0 / many));
  CHECK(std::fabs(mean_power(x, 3)) < 4.0 * std::sqrt(15.0 / many));
  CHECK(std::fabs(mean_power(x, 4) - 3.0) < 4.0 * std::sqrt(96.0 / many));
  CHECK(kolmogorov(x, normal_distribution) < 2.23);
  std::vector<double> several(10);
  random::normals(key, 7, several.data(), 10);
  for (std::uint32_t i = 0; i < 10; ++i) CHECK(several[i] == random::normal(key, 7 + i));
}

TEST_CASE("Student's t has its distribution and tail index") {
  constexpr double pi = 0x1.921fb54442d18p+1;
  const auto one = sample(many, [](std::uint32_t i) { return random::student_t(key, i, 1.0); });
  CHECK(kolmogorov(one, [](double x) { return 0.5 + elementary::atan(x) / pi; }) < 2.23);
  const auto two = sample(many, [](std::uint32_t i) { return random::student_t(key, i, 2.0); });
  CHECK(kolmogorov(two, [](double x) { return 0.5 + 0.5 * x / std::sqrt(2.0 + x * x); }) < 2.23);
  const auto three = sample(many, [](std::uint32_t i) { return random::student_t(key, i, 3.0); });
  CHECK(kolmogorov(three, [](double x) {
          const double s = x / std::sqrt(3.0);
          return 0.5 + (s / (1.0 + s * s) + elementary::atan(s)) / pi;
        }) < 2.23);
  CHECK(std::fabs(hill(one, 1000) - 1.0) < 0.13);
  CHECK(std::fabs(hill(two, 1000) - 2.0) < 0.26);
  const auto large = sample(many, [](std::uint32_t i) { return random::student_t(key, i, 1e9); });
  CHECK(kolmogorov(large, normal_distribution) < 2.23);
  CHECK(random::student_t(key, 3, __builtin_inf()) == random::normal(key, 3));
}

TEST_CASE("Alpha-stable numbers have the characteristic function exp(-|t|^alpha)") {
  for (const double alpha : {0.5, 0.9, 1.0, 1.1, 1.5, 1.9, 2.0}) {
    const auto x =
        sample(many, [&](std::uint32_t i) { return random::alpha_stable(key, i, alpha); });
    for (const double t : {0.1, 0.5, 1.0, 2.0}) {
      INFO(alpha << " at t = " << t);
      CHECK(std::fabs(characteristic(x, t) - std::exp(-std::pow(t, alpha))) <
            4.0 / std::sqrt(many));
    }
    const auto below = std::count_if(x.begin(), x.end(), [](double v) { return v < 0.0; });
    CHECK(std::fabs(static_cast<double>(below) - many / 2.0) < 4.0 * std::sqrt(many / 4.0));
    if (alpha < 1.6) CHECK(std::fabs(hill(x, 500) - alpha) < 0.25 * alpha);
  }
  const auto gaussian =
      sample(many, [](std::uint32_t i) { return random::alpha_stable(key, i, 2.0); });
  CHECK(std::fabs(mean_power(gaussian, 2) - 2.0) < 4.0 * std::sqrt(8.0 / many));
  CHECK(kolmogorov(gaussian, [](double x) { return normal_distribution(x / std::sqrt(2.0)); }) <
        2.23);
  for (std::uint32_t i = 0; i < 2000; ++i) {
    REQUIRE(!std::isnan(random::alpha_stable(key, i, 0.05)));
  }
}

TEST_CASE("Neighbouring seeds, starts, steps and draws are independent") {
  const auto base = sample(20000, [](std::uint32_t i) { return random::normal({1, 0, 0}, i); });
  const std::vector<std::vector<double>> others = {
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({2, 0, 0}, i);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({1, 1, 0}, i);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({1, 0, 1}, i);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({1, 0, 0}, i + 1);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({1, 0, i}, 0);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({1, i, 0}, 0);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({i, 0, 0}, 0);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::normal({std::uint64_t{1} << 32, 0, 0}, i);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::uniform({1, 0, 0}, i);
             }),
      sample(20000,
             [](std::uint32_t i) {
               return random::alpha_stable({1, 0, 0}, i, 2.0);
             }),
  };
  for (std::size_t k = 0; k < others.size(); ++k) {
    INFO(k);
    CHECK(std::fabs(correlation(base, others[k])) < 4.0 / std::sqrt(20000.0));
    CHECK(base != others[k]);
  }
  // Keys along the axes are streams as good as draws.
  CHECK(kolmogorov(others[4], normal_distribution) < 2.23);
  CHECK(kolmogorov(others[5], normal_distribution) < 2.23);
  CHECK(kolmogorov(others[6], normal_distribution) < 2.23);
}

TEST_CASE("Points on the sphere and in the ball are uniform") {
  for (const int n : {1, 2, 3, 5}) {
    std::vector<double> radii, firsts;
    for (std::uint32_t i = 0; i < 20000; ++i) {
      double x[5];
      random::on_sphere({9, i, 0}, 0, x, n);
      double squared = 0.0;
      for (int j = 0; j < n; ++j) squared += x[j] * x[j];
      REQUIRE(std::fabs(squared - 1.0) < 1e-14);
      firsts.push_back(x[0]);
      random::in_ball({9, i, 1}, 0, x, n);
      squared = 0.0;
      for (int j = 0; j < n; ++j) squared += x[j] * x[j];
      radii.push_back(std::sqrt(squared));
    }
    INFO(n);
    CHECK(kolmogorov(radii, [n](double r) { return std::pow(r, n); }) < 2.23);
    CHECK(std::fabs(mean_power(firsts, 1)) < 4.0 / std::sqrt(20000.0 * n));
    CHECK(std::fabs(mean_power(firsts, 2) - 1.0 / n) < 4.0 / std::sqrt(20000.0));
    // In three dimensions a coordinate is uniform (Archimedes).
    if (n == 3) CHECK(kolmogorov(firsts, [](double c) { return 0.5 * (c + 1.0); }) < 2.23);
  }
}

TEST_CASE("Every system draws these numbers") {
  DoubleHash hash;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const Key k{i * std::uint64_t{0x9e3779b97f4a7c15}, i % 7, i};
    hash.add(random::uniform(k, i));
    hash.add(random::normal(k, i));
    hash.add(random::student_t(k, i, 2.5));
    hash.add(random::alpha_stable(k, i, 1.5));
    hash.add(random::uniform_integer(k, i, 1000));
    double x[3];
    random::in_ball(k, i, x, 3);
    hash.add(x, 3);
  }
  CHECK(hash.value() == 0x396572645ee923b4);
}
