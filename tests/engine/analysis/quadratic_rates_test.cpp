#include "analysis/quadratic_rates.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

using Catch::Matchers::WithinRel;
using descent::momentum_rate;

TEST_CASE("momentum's rate at the settings of Goh's article") {
  CHECK_THAT(momentum_rate(0.1, 1, 0), WithinRel(0.9, 1e-15));
  CHECK_THAT(momentum_rate(0.1, 1, 0.3), WithinRel(0.844948974278318, 1e-14));
  CHECK_THAT(momentum_rate(0.5, 1, 0.9), WithinRel(0.948683298050514, 1e-14));
  CHECK_THAT(momentum_rate(3, 1, 0.5), WithinRel(1.0, 1e-15));
  CHECK_THAT(momentum_rate(3.1, 1, 0.5), WithinRel(1.17416573867739, 1e-14));
  CHECK_THAT(momentum_rate(4, 1, 0.5), WithinRel(2.28077640640442, 1e-14));
}

TEST_CASE("the best settings have the rate they promise, and neighbours are no better") {
  for (double condition : {2.0, 9.0, 100.0}) {
    const auto worst = [&](double steplength, double momentum) {
      return std::fmax(momentum_rate(steplength, 1, momentum),
                       momentum_rate(steplength, condition, momentum));
    };
    const auto heavy_ball = descent::optimal_momentum(1, condition);
    // At the double root rounding of the discriminant costs half the digits.
    CHECK_THAT(worst(heavy_ball.steplength, heavy_ball.momentum), WithinRel(heavy_ball.rate, 1e-7));
    for (double shift : {0.99, 1.01}) {
      CHECK(worst(heavy_ball.steplength * shift, heavy_ball.momentum) > heavy_ball.rate);
      CHECK(worst(heavy_ball.steplength, heavy_ball.momentum * shift) > heavy_ball.rate);
    }
    const auto plain = descent::optimal_gradient_descent(1, condition);
    CHECK_THAT(descent::gradient_descent_rate(plain.steplength, 1), WithinRel(plain.rate, 1e-14));
    CHECK_THAT(descent::gradient_descent_rate(plain.steplength, condition),
               WithinRel(plain.rate, 1e-14));
  }
}
