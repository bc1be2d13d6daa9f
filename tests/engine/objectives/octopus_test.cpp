#include "objectives/octopus.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

using namespace descent;

namespace {

constexpr double tau = 2.718281828459045;

std::unique_ptr<Octopus> octopus(int dimension, double L) {
  Result<std::unique_ptr<Octopus>> made = Octopus::make({dimension, L, 1.0, tau});
  REQUIRE(made);
  return std::move(*made);
}

struct Values {
  double cost;
  std::vector<double> gradient, hessian;
};

Values at(Octopus& objective, const std::vector<double>& point) {
  const int n = objective.dimension();
  Columns points(n, 1), gradients(n, 1);
  PerRun costs(1);
  for (int i = 0; i < n; ++i) points(i, 0) = point[i];
  Values values{0, std::vector<double>(n), std::vector<double>(n * n)};
  objective.gradient(points, {}, costs, gradients);
  values.cost = costs(0);
  for (int i = 0; i < n; ++i) values.gradient[i] = gradients(i, 0);
  objective.cost(points, {}, costs);
  CHECK((costs(0) == values.cost || std::isnan(costs(0))));
  objective.hessian(point.data(), {}, values.hessian.data());
  return values;
}

double largest(const std::vector<double>& a, const std::vector<double>& b) {
  double most = 0;
  for (std::size_t i = 0; i < a.size(); ++i) most = std::fmax(most, std::fabs(a[i] - b[i]));
  return most;
}

// First steps at which |x_1|, …, |x_k| > 2tau, by running gradient descent in doubles.
std::vector<int> descend(double L, int steps) {
  const std::unique_ptr<Octopus> objective = octopus(5, L);
  Columns point = Columns::Constant(5, 1, 0.5);
  Columns gradient(5, 1);
  PerRun cost(1);
  std::vector<int> times;
  for (int t = 1; t <= steps; ++t) {
    objective->gradient(point, {}, cost, gradient);
    for (int i = 0; i < 5; ++i) point(i, 0) -= gradient(i, 0) / (4 * L);
    while (times.size() < 5 && std::fabs(point(times.size(), 0)) > 2 * tau) times.push_back(t);
  }
  return times;
}

}  // namespace

TEST_CASE("the octopus has its saddles and minima where the paper puts them") {
  for (const double L : {1.0, 1.5, 2.0, 3.0}) {
    const std::unique_ptr<Octopus> objective = octopus(4, L);
    const double nu = 13.0 / 6.0 * tau * tau + 37.0 / 6.0 * L * tau * tau;
    CHECK(objective->drop() == Catch::Approx(nu).epsilon(1e-14));
    for (int i = 0; i <= 4; ++i) {
      std::vector<double> point(4, 0.0);
      for (int j = 0; j < i; ++j) point[j] = (j % 2 == 0 ? 4 : -4) * tau;
      const Values values = at(*objective, point);
      CHECK(values.cost == Catch::Approx(-i * nu).epsilon(1e-14));
      CHECK(values.gradient == std::vector<double>(4, 0.0));
      for (int j = 0; j < 4; ++j) {
        CHECK(values.hessian[5 * j] == (i == j ? -2.0 : 2 * L));
      }
    }
  }
}

TEST_CASE("the octopus is twice continuously differentiable across every joint") {
  // Points just before and behind |x_i| = tau and |x_i| = 2 tau, waiting coordinates at places
  // spread over [-tau, tau]; curvatures change by (third derivative) × 2e-9 there.
  for (const double L : {1.0, 1.5, 2.0, 3.0}) {
    const std::unique_ptr<Octopus> objective = octopus(4, L);
    for (int i = 0; i < 4; ++i) {
      for (const double joint : {tau, 2 * tau}) {
        for (int k = 0; k < 16; ++k) {
          std::vector<double> point(4);
          for (int j = 0; j < 4; ++j) {
            const double share = std::fmod(0.37 + 0.618 * k + 0.29 * j, 1.0);
            point[j] = j < i ? (2.01 + 3.9 * share) * tau * (k % 2 == 0 ? 1 : -1)
                             : (1.96 * share - 0.98) * tau;
          }
          const double sign = k % 3 == 0 ? -1 : 1;
          point[i] = sign * joint * (1 - 1e-9);
          const Values before = at(*objective, point);
          point[i] = sign * joint * (1 + 1e-9);
          const Values behind = at(*objective, point);
          CHECK(std::fabs(before.cost - behind.cost) < 1e-6);
          CHECK(largest(before.gradient, behind.gradient) < 1e-6);
          CHECK(largest(before.hessian, behind.hessian) < 1e-5);
        }
      }
    }
  }
}

