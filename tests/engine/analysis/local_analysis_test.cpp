#include "analysis/local_analysis.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using descent::Columns;
using descent::Curvature;
using descent::EvaluationContext;
using descent::PerRun;

namespace {

/// ½(a x² + b y²) + x.
class Bowl : public descent::Objective {
 public:
  Bowl(double a, double b) : a_(a), b_(b) {}
  int dimension() const override { return 2; }
  const std::vector<descent::Block>& blocks() const override { return blocks_; }
  void cost(const Columns& w, const EvaluationContext&, PerRun& costs) override {
    costs = 0.5 * (a_ * w.row(0).square() + b_ * w.row(1).square()) + w.row(0);
  }
  void gradient(const Columns& w, const EvaluationContext& context, PerRun& costs,
                Columns& gradients) override {
    cost(w, context, costs);
    gradients.row(0) = a_ * w.row(0) + 1.0;
    gradients.row(1) = b_ * w.row(1);
  }
  void hessian(const double*, const EvaluationContext&, double* hessian) override {
    hessian[0] = a_;
    hessian[1] = hessian[2] = 0.0;
    hessian[3] = b_;
  }

 private:
  double a_, b_;
  std::vector<descent::Block> blocks_{{"w", 0, 2, 1}};
};

}  // namespace

TEST_CASE("eigenvalues, condition, stable steplength and predicted rates of a bowl") {
  Bowl bowl(2, 18);
  const auto local = descent::analyse_locally(bowl, {1, 2});
  CHECK(local.cost == 38.0);
  CHECK(local.gradient == std::vector<double>{3, 36});
  CHECK_THAT(local.gradient_norm, WithinRel(std::sqrt(9.0 + 36 * 36), 1e-15));
  CHECK(local.eigen.values == std::vector<double>{2, 18});
  CHECK(local.curvature == Curvature::minimum);
  CHECK(local.condition == 9.0);
  CHECK_THAT(*local.largest_stable_steplength, WithinRel(1.0 / 9, 1e-15));
  CHECK_THAT(local.gradient_descent->steplength, WithinRel(0.1, 1e-15));
  CHECK_THAT(local.gradient_descent->rate, WithinRel(0.8, 1e-15));
  CHECK_THAT(local.momentum->momentum, WithinRel(0.25, 1e-14));
  CHECK_THAT(local.taylor({1, -1}), WithinRel(38.0 + 3 - 36 + 0.5 * 20, 1e-15));
}

TEST_CASE("a saddle has no stable steplength and fails the second-order test") {
  Bowl saddle(2, -0.1);
  const auto local = descent::analyse_locally(saddle, {-0.5, 0});
  CHECK(local.curvature == Curvature::saddle);
  CHECK_FALSE(local.largest_stable_steplength);
  CHECK(local.gradient_norm == 0.0);
  CHECK_FALSE(local.second_order_stationary(1e-3, 1));  // √(ρε) = 0.0316 < 0.1
  CHECK(local.second_order_stationary(0.01, 1));        // √(ρε) = 0.1
}

TEST_CASE("signs of eigenvalues tell the kind") {
  CHECK(descent::classify({1, 2}) == Curvature::minimum);
  CHECK(descent::classify({-2, -1}) == Curvature::maximum);
  CHECK(descent::classify({-2, 1}) == Curvature::saddle);
  CHECK(descent::classify({0, 1}) == Curvature::degenerate);
  CHECK(descent::classify({0, 0}) == Curvature::degenerate);
  CHECK(descent::classify({-1, 1e-14, 1}) == Curvature::saddle);
  CHECK(to_string(Curvature::degenerate) == "degenerate");
}

TEST_CASE("along a path: extreme eigenvalues and turning angles, exact at 0 and 180 degrees") {
  Bowl bowl(1, 4);
  const std::vector<double> points = {0, 0, 1, 0, 2, 0, 2, 1, 2, 0, 2, 0, 3, 0};
  const auto path = descent::analyse_path(bowl, points, 7);
  const double pi = std::acos(-1.0);
  CHECK(path.smallest_eigenvalue == std::vector<double>(7, 1));
  CHECK(path.largest_eigenvalue == std::vector<double>(7, 4));
  CHECK(std::isnan(path.turning_angle[0]));
  CHECK(path.turning_angle[1] == 0.0);
  CHECK_THAT(path.turning_angle[2], WithinAbs(pi / 2, 1e-15));
  CHECK_THAT(path.turning_angle[3], WithinAbs(pi, 1e-15));
  CHECK(std::isnan(path.turning_angle[4]));  // the next step does not move
  CHECK(std::isnan(path.turning_angle[6]));
}
