#include "objectives/typed.hpp"

#include <algorithm>
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <cmath>

#include "expression/syntax.hpp"

namespace descent {

namespace {

/// Cost and gradient of all columns.
struct Values {
  PerRun costs;
  Columns gradients;
};

Values values(TypedObjective& objective, const Columns& points,
              const EvaluationContext& context = {}) {
  Values v{PerRun(points.cols()), Columns(points.rows(), points.cols())};
  objective.gradient(points, context, v.costs, v.gradients);
  PerRun costs(points.cols());
  objective.cost(points, context, costs);
  for (int r = 0; r < points.cols(); ++r) CHECK(costs(r) == v.costs(r));
  return v;
}

std::unique_ptr<TypedObjective> typed(std::string_view source, Names names = {},
                                      std::shared_ptr<const DataSet> data = nullptr) {
  auto objective = TypedObjective::create(source, std::move(names), std::move(data));
  if (!objective) FAIL(to_string(objective.error()));
  return std::move(*objective);
}

}  // namespace

TEST_CASE("A typed cost with a parameter") {
  Names names;
  names.parameters = {{"b", 100}};
  auto f = typed("(1-x)^2 + b*(y-x^2)^2", names);
  REQUIRE(f->dimension() == 2);
  Columns point(2, 1);
  point << 2, 3;
  Values v = values(*f, point);
  CHECK(v.costs(0) == 101);
  CHECK(v.gradients(0, 0) == 802);
  CHECK(v.gradients(1, 0) == -200);
  double hessian[4];
  f->hessian(point.data(), {}, hessian);
  CHECK(std::vector<double>(hessian, hessian + 4) == std::vector<double>{3602, -800, -800, 200});

  SECTION("a slider writes one slot, and only in this object") {
    auto other = f->clone();
    REQUIRE(f->set_parameter(0, 1));
    v = values(*f, point);
    CHECK(v.costs(0) == 2);
    CHECK(v.gradients(0, 0) == 10);
    f->hessian(point.data(), {}, hessian);
    CHECK(hessian[0] == 38);
    CHECK(values(*other, point).costs(0) == 101);
  }
}

TEST_CASE("Many columns give the bits of single ones") {
  auto f = typed("exp(-x^2)*sin(y) + 1/(x - y)");
  for (const int columns : {2, 7, 8, 128, 333}) {
    Columns points(2, columns);
    for (int r = 0; r < columns; ++r) points.col(r) << 0.37 * r - 20, 3 - 0.11 * r;
    const Values all = values(*f, points);
    for (int r = 0; r < columns; ++r) {
      const Columns point = points.col(r);
      const Values one = values(*f, point);
      REQUIRE(one.costs(0) == all.costs(r));
      REQUIRE(one.gradients(0, 0) == all.gradients(0, r));
      REQUIRE(one.gradients(1, 0) == all.gradients(1, r));
    }
  }
}

TEST_CASE("An online cost sees the step number") {
  auto f = typed("x^2/k");
  Columns point(1, 1);
  point << 6;
  CHECK(values(*f, point, {.step = 1}).costs(0) == 36);
  CHECK(values(*f, point, {.step = 4}).gradients(0, 0) == 3);
}

TEST_CASE("A cost over data, whole and by mini-batches") {
  auto data = std::make_shared<DataSet>();
  data->names = {"t", "y"};
  data->columns = {{0, 1, 2, 3}, {1, 3, 5, 9}};
  Names names;
  names.inputs = {{"a", {}}, {"b", {}}};
  auto f = typed("mean((a*t + b - y)^2)", names, data);
  Columns points(2, 2);
  points << 2, 1,  //
      1, 0;
  // Residuals of (2, 1): 0, 0, 0, -2; of (1, 0): -1, -2, -3, -6.
  const Values whole = values(*f, points);
  CHECK(whole.costs(0) == 1);
  CHECK(whole.costs(1) == 12.5);
  CHECK(whole.gradients(0, 0) == -3);
  CHECK(whole.gradients(1, 1) == -6);
  const std::vector<std::vector<int>> batches = {{3, 0}, {1}};
  const Values some = values(*f, points, {.step = 1, .rows = batches});
  CHECK(some.costs(0) == 2);
  CHECK(some.costs(1) == 4);
  CHECK(some.gradients(0, 1) == -4);
  double hessian[4];
  f->hessian(points.data(), {}, hessian);
  CHECK(hessian[0] == 7);
  CHECK(hessian[1] == 3);
  CHECK(hessian[3] == 2);

  data->columns[1].pop_back();
  const auto broken = TypedObjective::create("mean((a*t + b - y)^2)", names, data);
  REQUIRE(!broken);
  CHECK(broken.error().message == "the column y has 3 rows, the first one 4");
}

TEST_CASE("A mini-batch stands for all rows: its mean over all batches is the whole") {
  auto data = std::make_shared<DataSet>();
  data->names = {"t", "y"};
  data->columns = {{0, 1, 2, 3}, {1, 3, 5, 9}};
  Names names;
  names.inputs = {{"a", {}}, {"b", {}}};
  Columns point(2, 1);
  point << 1, 0.5;
  const std::vector<std::vector<int>> pairs = {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}};
  for (const char* source :
       {"sum((a*t + b - y)^2)", "mean((a*t + b - y)^2)", "3*sum(exp(-a*t) + b^2*t) + a"}) {
    INFO(source);
    auto f = typed(source, names, data);
    const Values whole = values(*f, point);
    double cost = 0, slope = 0;
    for (const auto& rows : pairs) {
      const Values some = values(*f, point, {.step = 1, .rows = {&rows, 1}});
      cost += some.costs(0) / 6;
      slope += some.gradients(0, 0) / 6;
    }
    CHECK(cost == Catch::Approx(whole.costs(0)).epsilon(1e-14));
    CHECK(slope == Catch::Approx(whole.gradients(0, 0)).epsilon(1e-14));
  }
  // A ratio of sums needs no scale.
  auto ratio = typed("sum(a*y)/sum(t) + b", names, data);
  CHECK(values(*ratio, point, {.step = 1, .rows = {&pairs[5], 1}}).costs(0) == 14.0 / 5 + 0.5);
}

