#pragma once

#include <cmath>
#include <cstdint>

#include "build.hpp"

namespace descent {

/// A small generator of its own (SplitMix64, Steele et al. 2014), so that the trees are the same
/// everywhere.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t bits() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
  }
  int below(int n) { return static_cast<int>(bits() % static_cast<std::uint64_t>(n)); }
  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(bits() >> 11) * 0x1p-53);
  }

 private:
  std::uint64_t state_;
};

/// Arguments where things go wrong: zeros, tiny and huge numbers, multiples of π, kinks, ∞, NaN.
inline constexpr double spicy_numbers[] = {0.0,
                                           -0.0,
                                           1.0,
                                           -1.0,
                                           0.5,
                                           2.0,
                                           -2.0,
                                           5e-324,
                                           1e-300,
                                           -1e-20,
                                           1e20,
                                           -1e300,
                                           3.0,
                                           10.0,
                                           3.141592653589793,
                                           -1.5707963267948966,
                                           INFINITY,
                                           -INFINITY,
                                           NAN,
                                           1e-8,
                                           0.9999999999999999};

/// An operation over numbers, drawn from all those of the language.
inline Op random_operation(Dice& dice) {
  const int first = static_cast<int>(Op::add), last = static_cast<int>(Op::clip);
  // Half of the operations are arithmetic, so that trees do not only saturate.
  return static_cast<Op>(dice.below(2) == 0 ? first + dice.below(6)
                                            : first + dice.below(last - first + 1));
}

/// A random expression of inputs x, y, z and a parameter p, with `operations` operations of which
/// some share operands.
inline Expression random_tree(Dice& dice, int operations) {
  static constexpr double literals[] = {0.0, 1.0, 2.0, -1.0, 0.5, 3.0, -2.0, 1.7, 64.0, 1.0 / 3};
  Build tree({"x", "y", "z"}, {"p"});
  std::vector<int> made = {tree.input(0), tree.input(1), tree.input(2),
                           tree.leaf(Op::parameter, 0)};
  const auto operand = [&] {
    if (dice.below(6) == 0) return tree.number(literals[dice.below(10)]);
    // Recent results are likelier, which makes deep trees.
    const int n = static_cast<int>(made.size());
    return made[static_cast<std::size_t>(dice.below(2) == 0 ? n - 1 - dice.below(std::min(n, 3))
                                                            : dice.below(n))];
  };
  for (int i = 0; i < operations; ++i) {
    const Op op = random_operation(dice);
    const int arity = row(op).arity;
    const int a = operand(), b = arity > 1 ? operand() : -1, c = arity > 2 ? operand() : -1;
    made.push_back(tree(op, a, b, c));
  }
  tree.expression.source = "(random tree)";
  return tree.expression;
}

/// Points of three coordinates, ordinary and spicy, lane by lane.
inline std::vector<std::vector<double>> random_points(Dice& dice, int lanes) {
  std::vector<std::vector<double>> coordinates(
      3, std::vector<double>(static_cast<std::size_t>(lanes)));
  for (auto& coordinate : coordinates)
    for (double& x : coordinate)
      x = dice.below(4) == 0 ? spicy_numbers[dice.below(std::size(spicy_numbers))]
                             : dice.uniform(-3, 3);
  return coordinates;
}

}  // namespace descent
