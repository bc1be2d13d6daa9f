#include <bit>

#include "expression/evaluate.hpp"
#include "random_trees.hpp"
#include "run.hpp"

namespace descent {

namespace {

constexpr int trees = 600;

}  // namespace

TEST_CASE("The value in every program is what plain evaluation gives, bit for bit") {
  Dice dice(1);
  for (int t = 0; t < trees; ++t) {
    const Expression f = random_tree(dice, 1 + dice.below(30));
    Evaluator value(compiled(f, Wants::value));
    Evaluator forward(compiled(f, Wants::gradient, Mode::forward));
    Evaluator reverse(compiled(f, Wants::gradient, Mode::reverse));
    const auto points = random_points(dice, 20);
    for (std::size_t lane = 0; lane < 20; ++lane) {
      const std::vector<double> x = {points[0][lane], points[1][lane], points[2][lane]};
      const std::vector<double> p = {dice.uniform(-2, 2)};
      for (Evaluator* evaluator : {&value, &forward, &reverse}) evaluator->set_parameter(0, p[0]);
      const double plain = evaluate<double>(f, {x, p, {}, 1.0});
      INFO("tree " << t << " at " << x[0] << ", " << x[1] << ", " << x[2]);
      REQUIRE(identical(run_at(value, x)[0], plain));
      REQUIRE(identical(run_at(forward, x)[0], plain));
      REQUIRE(identical(run_at(reverse, x)[0], plain));
    }
  }
}

TEST_CASE("The scalar and the bulk evaluator give the same bits") {
  Dice dice(2);
  for (int t = 0; t < trees; ++t) {
    const Expression f = random_tree(dice, 1 + dice.below(40));
    const Wants wants = t % 3 == 0 ? Wants::hessian : Wants::gradient;
    Evaluator evaluator(compiled(f, wants, t % 2 == 0 ? Mode::forward : Mode::reverse));
    evaluator.set_parameter(0, dice.uniform(-2, 2));
    // Whole blocks, rests of blocks and of vectors, the fewest that run in bulk, and fewer.
    for (const int lanes : {3, 8, 11, 127, 128, 250, 300}) {
      const auto points = random_points(dice, lanes);
      const auto one_by_one = run_many(evaluator, points, false);
      const auto in_blocks = run_many(evaluator, points, true);
      INFO("tree " << t << ", " << lanes << " lanes\n" << to_string(evaluator.program()));
      for (std::size_t o = 0; o < one_by_one.size(); ++o) {
        for (std::size_t lane = 0; lane < one_by_one[o].size(); ++lane) {
          if (identical(one_by_one[o][lane], in_blocks[o][lane])) continue;
          INFO("output " << o << " at " << points[0][lane] << ", " << points[1][lane] << ", "
                         << points[2][lane]);
          CHECK(std::bit_cast<std::uint64_t>(one_by_one[o][lane]) ==
                std::bit_cast<std::uint64_t>(in_blocks[o][lane]));
        }
      }
    }
  }
}

}  // namespace descent
