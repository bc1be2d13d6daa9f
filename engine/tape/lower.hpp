#pragma once

#include <span>

#include "tape/graph.hpp"
#include "tape/program.hpp"

namespace descent {

/// Turns the part of a graph that `outputs` need into a program: drops the rest, joins operations
/// into larger instructions, splits off the passes over data rows and assigns registers.
/// A structural zero as output is the number 0.
///
/// Passes over rows come in stages: first what no reduction is needed for, then the pass whose
/// reductions depend on that alone, then what those results are needed for, and so on.
Program lower(const Graph& graph, std::span<const Node> outputs, int inputs, int parameters,
              int columns);

}  // namespace descent