TEST_CASE("The Hessian of many inputs comes from products with directions") {
  auto f = typed("sum(i, 1, 11, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)");
  const int n = f->dimension();
  REQUIRE(n == 12);
  std::vector<double> x;
  for (int i = 0; i < n; ++i) x.push_back(0.1 * i - 0.4);
  std::vector<double> hessian(static_cast<std::size_t>(n * n));
  f->hessian(x.data(), {}, hessian.data());
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) {
      const auto at = [&](int k) { return x[static_cast<std::size_t>(k)]; };
      double wanted = 0;
      if (i == j) {
        if (i < n - 1) wanted += 2 - 400 * (at(i + 1) - at(i) * at(i)) + 800 * at(i) * at(i);
        if (i > 0) wanted += 200;
      } else if (j == i + 1 || i == j + 1) {
        wanted = -400 * at(std::min(i, j));
      }
      CHECK(std::abs(hessian[static_cast<std::size_t>(i * n + j)] - wanted) <= 1e-12 * 1000);
    }
}

TEST_CASE("Declared shapes become blocks, plain inputs one") {
  Names names;
  names.inputs = {{"W", {2, 3}}, {"b", {2}}};
  auto f = typed("W[1,1]^2 + W[2,3]*b[1] + b[2]", names);
  REQUIRE(f->dimension() == 8);
  REQUIRE(f->blocks().size() == 2);
  CHECK(f->blocks()[0].rows == 2);
  CHECK(f->blocks()[0].columns == 3);
  CHECK(f->blocks()[1].first == 6);
  CHECK(typed("x^2 + y^2")->blocks().size() == 1);
}

TEST_CASE("What cannot be a cost is refused with a reason") {
  const auto message = [](std::string_view source, const Names& names) {
    const auto objective = TypedObjective::create(source, names);
    return objective ? std::string("none") : objective.error().message;
  };
  CHECK(message("1 + 2", {}) == "the formula has no input: it is the same number everywhere");
  // A formula whose derivatives would not fit.
  TapeLimits limits;
  limits.nodes = 1000;
  const auto large = TypedObjective::create("sum(i, 1, 300, sin(x*i)^3)", {}, nullptr, {}, limits);
  REQUIRE(!large);
  CHECK(large.error().message ==
        "with its derivatives the formula needs more than 1000 operations");
}

TEST_CASE("A bad point is explained") {
  auto f = typed("y + sqrt(x - 1)");
  const double point[] = {0.5, 0};
  const auto trouble = f->explain(point, {});
  REQUIRE(trouble);
  CHECK(to_string(*trouble) == "line 1, column 5: √ of a negative number (-0.5)");
  const double good[] = {2, 0};
  CHECK(!f->explain(good, {}));
}

}  // namespace descent
