#include <algorithm>

#include "random_trees.hpp"
#include "run.hpp"
#include "tape/grid_evaluator.hpp"

namespace descent {

namespace {

/// Outputs over the grid of xs and ys by the program for single points.
std::vector<std::vector<double>> by_points(Evaluator& evaluator, std::vector<double> at, int x,
                                           int y, const std::vector<double>& xs,
                                           const std::vector<double>& ys) {
  std::vector<std::vector<double>> coordinates(at.size());
  for (const double y_value : ys) {
    for (const double x_value : xs) {
      at[static_cast<std::size_t>(x)] = x_value;
      at[static_cast<std::size_t>(y)] = y_value;
      for (std::size_t i = 0; i < at.size(); ++i) coordinates[i].push_back(at[i]);
    }
  }
  return run_many(evaluator, coordinates, true);
}

std::vector<std::vector<double>> by_grid(const GridProgram& program, const GridPoints& points) {
  std::vector<std::vector<double>> results(
      static_cast<std::size_t>(program.points->outputs),
      std::vector<double>(points.xs.size() * points.ys.size()));
  std::vector<double*> places;
  for (auto& result : results) places.push_back(result.data());
  run_grid(program, points, places.data());
  return results;
}

void compare(const std::vector<double>& got, const std::vector<double>& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i)
    if (!identical(got[i], expected[i]))
      FAIL_CHECK("point " << i << ": " << got[i] << " for " << expected[i]);
}

}  // namespace

TEST_CASE("A grid has the bits of its points") {
  Dice dice(11);
  int split = 0;
  for (int t = 0; t < 400; ++t) {
    const Expression f = random_tree(dice, 1 + dice.below(60));
    const int x = dice.below(3);
    const int y = (x + 1 + dice.below(2)) % 3;
    const Wants wants = t % 2 == 0 ? Wants::value : Wants::gradient;
    const auto program = compile_for_grid(f, wants, x, y);
    if (program == nullptr) continue;
    ++split;
    std::vector<double> at;
    for (int i = 0; i < 3; ++i) at.push_back(dice.uniform(-2, 2));
    const int width = t % 40 == 0 ? 600 : 1 + dice.below(40), height = 1 + dice.below(9);
    const std::vector<double> xs = random_points(dice, width)[0];
    const std::vector<double> ys = random_points(dice, height)[0];
    const double parameter = dice.uniform(-2, 2);
    Evaluator evaluator(compiled(f, wants));
    evaluator.set_parameter(0, parameter);
    INFO("tree " << t << ", inputs " << x << " and " << y << "\n" << to_string(*program->points));
    const auto expected = by_points(evaluator, at, x, y, xs, ys);
    const auto got = by_grid(*program, {at, xs, ys, {&parameter, 1}});
    compare(got[0], expected[0]);
    if (wants == Wants::value) continue;
    compare(got[1], expected[static_cast<std::size_t>(1 + x)]);
    compare(got[2], expected[static_cast<std::size_t>(1 + y)]);
  }
  CHECK(split > 300);
}

TEST_CASE("On a grid each value is computed as often as it changes") {
  const auto f = formula("sin(a*z) * (cos(x) + exp(y)) + x*y", {"x", "y", "z"}, {{"a", 1.0}});
  const auto program = compile_for_grid(f, Wants::value, 0, 1);
  REQUIRE(program != nullptr);
  const auto has = [](const Program& part, Code code) {
    return std::ranges::any_of(part.instructions,
                               [&](const Instruction& one) { return one.code == code; });
  };
  CHECK(has(*program->once, Code::sin));
  CHECK(has(*program->by_x, Code::cos));
  CHECK(has(*program->by_y, Code::exp));
  for (const Instruction& one : program->points->instructions) CHECK(one.code < Code::less);
}

TEST_CASE("Grids of formulas over data, or that hand on too much, are left to the points") {
  CHECK(compile_for_grid(formula("mean((w*t + b - t)^2)", {"w", "b"}, {}, {"t"}), Wants::value, 0,
                         1) == nullptr);
  std::string many = "x*y";
  for (int i = 1; i <= most_handed_on; ++i)
    many += "*sin(" + std::to_string(i) + "*x*y + x^3)*cos(x+" + std::to_string(i) + ")*y";
  CHECK(compile_for_grid(formula(many, {"x", "y"}), Wants::value, 0, 1) == nullptr);
}

TEST_CASE("Values of other inputs, of parameters and of the step hold for a whole grid") {
  Names names;
  for (const char* const name : {"x", "y", "z"}) names.inputs.push_back({name, {}});
  names.parameters = {{"a", 2.0}};
  names.step = true;
  const auto f = bind(*parse("a*x^2 + z*y + k"), names);
  REQUIRE(f);
  const std::vector<double> at = {0.0, 0.0, 5.0}, xs = {1.0, 2.0}, ys = {10.0}, a = {3.0};
  const auto got = by_grid(*compile_for_grid(*f, Wants::gradient, 0, 1), {at, xs, ys, a, 7.0});
  CHECK(got[0] == std::vector{60.0, 69.0});
  CHECK(got[1] == std::vector{6.0, 12.0});
  CHECK(got[2] == std::vector{5.0, 5.0});
}

}  // namespace descent
