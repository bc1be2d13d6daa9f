#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <limits>

#include "methods/problems.hpp"
#include "schedules/registry.hpp"

namespace descent {
namespace {

std::unique_ptr<Schedule> rule(const char* name) {
  const ScheduleEntry* entry = schedules().find(name);
  REQUIRE(entry != nullptr);
  auto made = make_schedule({name, Configuration(entry->description.keys), ""}, {});
  REQUIRE(made);
  REQUIRE((*made)->searches());
  (*made)->spread(1);
  return std::move(*made);
}

/// A line through one point of an objective, along minus the gradient unless told.
struct Search {
  explicit Search(Objective& objective, std::vector<double> at)
      : oracle(objective, nullptr, 1, {0}),
        point(objective.dimension(), 1),
        direction(objective.dimension(), 1),
        gradients(objective.dimension(), 1),
        line(objective.dimension()) {
    for (std::size_t i = 0; i < at.size(); ++i) point(static_cast<Eigen::Index>(i), 0) = at[i];
    PerRun seen(1);
    costs.resize(1);
    oracle.record(point, costs, seen, gradients, true);
    direction = -gradients;
  }

  double run(Schedule& schedule) {
    line.aim(oracle, 0, point, direction, costs(0), gradients);
    return schedule.search(line);
  }

  Oracle oracle;
  Columns point;
  Columns direction;
  Columns gradients;
  PerRun costs;
  Line line;
};

TEST_CASE(
    "Exact line search on a quadratic is the closed form, with one gradient and one Hessian") {
  test::Bowl bowl(2);
  bowl.quartic = 0.0;
  Search search(bowl, {3.0, 1.0});
  const double alpha = search.run(*rule("exact_line_search"));
  // g = (3, 4), H = diag(1, 4): g·g / gᵀHg
  CHECK(alpha == 25.0 / 73.0);
  CHECK(search.oracle.evaluations(0).hessian == 1);
  CHECK(search.oracle.evaluations(0).gradient == 2);
}

TEST_CASE("Exact line search elsewhere closes in to neighbouring numbers") {
  test::Bowl bowl(3);
  Search search(bowl, {3.0, -1.0, 0.5});
  const double alpha = search.run(*rule("exact_line_search"));
  CHECK(search.line.failure().empty());
  CHECK(alpha > 0.0);
  const double near = std::nextafter(alpha, 1.0);
  CHECK(std::fabs(search.line.slope(alpha)) <= 1e-12 * std::fabs(search.line.start_slope()));
  CHECK(search.line.slope(near + 1e-12) > 0.0);
  CHECK(search.line.slope(alpha - 1e-12) < 0.0);
}

/// |w|: the slope jumps from −1 to 1 and is nowhere small.
class Corner final : public Objective {
 public:
  int dimension() const override { return 1; }
  const std::vector<Block>& blocks() const override { return blocks_; }
  void cost(const Columns& w, const EvaluationContext&, PerRun& costs) override {
    costs(0) = std::fabs(w(0, 0));
  }
  void gradient(const Columns& w, const EvaluationContext& context, PerRun& costs,
                Columns& gradients) override {
    cost(w, context, costs);
    gradients(0, 0) = w(0, 0) > 0.0 ? 1.0 : w(0, 0) < 0.0 ? -1.0 : 0.0;
  }
  void hessian(const double*, const EvaluationContext&, double* h) override { h[0] = 0.0; }

 private:
  std::vector<Block> blocks_ = {{"w", 0, 1, 1}};
};

/// −w: falls for ever; or −√w-like, undefined beyond 2.
class Slide final : public Objective {
 public:
  double edge = std::numeric_limits<double>::infinity();
  int dimension() const override { return 1; }
  const std::vector<Block>& blocks() const override { return blocks_; }
  void cost(const Columns& w, const EvaluationContext&, PerRun& costs) override {
    costs(0) = w(0, 0) > edge ? std::numeric_limits<double>::quiet_NaN() : -w(0, 0);
  }
  void gradient(const Columns& w, const EvaluationContext& context, PerRun& costs,
                Columns& gradients) override {
    cost(w, context, costs);
    gradients(0, 0) = w(0, 0) > edge ? std::numeric_limits<double>::quiet_NaN() : -1.0;
  }
  void hessian(const double*, const EvaluationContext&, double* h) override { h[0] = 0.0; }

 private:
  std::vector<Block> blocks_ = {{"w", 0, 1, 1}};
};

TEST_CASE("Exact line search finds a corner") {
  Corner corner;
  Search search(corner, {3.0});
  const double alpha = search.run(*rule("exact_line_search"));
  CHECK(std::fabs(alpha - 3.0) < 1e-14);
}

TEST_CASE("Line searches end where there is nothing to find, and say so") {
  Slide slide;
  SECTION("a cost without a floor") {
    Search search(slide, {0.0});
    search.run(*rule("exact_line_search"));
    CHECK(search.line.failure().find("without end") != std::string::npos);
  }
  SECTION("a cost that ends at an edge") {
    slide.edge = 2.0;
    Search search(slide, {0.0});
    const double alpha = search.run(*rule("exact_line_search"));
    CHECK(search.line.failure().empty());
    CHECK(alpha <= 2.0);
    CHECK(alpha > 1.999);
  }
  SECTION("an uphill direction") {
    for (const char* name : {"exact_line_search", "backtracking"}) {
      Search search(slide, {0.0});
      search.direction(0, 0) = -1.0;
      search.run(*rule(name));
      CHECK(search.line.failure().find("does not descend") != std::string::npos);
    }
  }
  SECTION("a stationary point") {
    test::Bowl bowl(2);
    for (const char* name : {"exact_line_search", "backtracking"}) {
      Search search(bowl, {0.0, 0.0});
      CHECK(search.run(*rule(name)) == 0.0);
      CHECK(search.line.failure().empty());
    }
  }
}

TEST_CASE("Backtracking takes the first trial that lowers the cost enough") {
  test::Bowl bowl(1);
  bowl.quartic = 0.0;
  bowl.scale = 10.0;  // g = 5w², so α = 1 and 0.5 and 0.25 overshoot and 0.125 descends
  Search search(bowl, {1.0});
  CHECK(search.run(*rule("backtracking")) == 0.125);
  CHECK(search.oracle.evaluations(0).cost == 1 + 4);
}

TEST_CASE("Backtracking steps back from where the cost is no number") {
  Slide slide;
  slide.edge = 0.3;
  Search search(slide, {0.0});
  CHECK(search.run(*rule("backtracking")) == 0.25);
}

TEST_CASE("Backtracking at the end of the digits returns instead of failing") {
  test::Bowl bowl(1);
  bowl.quartic = 0.0;
  bowl.center = {1.0};
  Search search(bowl, {1.0 + 2e-16});
  search.costs(0) = 1.0;  // as if the cost were 1 + ½(w − 1)², which cannot fall any more
  const double alpha = search.run(*rule("backtracking"));
  CHECK(search.line.failure().empty());
  CHECK(alpha >= 0.0);
}

}  // namespace
}  // namespace descent
