#include "objectives/typed.hpp"

#include <catch2/catch_test_macros.hpp>

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

}  // namespace descent