TEST_CASE("gradient and Hessian of the octopus are the derivatives of its cost") {
  const std::unique_ptr<Octopus> objective = octopus(4, 1.5);
  for (const std::vector<double>& point :
       std::vector<std::vector<double>>{{0.5, -1.0, 2.0, 0.3},         // first saddle
                                        {-1.3 * tau, 1.5, -0.7, 2.0},  // on the way to the second
                                        {3.3 * tau, 1.8 * tau, -2.0, 1},  // on the way to the third
                                        {-4.2 * tau, 5 * tau, 2.5 * tau, -1.4 * tau},
                                        {4 * tau, -3 * tau, 2.5 * tau, 5 * tau}}) {
    const Values values = at(*objective, point);
    for (int i = 0; i < 4; ++i) {
      const double h = 1e-5;
      std::vector<double> moved = point;
      moved[i] += h;
      const Values up = at(*objective, moved);
      moved[i] -= 2 * h;
      const Values down = at(*objective, moved);
      CHECK(values.gradient[i] ==
            Catch::Approx((up.cost - down.cost) / (2 * h)).margin(1e-7).epsilon(1e-7));
      for (int j = 0; j < 4; ++j) {
        CHECK(values.hessian[4 * i + j] ==
              Catch::Approx((up.gradient[j] - down.gradient[j]) / (2 * h))
                  .margin(1e-7)
                  .epsilon(1e-7));
      }
    }
  }
}

TEST_CASE("outside its tubes the octopus is infinite and says which coordinate left") {
  const std::unique_ptr<Octopus> objective = octopus(3, 1.0);
  const auto explanation = [&](std::vector<double> point) {
    const Values values = at(*objective, point);
    CHECK(values.cost == std::numeric_limits<double>::infinity());
    for (const double slope : values.gradient) CHECK(std::isnan(slope));
    const std::optional<Diagnostic> reason = objective->explain(point.data(), {});
    return reason ? reason->message : std::string();
  };
  CHECK(explanation({17, 0, 0}) ==
        "the octopus is defined in its tubes only: |x_1| must not exceed 6 tau");
  CHECK(explanation({0, 1, -3}) ==
        "the octopus is defined in its tubes only: |x_3| must not exceed tau while |x_1| is below "
        "2 tau");
  CHECK(explanation({10, std::numeric_limits<double>::quiet_NaN(), 0}).find("|x_2|") !=
        std::string::npos);
  CHECK_FALSE(objective->explain(std::vector<double>{10, 1, 0}.data(), {}));
}

TEST_CASE("many columns of the octopus are as many single ones, bit for bit") {
  const std::unique_ptr<Octopus> objective = octopus(3, 2.0);
  Columns points(3, 4), gradients(3, 4);
  points << 0.5, 3.0, 9.0, 12.0,  //
      -0.2, 1.0, -4.0, 11.0,      //
      1.0, -2.0, 0.1, -8.0;
  PerRun costs(4);
  objective->gradient(points, {}, costs, gradients);
  for (int r = 0; r < 4; ++r) {
    const Values single = at(*objective, {points(0, r), points(1, r), points(2, r)});
    CHECK(costs(r) == single.cost);
    for (int i = 0; i < 3; ++i) CHECK(gradients(i, r) == single.gradient[i]);
  }
}

