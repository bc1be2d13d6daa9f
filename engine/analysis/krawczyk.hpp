#pragma once

#include "analysis/interval_derivatives.hpp"

namespace descent {

/// What the Krawczyk test says about the zeros of ∇g in a box.
enum class Verdict {
  none,     ///< no zero in the box
  unique,   ///< exactly one zero in the box, and it lies in the image
  unknown,  ///< the zeros of the box, if any, lie in the image
};

/// The interval Newton test of Krawczyk (1969; Neumaier, Interval methods for systems of
/// equations, 1990, section 5.2): K = m − Y∇g(m) + (I − Y∇²g(X))(X − m) with m the middle of X and
/// Y an approximate inverse of the Hessian there. Zeros of ∇g in X lie in K; K inside the interior
/// of X proves one and only one.
class Krawczyk {
 public:
  explicit Krawczyk(IntervalDerivatives& derivatives) : derivatives_(derivatives) {}

  /// Tests `box`. The caller has made sure that the cost is smooth on it. `image` gets K ∩ X, which
  /// is the box itself where the test cannot be made.
  Verdict test(const Box& box, Box& image);

 private:
  bool invert_middle();

  IntervalDerivatives& derivatives_;
  Box middle_;
  std::vector<Interval> gradient_;
  std::vector<Interval> hessian_;
  std::vector<double> inverse_;  // Y, N × N
  std::vector<double> matrix_;   // the Hessian's middle while it is inverted
};

}  // namespace descent
