#include "methods/batch.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "methods/problems.hpp"
#include "methods/started.hpp"

namespace descent {
namespace {

using test::started;

BatchSetup descend(test::Bowl& bowl, Columns starts, double alpha, int steps) {
  const MethodEntry* entry = methods().find("gradient_descent");
  REQUIRE(entry != nullptr);
  BatchSetup setup;
  setup.method = entry;
  setup.configuration = Configuration(entry->description.keys);
  setup.configuration.set(0, alpha);
  setup.objective = &bowl;
  setup.start_indices.resize(static_cast<std::size_t>(starts.cols()));
  for (std::size_t i = 0; i < setup.start_indices.size(); ++i) {
    setup.start_indices[i] = static_cast<int>(i);
  }
  setup.starts = std::move(starts);
  setup.steps = steps;
  return setup;
}

Columns column(std::initializer_list<double> values) {
  Columns start(static_cast<Eigen::Index>(values.size()), 1);
  Eigen::Index i = 0;
  for (const double value : values) start(i++, 0) = value;
  return start;
}

TEST_CASE("A batch makes its steps, counts them and stops") {
  test::Bowl bowl(1);
  bowl.quartic = 0.0;
  auto batch = started(descend(bowl, column({2.0}), 0.25, 3));
  CHECK(batch->fresh(0));
  CHECK(batch->costs()(0) == 2.0);
  CHECK(batch->advance());
  CHECK(batch->points()(0, 0) == 1.5);
  CHECK(batch->steplengths()(0) == 0.25);
  CHECK(batch->advance());
  CHECK(batch->advance());
  CHECK_FALSE(batch->advance());
  CHECK(batch->points()(0, 0) == 2.0 * 0.75 * 0.75 * 0.75);
  const Outcome& outcome = batch->outcome(0);
  CHECK(outcome.status == Status::finished);
  CHECK(outcome.reason == "steps");
  CHECK(outcome.steps == 3);
  CHECK(outcome.evaluations.gradient == 4);
  CHECK(outcome.evaluations.cost == 4);
}

TEST_CASE("Zero steps give the start alone") {
  test::Bowl bowl(2);
  auto batch = started(descend(bowl, column({1.0, 2.0}), 0.1, 0));
  CHECK(batch->fresh(0));
  CHECK(batch->outcome(0).status == Status::finished);
  CHECK_FALSE(batch->advance());
}

TEST_CASE("A diverging run keeps its last finite state and does not disturb the others") {
  test::Bowl bowl(1);
  Columns starts(1, 2);
  starts << 1e20, 1.0;
  auto together = started(descend(bowl, starts, 0.1, 50));
  while (together->advance()) {
  }
  auto alone = started(descend(bowl, column({1.0}), 0.1, 50));
  while (alone->advance()) {
  }
  CHECK(together->outcome(0).status == Status::diverged);
  CHECK(together->outcome(0).steps == 0);
  CHECK(together->final_points()(0, 0) == 1e20);
  CHECK(together->outcome(0).reason == "step 1: the cost grew beyond 1e100");
  CHECK(together->outcome(1).status == Status::finished);
  CHECK(together->final_points()(0, 1) == alone->final_points()(0, 0));
}

TEST_CASE("Stop rules: gradient norm, cost, evaluations") {
  test::Bowl bowl(1);
  bowl.quartic = 0.0;
  SECTION("gradient norm, checked from the start on") {
    auto setup = descend(bowl, column({1.0}), 0.5, 100);
    setup.stop.gradient_norm = 0.25;
    auto batch = started(std::move(setup));
    while (batch->advance()) {
    }
    CHECK(batch->outcome(0).status == Status::converged);
    CHECK(batch->outcome(0).reason == "gradient_norm");
    CHECK(batch->outcome(0).steps == 2);
  }
  SECTION("cost") {
    auto setup = descend(bowl, column({1.0}), 0.5, 100);
    setup.stop.cost_below = 0.125;
    auto batch = started(std::move(setup));
    while (batch->advance()) {
    }
    CHECK(batch->outcome(0).reason == "cost_below");
    CHECK(batch->outcome(0).steps == 2);
  }
  SECTION("evaluations: one cost and one gradient per row") {
    auto setup = descend(bowl, column({1.0}), 0.5, 100);
    setup.stop.evaluations = 10;
    auto batch = started(std::move(setup));
    while (batch->advance()) {
    }
    CHECK(batch->outcome(0).status == Status::finished);
    CHECK(batch->outcome(0).reason == "evaluations");
    CHECK(batch->outcome(0).steps == 4);
    CHECK(batch->outcome(0).evaluations.total() == 10);
  }
}

TEST_CASE("Columns of ended runs are dropped without changing the bits of the rest") {
  test::Bowl bowl(2);
  const int runs = 40;
  Columns starts(2, runs);
  for (int r = 0; r < runs; ++r) {
    starts(0, r) = 0.05 * r;
    starts(1, r) = 2.0 - 0.1 * r;
  }
  auto setup = descend(bowl, starts, 0.05, 200);
  setup.stop.gradient_norm = 0.01;
  auto together = started(std::move(setup));
  int fewest = runs;
  while (together->advance()) fewest = std::min(fewest, together->columns());
  CHECK(fewest < runs);
  for (int r = 0; r < runs; ++r) {
    auto single = descend(bowl, column({starts(0, r), starts(1, r)}), 0.05, 200);
    single.stop.gradient_norm = 0.01;
    auto alone = started(std::move(single));
    while (alone->advance()) {
    }
    CHECK(together->outcome(r).steps == alone->outcome(0).steps);
    CHECK(together->final_points()(0, r) == alone->final_points()(0, 0));
    CHECK(together->final_points()(1, r) == alone->final_points()(1, 0));
    CHECK(together->final_costs()(r) == alone->final_costs()(0));
  }
}

TEST_CASE("weight_decay adds a penalty per run, maximize climbs") {
  test::Bowl bowl(1);
  bowl.quartic = 0.0;
  Columns starts(1, 2);
  starts << 1.0, 1.0;
  auto setup = descend(bowl, starts, 0.5, 1);
  setup.configuration[1].numbers = PerRun(2);
  setup.configuration[1].numbers << 0.0, 0.5;
  auto decayed = started(std::move(setup));
  decayed->advance();
  CHECK(decayed->points()(0, 0) == 0.5);
  CHECK(decayed->points()(0, 1) == 0.25);
  CHECK(decayed->gradients()(0, 1) == 0.25);  // recorded without the penalty

  auto climb = descend(bowl, column({1.0}), 0.5, 1);
  climb.configuration.set(2, 1.0);
  auto climbing = started(std::move(climb));
  climbing->advance();
  CHECK(climbing->points()(0, 0) == 1.5);
  CHECK(climbing->costs()(0) == 1.125);
}

TEST_CASE("A projection ends every step") {
  test::Bowl bowl(2);
  auto box = project_to_box({0.5, -10.0}, {10.0, 10.0});
  auto setup = descend(bowl, column({1.0, 1.0}), 0.1, 30);
  setup.projection = box.get();
  auto batch = started(std::move(setup));
  while (batch->advance()) {
  }
  CHECK(batch->points()(0, 0) == 0.5);
  CHECK(std::fabs(batch->points()(1, 0)) < 1e-3);
}

TEST_CASE("Projections find the nearest point") {
  Columns points(2, 3);
  points << 3.0, 0.1, std::numeric_limits<double>::quiet_NaN(),  //
      4.0, 0.2, 1.0;
  SECTION("ball") {
    project_to_ball(1.0)->apply(points);
    CHECK(std::fabs(points(0, 0) - 0.6) < 1e-15);
    CHECK(std::fabs(points(1, 0) - 0.8) < 1e-15);
    CHECK(points(0, 1) == 0.1);
    CHECK(std::isnan(points(0, 2)));
  }
  SECTION("simplex") {
    project_to_simplex(1.0, 2)->apply(points);
    CHECK(points(0, 0) == 0.0);
    CHECK(points(1, 0) == 1.0);
    CHECK(std::fabs(points(0, 1) - 0.45) < 1e-15);
    CHECK(std::fabs(points(1, 1) - 0.55) < 1e-15);
    CHECK(std::isnan(points(0, 2)));
  }
}

}  // namespace
}  // namespace descent