TEST_CASE("gradient descent passes the saddles of the octopus at the known steps") {
  CHECK(descend(1.0, 2000) == std::vector<int>{6, 21, 62, 173, 472});
  CHECK(descend(1.5, 2000) == std::vector<int>{8, 34, 123, 424, 1452});
  CHECK(descend(2.0, 5000) == std::vector<int>{11, 50, 211, 875, 3598});
  // The waiting coordinates halve at each step, so x_5 is 0 long before saddle 5 is reached: in
  // doubles descent stays there for ever, where the exact count is 15023.
  CHECK(descend(3.0, 40000) == std::vector<int>{14, 89, 495, 2732});
}

TEST_CASE("the counted escape steps go on where doubles underflow") {
  const auto count = [](int dimension, double L) {
    return octopus_escape_steps({dimension, L, 1.0, tau}, 1 / (4 * L), 0.5);
  };
  using Steps = std::vector<std::int64_t>;
  CHECK(count(5, 1.0) == Steps{6, 21, 62, 173, 472});
  CHECK(count(5, 1.5) == Steps{8, 34, 123, 424, 1452});
  CHECK(count(5, 2.0) == Steps{11, 50, 211, 875, 3598});
  CHECK(count(5, 3.0) == Steps{14, 89, 495, 2732, 15023});
  CHECK(count(10, 1.0).back() == 69339);
  CHECK(count(10, 1.5).back() == 669766);
  CHECK(count(10, 2.0).back() == 4203213);
  CHECK(count(10, 3.0).back() == 75381781);
}

TEST_CASE(
    "at the experiment's steplength each saddle costs 1 + ln 2 / ln(1 + gamma/(2L)) times more") {
  // Not (L + gamma)/gamma, which is the limit of small steplengths.
  for (const double L : {1.0, 1.5, 2.0, 3.0}) {
    const auto steps = octopus_escape_steps({10, L, 1.0, tau}, 1 / (4 * L), 0.5);
    REQUIRE(steps.size() == 10);
    const double factor = static_cast<double>(steps[9]) / static_cast<double>(steps[8]);
    const double expected = 1 + std::numbers::ln2 / std::log1p(1 / (2 * L));
    CHECK(factor == Catch::Approx(expected).epsilon(2e-3));
  }
  const auto slow = octopus_escape_steps({10, 2.0, 1.0, tau}, 1e-5, 0.5);
  REQUIRE(slow.size() == 10);
  CHECK(static_cast<double>(slow[9]) / static_cast<double>(slow[8]) ==
        Catch::Approx(3).epsilon(2e-3));
}

TEST_CASE("the count of escape steps ends early rather than run on") {
  const auto count = [](int dimension, double L, double steplength, double start) {
    return octopus_escape_steps({dimension, L, 1.0, tau}, steplength, start).size();
  };
  CHECK(count(100, 3.0, 1.0 / 12, 0.5) == 20);  // the next exceeds 2^53
  CHECK(count(5, 1.0, 0.5, 0.5) == 0);          // waiting coordinates would jump to 0
  CHECK(count(5, 1.0, 0.25, 0.0) == 0);
  CHECK(count(5, 1.0, 1e-30, 0.5) == 0);
}

TEST_CASE("an octopus with impossible settings is refused at its key") {
  const auto path = [](const OctopusShape& shape) {
    const auto made = Octopus::make(shape);
    REQUIRE(!made);
    return made.error().path;
  };
  CHECK(path({0, 1, 1, 1}) == "octopus.dimension");
  CHECK(path({1001, 1, 1, 1}) == "octopus.dimension");
  CHECK(path({5, 0.5, 1, 1}) == "octopus.L");
  CHECK(path({5, 1, 0, 1}) == "octopus.gamma");
  CHECK(path({5, 1, 1, -1}) == "octopus.tau");
  CHECK(path({5, std::nan(""), 1, 1}) == "octopus.L");
}
