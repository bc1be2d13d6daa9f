#include "objectives/compiled_formula.hpp"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "objectives/typed.hpp"

namespace descent {

namespace {

std::shared_ptr<const CompiledFormula> compiled(std::string_view source, const Names& names = {}) {
  const auto formula = compile_formula(source, names);
  if (!formula) FAIL(to_string(formula.error()));
  return *formula;
}

Names with_value(double value) {
  Names names;
  names.parameters = {{"b", value}};
  return names;
}

}  // namespace

TEST_CASE("A formula asked for again is not compiled again") {
  const auto first = compiled("x^2 + y^2");
  CHECK(compiled("x^2 + y^2") == first);
  CHECK(compiled("x^2 + y^2 ") != first);
  Names turned;
  turned.inputs = {{"y", {}}, {"x", {}}};
  const auto other = compiled("x^2 + y^2", turned);
  CHECK(other->expression.inputs == std::vector<std::string>{"y", "x"});
  TapeLimits limits;
  limits.nodes = 1000;
  CHECK(*compile_formula("x^2 + y^2", {}, {}, limits) != first);
}

TEST_CASE("Values of parameters belong to an objective, not to its formula") {
  const auto hundred = compiled("(1-x)^2 + b*(y-x^2)^2", with_value(100));
  CHECK(compiled("(1-x)^2 + b*(y-x^2)^2", with_value(1)) == hundred);
  Columns point(2, 1);
  point << 2, 3;
  PerRun cost(1);
  for (const double b : {100.0, 1.0, 7.0}) {
    auto objective = TypedObjective::create("(1-x)^2 + b*(y-x^2)^2", with_value(b));
    REQUIRE(objective);
    (*objective)->cost(point, {}, cost);
    CHECK(cost(0) == 1.0 + b);
  }
  // Unless the formula is another one for each.
  const auto three = compiled("sum(i, 1, b, i*x)", with_value(3));
  CHECK(compiled("sum(i, 1, b, i*x)", with_value(3)) == three);
  CHECK(compiled("sum(i, 1, b, i*x)", with_value(4)) != three);
}

TEST_CASE("What a formula needs for a grid is kept with it") {
  const auto f = compiled("sin(x)*y + z");
  Names names;
  names.inputs = {{"x", {}}, {"y", {}}, {"z", {}}};
  const auto g = compiled("sin(x)*y + z", names);
  CHECK(compile_for_grid(g, Wants::value, 0, 1, 4096) == nullptr);
  const auto first = compile_for_grid(g, Wants::value, 0, 1, 1);
  REQUIRE(first != nullptr);
  CHECK(compile_for_grid(g, Wants::value, 0, 1, 1) == first);
  CHECK(compile_for_grid(g, Wants::value, 1, 0, 1) != first);
  CHECK(compile_for_grid(g, Wants::gradient, 0, 1, 1) != first);
  CHECK(compile_for_grid(f, Wants::value, 0, 1, 1) == nullptr);
  for (int i = 0; i < 20; ++i) compiled(std::to_string(i) + "*x");
  CHECK(compile_for_grid(g, Wants::value, 0, 1, 1) == nullptr);
}

TEST_CASE("Only the last formulas are kept, and mistakes are told each time") {
  const auto first = compiled("x^2");
  for (int i = 0; i < 20; ++i) compiled(std::to_string(i) + "*x");
  CHECK(compiled("x^2") != first);
  CHECK(compiled("19*x") == compiled("19*x"));
  for (int i = 0; i < 2; ++i) {
    const auto wrong = compile_formula("x^2 +", {});
    REQUIRE(!wrong);
    CHECK(wrong.error().column == 6);
  }
}

}  // namespace descent
