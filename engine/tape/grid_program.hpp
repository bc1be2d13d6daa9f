#pragma once

#include <memory>
#include <span>

#include "tape/graph.hpp"
#include "tape/program.hpp"

namespace descent {

/// A computation over a grid, where two inputs take the values of two lists and the others stay, in
/// four programs: most of what a formula computes there depends on one of the two alone. The
/// operations are those of the whole, each done once, so the bits are the same.
struct GridProgram {
  /// What depends on neither: from all inputs, to the parameters of the others.
  std::shared_ptr<const Program> once;
  /// What depends on x alone, or on y alone: one input.
  std::shared_ptr<const Program> by_x, by_y;
  /// The rest. Its inputs are the results of `by_x`, its parameters those of `once` and `by_y`.
  std::shared_ptr<const Program> points;
};

/// How many values the four programs may hand on, which bounds the memory.
inline constexpr int most_handed_on = 64;

/// Splits the part of a graph without data rows that `outputs` need, for inputs x and y of N.
/// Nothing if too many values would have to be handed on.
std::shared_ptr<const GridProgram> split_for_grid(const Graph& graph, std::span<const Node> outputs,
                                                  int x, int y, int inputs, int parameters);

}  // namespace descent
