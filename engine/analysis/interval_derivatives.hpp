#pragma once

#include <span>
#include <vector>

#include "expression/evaluate.hpp"
#include "numbers/dual_functions.hpp"
#include "numbers/interval.hpp"

namespace descent {

/// A box: one interval per input.
using Box = std::vector<Interval>;

/// Bounds of a typed cost and its derivatives over boxes: the expression evaluated with Dual
/// numbers over intervals. Not for costs over data rows.
class IntervalDerivatives {
 public:
  IntervalDerivatives(const Expression& expression, std::span<const double> parameters);

  int dimension() const { return static_cast<int>(expression_.inputs.size()); }

  /// Bounds of the cost; its smoothness tells whether the box lies in the domain and is free of
  /// jumps and kinks.
  Interval value(const Box& box);

  /// Bounds of the N partial derivatives (hulls at kinks); returns those of the cost.
  Interval gradient(const Box& box, std::vector<Interval>& gradient);

  /// Bounds of the second derivatives, N × N row by row.
  void hessian(const Box& box, std::vector<Interval>& hessian);

 private:
  using First = Dual<Interval, 1>;
  using Second = Dual<First, 1>;

  const Expression& expression_;
  std::vector<Interval> parameters_;
  std::vector<First> first_parameters_;
  std::vector<Second> second_parameters_;
  std::vector<Interval> values_;
  std::vector<First> first_inputs_, first_values_;
  std::vector<Second> second_inputs_, second_values_;
};

}  // namespace descent
