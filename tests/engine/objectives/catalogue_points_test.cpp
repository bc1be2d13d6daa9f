// What the catalogue says about its functions, held against the functions themselves.
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "numbers/symmetric_eigen.hpp"
#include "objectives/catalogue_objective.hpp"
#include "objectives/problems.hpp"
#include "objectives/references.hpp"

using namespace descent;

namespace {

std::unique_ptr<TypedObjective> compile(const Sample& sample) {
  Result<std::unique_ptr<TypedObjective>> made =
      catalogue_objective(sample.function->name, sample.dimension);
  if (!made) FAIL(to_string(made.error()));
  return std::move(*made);
}

std::vector<double> costs_at(Objective& objective, const std::vector<std::vector<double>>& list) {
  Columns points(objective.dimension(), static_cast<int>(list.size()));
  PerRun costs(points.cols());
  for (int r = 0; r < points.cols(); ++r) {
    for (int i = 0; i < points.rows(); ++i) points(i, r) = list[r][i];
  }
  objective.cost(points, {}, costs);
  return {costs.data(), costs.data() + costs.size()};
}

std::vector<double> gradient_at(Objective& objective, const std::vector<double>& at) {
  Columns point(objective.dimension(), 1), gradient(objective.dimension(), 1);
  PerRun cost(1);
  for (int i = 0; i < point.rows(); ++i) point(i, 0) = at[i];
  objective.gradient(point, {}, cost, gradient);
  return {gradient.data(), gradient.data() + gradient.size()};
}

std::vector<double> curvatures_at(Objective& objective, const std::vector<double>& at) {
  const int n = objective.dimension();
  std::vector<double> hessian(static_cast<std::size_t>(n) * n);
  objective.hessian(at.data(), {}, hessian.data());
  return symmetric_eigen(hessian.data(), n).values;
}

}  // namespace

TEST_CASE("every typed formula agrees with its reference implementation") {
  // The two order their operations differently and take their functions from different libraries:
  // each operation may differ by an ulp (1e-16) of the largest term, arguments of sines reach 60
  // and the number of operations 200, hence 1e-12 of 1 + |value|, with a margin for cancellation
  // between large terms (deckkers_aarts, brown_badly_scaled).
  for (const Sample& sample : samples()) {
    INFO(sample.label() << ": " << sample.problem.formula);
    const auto objective = compile(sample);
    const references::Function& reference =
        references::all().at(std::string(sample.function->name));
    const std::vector<std::vector<double>> points = spread(sample.problem, 500);
    const std::vector<double> costs = costs_at(*objective, points);
    double worst = 0;
    for (std::size_t k = 0; k < points.size(); ++k) {
      const double expected = reference(points[k]);
      REQUIRE(std::isfinite(expected));
      worst = std::fmax(worst, std::fabs(costs[k] - expected) / (1 + std::fabs(expected)));
      CHECK(std::isfinite(costs[k]));
    }
    CHECK(worst < 1e-11);
  }
}

TEST_CASE("known points have the stated values") {
  for (const Sample& sample : samples()) {
    const auto objective = compile(sample);
    for (const KnownPoint& point : sample.problem.points) {
      INFO(sample.label() << " with the value " << point.value);
      const double cost = costs_at(*objective, {point.at})[0];
      CHECK(std::fabs(cost - point.value) <= 1e-13 * (1 + std::fabs(point.value)));
    }
  }
}

TEST_CASE("the gradient vanishes at every stationary point") {
  for (const Sample& sample : samples()) {
    const auto objective = compile(sample);
    for (const KnownPoint& point : sample.problem.points) {
      if (point.place != PointPlace::stationary) continue;
      INFO(sample.label() << " with the value " << point.value);
      double norm = 0;
      for (const double slope : gradient_at(*objective, point.at)) {
        norm = std::hypot(norm, slope);
      }
      const std::vector<double> curvatures = curvatures_at(*objective, point.at);
      const double largest = std::fmax(std::fabs(curvatures.front()), std::fabs(curvatures.back()));
      CHECK(norm <= 1e-12 * (1 + largest));
    }
  }
}

