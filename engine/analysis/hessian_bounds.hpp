#pragma once

#include "analysis/interval_derivatives.hpp"
#include "numbers/symmetric_eigen.hpp"

namespace descent {

/// Enclosures of the discs of Gershgorin of VᵀHV, for a Hessian given by bounds (N × N) and V the
/// eigenvectors of a matrix near it: entry i lies between centre − radius and centre + radius. V is
/// orthogonal only to rounding, which by Sylvester's law of inertia does not matter for signs.
std::vector<Interval> transformed_discs(const std::vector<Interval>& hessian,
                                        const SymmetricEigen& eigen);

/// Bounds of the quadratic form dᵀHd.
Interval quadratic_form(const std::vector<Interval>& hessian, const std::vector<double>& direction);

}  // namespace descent
