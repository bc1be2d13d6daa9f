#include "tape/fusion.hpp"

#include <algorithm>

#include "random_trees.hpp"
#include "run.hpp"

namespace descent {

TEST_CASE("Loops written while the program runs give the same bits") {
  Dice dice(7);
  int loops = 0;
  for (int t = 0; t < 600; ++t) {
    const Expression f = random_tree(dice, 1 + dice.below(60));
    const auto program = compiled(f, t % 3 == 0 ? Wants::hessian : Wants::gradient,
                                  t % 2 == 0 ? Mode::forward : Mode::reverse);
    Evaluator evaluator(program);
    evaluator.set_parameter(0, dice.uniform(-2, 2));
    std::vector<std::vector<std::vector<double>>> at, plain;
    for (const int lanes : {3, 8, 127, 300, 5000}) {
      at.push_back(random_points(dice, t % 10 == 0 ? lanes : std::min(lanes, 300)));
      plain.push_back(run_many(evaluator, at.back(), true));
    }
    const auto one_by_one = run_many(evaluator, at.front(), false);
    if (!program->fusion->make(*program)) continue;
    ++loops;
    INFO("tree " << t << "\n" << to_string(*program));
    const auto compare = [](const auto& fused, const auto& expected) {
      for (std::size_t o = 0; o < fused.size(); ++o)
        for (std::size_t lane = 0; lane < fused[o].size(); ++lane)
          if (!identical(fused[o][lane], expected[o][lane]))
            FAIL_CHECK("output " << o << " in lane " << lane << ": " << fused[o][lane] << " for "
                                 << expected[o][lane]);
    };
    for (std::size_t i = 0; i < at.size(); ++i) compare(run_many(evaluator, at[i], true), plain[i]);
    compare(run_many(evaluator, at.front(), false), one_by_one);
  }
  // Natively there are none: the compiler of the engine is the only one.
  CHECK((loops > 300) == Fusion::possible);
}

TEST_CASE("Loops are written for a program that has served many points") {
  const auto program = compiled(formula("(1-x)^2 + 100*(y-x^2)^2", {"x", "y"}), Wants::gradient);
  Evaluator evaluator(program);
  Dice dice(8);
  std::vector<std::vector<double>> at = random_points(dice, 4000);
  at.resize(2);
  const auto before = run_many(evaluator, at, true);
  CHECK(!program->fusion->ready());
  for (std::int64_t served = 0; served <= Fusion::worth_it; served += 4000)
    run_many(evaluator, at, true);
  CHECK(program->fusion->ready() == Fusion::possible);
  CHECK(program->fusion->is_one_loop() == Fusion::possible);
  const auto after = run_many(evaluator, at, true);
  for (std::size_t o = 0; o < before.size(); ++o)
    for (std::size_t lane = 0; lane < 4000; ++lane)
      REQUIRE(identical(before[o][lane], after[o][lane]));
}

TEST_CASE("Places of loops that are not needed any more serve others") {
  const Expression f = formula("(1-x)^2 + 100*(y-x^2)^2", {"x", "y"});
  int first = -1;
  for (int i = 0; i < 20; ++i) {
    const auto program = compiled(f, Wants::gradient);
    program->fusion->make(*program);
    if (first < 0) first = program->fusion->first_loop();
    CHECK(program->fusion->first_loop() == first);
  }
}

}  // namespace descent
