#pragma once

#include <span>
#include <vector>

#include "tape/graph.hpp"
#include "tape/program.hpp"

namespace descent {

/// Instructions for the operations `order` of a graph, in that order. Registers are still graph
/// nodes. Products that have a single use, within `order` and not in `keep`, are taken into the
/// instruction that uses them (a·b + c, k·a + l, …), sine and cosine of one argument become one.
std::vector<Instruction> join(const Graph& graph, std::span<const int> order,
                              std::span<const int> keep);

}  // namespace descent
