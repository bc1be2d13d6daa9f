#pragma once

#include <string>
#include <vector>

#include "expression/expression.hpp"

namespace descent {

/// A box of the drawn computation graph. Equal operations are drawn once.
struct GraphBox {
  Op op = Op::literal;
  std::string label;          ///< "x", "2", "sin", "+"
  std::vector<int> operands;  ///< boxes, in the order of the operation
  std::vector<int> nodes;     ///< indices of the operations of the expression that it stands for
  int layer = 0;              ///< column of the drawing, inputs left
  int place = 0;              ///< row within the layer
};

/// A computation graph laid out in layers, operands always in earlier ones.
struct GraphLayout {
  std::vector<GraphBox> boxes;  ///< operands before operations; the last is the result
  int layers = 0;
  int widest = 0;  ///< boxes in the fullest layer
};

/// Lays out the operations that the result depends on: the layer is the longest way from the
/// leaves (numbers and parameters stand right before their first use), the order within a layer
/// comes from a fixed number of barycentre sweeps (Sugiyama, Tagawa and Toda, Methods for visual
/// understanding of hierarchical system structures, 1981). Deterministic.
GraphLayout lay_out(const Expression& expression);

}  // namespace descent