TEST_CASE("the Hessian at a stationary point says of which kind it is") {
  for (const Sample& sample : samples()) {
    const auto objective = compile(sample);
    for (const KnownPoint& point : sample.problem.points) {
      if (point.place != PointPlace::stationary) continue;
      INFO(sample.label() << " with the value " << point.value);
      const std::vector<double> curvatures = curvatures_at(*objective, point.at);
      const double low = curvatures.front(), high = curvatures.back();
      switch (point.kind) {
        case PointKind::minimum:
        case PointKind::local_minimum: CHECK(low >= -1e-12 * high); break;
        case PointKind::saddle:
          CHECK(low < 0);
          CHECK(high > 0);
          break;
        case PointKind::maximum: CHECK(high < 0); break;
        case PointKind::degenerate:
          CHECK(low == 0);
          CHECK(high == 0);
          break;
      }
    }
  }
}

TEST_CASE("the Hessian at the minimum has the known condition number") {
  const std::pair<const char*, double> known[] = {{"sphere", 1},
                                                  {"rotated_ellipse", 4},
                                                  {"rotated_ellipse_2", 3},
                                                  {"matyas", 25},
                                                  {"booth", 9},
                                                  {"trid", 3},
                                                  {"zakharov", 2.25},
                                                  {"rosenbrock", 2508},
                                                  {"cube", 10018},
                                                  {"beale", 162.5},
                                                  {"goldstein_price", 2.396},
                                                  {"branin", 25.9},
                                                  {"six_hump_camel", 2.147},
                                                  {"three_hump_camel", 2.784},
                                                  {"mccormick", 2.309},
                                                  {"griewank", 2},
                                                  {"levy_13", 89.8},
                                                  {"bohachevsky_1", 2.34},
                                                  {"zettl", 35.96},
                                                  {"zirilli", 2.287},
                                                  {"hosaki", 2.77},
                                                  {"dixon_price", 20.5},
                                                  {"deckkers_aarts", 56.2},
                                                  {"el_attar", 7.0},
                                                  {"michalewicz", 2.5},
                                                  {"bird", 1.014},
                                                  {"freudenstein_roth", 1286},
                                                  {"brown_badly_scaled", 1e12},
                                                  {"jennrich_sampson", 30.3},
                                                  {"two_wells", 1.98},
                                                  {"modified_rosenbrock", 1.096}};
  for (const auto& [name, condition] : known) {
    INFO(name);
    const auto found = catalogue().find(name);
    REQUIRE(found);
    const Sample sample{*found, 2, (*found)->problem(2)};
    const auto objective = compile(sample);
    const std::vector<double> curvatures = curvatures_at(*objective, sample.problem.points[0].at);
    // The table prints two to four digits.
    CHECK(std::fabs(curvatures[1] / curvatures[0] / condition - 1) < 0.005);
  }
}

TEST_CASE("no point of the box lies below the stated minimum") {
  for (const Sample& sample : samples()) {
    INFO(sample.label());
    double minimum = INFINITY;
    for (const KnownPoint& point : sample.problem.points) {
      if (point.kind == PointKind::minimum) minimum = point.value;
    }
    if (minimum == INFINITY) continue;
    const auto objective = compile(sample);
    const int count = sample.dimension == 1 ? 20001 : sample.dimension == 2 ? 40000 : 5000;
    double lowest = INFINITY;
    for (const double cost : costs_at(*objective, spread(sample.problem, count))) {
      lowest = std::fmin(lowest, cost);
    }
    CHECK(lowest >= minimum - 1e-12 * (1 + std::fabs(minimum)));
  }
}

