#include "numbers/reduce.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <vector>

using namespace descent;

TEST_CASE("Reductions go from first to last") {
  // 1e16 + 1 rounds to 1e16, so the order shows.
  const double a[] = {1e16, 1.0, 1.0, -1e16};
  CHECK(reduce::sum(a, 4) == 0.0);
  const double b[] = {1e16, -1e16, 1.0, 1.0};
  CHECK(reduce::sum(b, 4) == 2.0);
  const double ones[] = {1.0, 1.0, 1.0, 1.0};
  CHECK(reduce::dot(a, ones, 4) == 0.0);
  CHECK(reduce::norm_one(a, 4) == 2e16);
  CHECK(reduce::norm_max(a, 4) == 1e16);
  CHECK(reduce::sum(a, 0) == 0.0);
  CHECK(reduce::norm(a, 0) == 0.0);
}

TEST_CASE("Norms neither overflow nor underflow and hand a NaN on") {
  const double inf = __builtin_inf(), nan = __builtin_nan("");
  const double large[] = {3e300, -4e300}, small[] = {3e-310, 4e-310}, least[] = {5e-324};
  CHECK(std::fabs(reduce::norm(large, 2) / 5e300 - 1.0) < 1e-15);
  CHECK(std::fabs(reduce::norm(small, 2) - 5e-310) <= 5e-324);
  CHECK(reduce::norm(least, 1) == 5e-324);
  const double unbounded[] = {1.0, -inf}, bad[] = {inf, nan};
  CHECK(reduce::norm(unbounded, 2) == inf);
  CHECK(std::isnan(reduce::norm(bad, 2)));
  CHECK(std::isnan(reduce::norm_max(bad, 2)));
  CHECK(reduce::norm_max(unbounded, 2) == inf);
}

TEST_CASE("A run's reduction does not depend on the runs beside it") {
  const int n = 7, runs = 5;
  Columns a(n, runs), b(n, runs);
  for (int i = 0; i < n; ++i) {
    for (int r = 0; r < runs; ++r) {
      a(i, r) = std::ldexp(1.0 / (1 + i + 3 * r), r == 4 ? 600 : i);
      b(i, r) = 1.0 / (2 + i * r);
    }
  }
  a(3, 2) = __builtin_nan("");
  const PerRun sums = reduce::sum(a), dots = reduce::dot(a, b), norms = reduce::norm(a),
               largest = reduce::norm_max(a), ones = reduce::norm_one(a),
               squares = reduce::squared_norm(a);
  const auto same = [](double x, double y) { return x == y || (x != x && y != y); };
  for (int r = 0; r < runs; ++r) {
    std::vector<double> u(n), v(n);
    for (int i = 0; i < n; ++i) {
      u[static_cast<std::size_t>(i)] = a(i, r);
      v[static_cast<std::size_t>(i)] = b(i, r);
    }
    INFO(r);
    CHECK(same(sums[r], reduce::sum(u.data(), n)));
    CHECK(same(dots[r], reduce::dot(u.data(), v.data(), n)));
    CHECK(same(norms[r], reduce::norm(u.data(), n)));
    CHECK(same(largest[r], reduce::norm_max(u.data(), n)));
    CHECK(same(ones[r], reduce::norm_one(u.data(), n)));
    CHECK(same(squares[r], reduce::squared_norm(u.data(), n)));
  }
  CHECK(std::isnan(norms[2]));
}

TEST_CASE("all_within sees every number, wherever it stands") {
  CHECK(reduce::all_within(nullptr, 0, 1.0));
  const double inf = HUGE_VAL;
  for (int n = 1; n <= 70; ++n) {
    std::vector<double> numbers(static_cast<std::size_t>(n), -1e100);
    CHECK(reduce::all_within(numbers.data(), n, 1e100));
    for (double& number : numbers) {
      for (const double bad : {1.1e100, -1.1e100, inf, -inf, double(NAN), -double(NAN)}) {
        number = bad;
        CHECK(!reduce::all_within(numbers.data(), n, 1e100));
      }
      number = 1e100;
    }
    CHECK(reduce::all_within(numbers.data(), n, 1e100));
  }
}
