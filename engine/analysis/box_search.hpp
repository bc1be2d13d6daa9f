#pragma once

#include "analysis/interval_derivatives.hpp"
#include "errors/result.hpp"
#include "objectives/typed.hpp"

namespace descent {

/// Whether interval derivatives of the cost over the box make sense. Errors: data rows, more than 8
/// inputs, another number of sides than inputs, a side that is reversed or not finite.
Result<bool> check_box(const TypedObjective& objective, const Box& box);

/// How many boxes may be looked at: as many as wanted, or what 10⁹ interval operations (about a
/// minute) allow for a long formula; at least 1.
int affordable_boxes(const TypedObjective& objective, int wanted);

}  // namespace descent
