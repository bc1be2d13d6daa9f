#pragma once

#include <vector>

#include "tape/sources.hpp"

namespace descent {

/// Reverse mode: all derivatives of one result in a single sweep backwards.
///
/// The adjoint of an operation says how the result changes with it: ā = ∂g/∂a. The result's own is
/// 1; and an operation r = f(a, b) passes its adjoint on to its operands by the chain rule,
///
///     ā += r̄ ∂f/∂a,   b̄ += r̄ ∂f/∂b,
///
/// so that one loop from the last operation to the first leaves ∂g/∂xᵢ at the inputs. The local
/// derivatives ∂f/∂a come from Dual: tangent 1 on one operand, structural zeros on the others.
///
/// Two things need care.
///  - Data rows. A reduction spreads its uniform adjoint over the rows: r = Σᵢ aᵢ gives āᵢ = r̄.
///  Where
///    a row-level operation uses a uniform operand, each row contributes to that operand's
///    adjoint: such contributions are added up row by row first, and reduced once.
///  - Choices. A branch that `if`, min, max or relu did not take gets an adjoint that is 0 at run
///    time, and 0 times an infinite or undefined local derivative must not spoil the sum. So an
///    adjoint that went through a choice is marked, and where a marked one is 0 it contributes 0.
///    (Forward mode simply does not look at the tangent of the other branch.)
///
/// Returns the adjoints of all operations of the expression, given the values of all of them;
/// structural zeros where the result does not depend on the operation. T is Node, or Dual<Node, 1>
/// for adjoints with their directional derivatives: the tangents of the inputs' adjoints are then
/// the Hessian times the direction.
template <class T>
std::vector<T> adjoints(const Sources& sources, const std::vector<T>& values);

extern template std::vector<Node> adjoints(const Sources&, const std::vector<Node>&);
extern template std::vector<Dual<Node, 1>> adjoints(const Sources&,
                                                    const std::vector<Dual<Node, 1>>&);

/// The sums of the adjoints of the places where each input stands: the gradient.
template <class T>
std::vector<T> input_adjoints(const Expression& expression, const std::vector<T>& adjoints) {
  std::vector<T> result(expression.inputs.size());
  for (std::size_t i = 0; i < expression.nodes.size(); ++i) {
    const ExpressionNode& node = expression.nodes[i];
    if (node.op != Op::input) continue;
    T& sum = result[static_cast<std::size_t>(node.slot)];
    sum = sum + adjoints[i];
  }
  return result;
}

}  // namespace descent
