#pragma once

#include <optional>
#include <span>
#include <vector>

#include "tape/compile.hpp"
#include "tape/trace.hpp"

namespace descent {

/// What to compute besides value and gradient.
struct DeriveOptions {
  bool hessian = false;
  bool trace = false;
  Mode mode = Mode::automatic;
};

/// A cost and its derivatives at one point, in the order of the inputs.
struct Derivation {
  double value = 0.0;
  std::vector<double> gradient;
  std::vector<double> hessian;  ///< N × N row by row; empty unless wanted.
  std::optional<Trace> trace;   ///< Only if wanted.
};

/// Evaluates a cost once, with derivatives: what `descent derive` prints. Errors: a limit of
/// compile() or of trace().
Result<Derivation> derive(const Expression& expression, const TracePoint& point,
                          const DeriveOptions& options = {});

}  // namespace descent