TEST_CASE("every global minimum in the window is listed") {
  // Newton's method from each point of a grid that is lower than its neighbours; what it finds at
  // the stated value must be a listed point.
  for (const Sample& sample : samples()) {
    if (!sample.function->smooth || sample.dimension != 2) continue;
    INFO(sample.label());
    const std::vector<Range>& box =
        sample.problem.box.empty() ? sample.problem.window : sample.problem.box;
    const auto objective = compile(sample);
    const int side = 200;
    const std::vector<std::vector<double>> grid = spread(sample.problem, side * side);
    const std::vector<double> costs = costs_at(*objective, grid);
    for (int k = 0; k < side * side; ++k) {
      bool lowest = true;
      for (const int step : {-1, 1, -side, side}) {
        if (k + step >= 0 && k + step < side * side) lowest = lowest && costs[k] <= costs[k + step];
      }
      if (!lowest) continue;
      std::vector<double> at = grid[k];
      for (int iteration = 0; iteration < 50; ++iteration) {
        const std::vector<double> g = gradient_at(*objective, at);
        double h[4];
        objective->hessian(at.data(), {}, h);
        const double determinant = h[0] * h[3] - h[1] * h[2];
        at[0] -= (h[3] * g[0] - h[1] * g[1]) / determinant;
        at[1] -= (h[0] * g[1] - h[2] * g[0]) / determinant;
      }
      if (!(at[0] >= box[0].from && at[0] <= box[0].to)) continue;
      if (!(at[1] >= box[1].from && at[1] <= box[1].to)) continue;
      const std::vector<double> slope = gradient_at(*objective, at);
      if (std::hypot(slope[0], slope[1]) > 1e-8) continue;  // Newton's method did not arrive
      const double cost = costs_at(*objective, {at})[0];
      bool global = false, listed = false;
      for (const KnownPoint& point : sample.problem.points) {
        if (point.kind != PointKind::minimum) continue;
        global = global || cost <= point.value + 1e-12 * (1 + std::fabs(point.value));
        listed = listed || std::hypot(at[0] - point.at[0], at[1] - point.at[1]) < 1e-4;
      }
      if (global && !listed) FAIL_CHECK("another minimum at " << at[0] << ", " << at[1]);
    }
  }
}

TEST_CASE("a parameter of a catalogue function can be given another value") {
  const auto bowl = catalogue_objective("quadratic_bowl", 0, {{"kappa", 50}});
  REQUIRE(bowl);
  CHECK(costs_at(**bowl, {{0, 2}})[0] == 100);
  const auto unknown = catalogue_objective("quadratic_bowl", 0, {{"kapa", 50}});
  REQUIRE(!unknown);
  CHECK(unknown.error().path == "parameters.kapa");
  CHECK(unknown.error().expected == "kappa");
  CHECK(catalogue_objective("booth", 0, {{"b", 1}}).error().expected == "no parameters");
  CHECK(catalogue_objective("both", 0).error().guess == "booth");
}

TEST_CASE("functions of many inputs compile at their largest dimension") {
  for (const CatalogueFunction& function : catalogue().functions()) {
    INFO(function.name);
    const auto objective = catalogue_objective(function.name, function.dimensions.most);
    REQUIRE(objective);
    CHECK((*objective)->dimension() == function.dimensions.most);
  }
}

TEST_CASE("at a kink the cost rises in every direction") {
  for (const Sample& sample : samples()) {
    const auto objective = compile(sample);
    for (const KnownPoint& point : sample.problem.points) {
      if (point.place != PointPlace::kink) continue;
      INFO(sample.label());
      const double bottom = costs_at(*objective, {point.at})[0];
      for (int k = 0; k < 100; ++k) {
        std::vector<double> near = point.at;
        for (std::size_t i = 0; i < near.size(); ++i) {
          near[i] += 1e-3 * std::cos(1 + 2.4 * k + 1.7 * static_cast<double>(i * (k + 1)));
        }
        CHECK(costs_at(*objective, {near})[0] > bottom);
      }
    }
  }
}

TEST_CASE("on the boundary only the step out of the box would lower the cost") {
  for (const Sample& sample : samples()) {
    for (const KnownPoint& point : sample.problem.points) {
      if (point.place != PointPlace::boundary) continue;
      INFO(sample.label());
      const std::vector<double> gradient = gradient_at(*compile(sample), point.at);
      bool outward = false;
      for (std::size_t i = 0; i < gradient.size(); ++i) {
        const Range& range = sample.problem.box[i];
        if (point.at[i] == range.to && gradient[i] < 0) {
          outward = true;
        } else if (point.at[i] == range.from && gradient[i] > 0) {
          outward = true;
        } else {
          CHECK(std::fabs(gradient[i]) < 1e-11);
        }
      }
      CHECK(outward);
    }
  }
}

TEST_CASE("a function called smooth is finite and differentiable all over its window") {
  for (const Sample& sample : samples()) {
    if (!sample.function->smooth) continue;
    INFO(sample.label());
    const auto objective = compile(sample);
    for (const std::vector<double>& point : spread(sample.problem, 121)) {
      for (const double slope : gradient_at(*objective, point)) CHECK(std::isfinite(slope));
      for (const double curvature : curvatures_at(*objective, point)) {
        CHECK(std::isfinite(curvature));
      }
    }
  }
}
