#pragma once

#include <span>
#include <vector>

#include "analysis/interval_derivatives.hpp"

namespace descent {

/// Undecided boxes that touch one another.
struct Cluster {
  Box hull;
  int boxes = 0;
};

/// Merges boxes that touch, or lie within `slack` (per input) of one another, into clusters.
std::vector<Cluster> clusters(std::span<const Box> boxes, std::span<const double> slack);

}  // namespace descent
