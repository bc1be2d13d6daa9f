#include <cmath>

#include "methods/batch.hpp"

// Why a run of a batch could not go on, in words.

namespace descent {

// Why cost or gradient at the present point are not finite.
std::string Batch::bad_row(int column) const {
  if (!setup_.explain) return {};
  std::vector<double> point(static_cast<std::size_t>(points_.rows()));
  for (std::size_t i = 0; i < point.size(); ++i) {
    point[i] = points_(static_cast<Eigen::Index>(i), column);
  }
  EvaluationContext context;
  context.step = oracle_.step();
  if (const auto why = setup_.objective->explain(point.data(), context)) return to_string(*why);
  if (std::isnan(costs_(column))) return "the cost is undefined";
  if (!(std::fabs(costs_(column)) <= divergence_limit)) return "the cost grew beyond 1e100";
  for (Eigen::Index i = 0; i < gradients_.rows(); ++i) {
    if (std::isnan(gradients_(i, column))) return "the gradient is undefined";
  }
  return "the gradient grew beyond 1e100";
}

// Why the proposal for the next step is not finite.
std::string Batch::bad_step(int column) const {
  if (!setup_.explain) return {};
  if (steplength_key_ >= 0 && setup_.configuration[steplength_key_].given &&
      !std::isfinite(steplengths_(column))) {
    return "the steplength is not a finite number";
  }
  for (Eigen::Index i = 0; i < points_.rows(); ++i) {
    const double w = next_points_(i, column);
    if (std::fabs(w) <= divergence_limit) continue;
    return "coordinate " + std::to_string(i + 1) +
           (std::isnan(w) ? " became undefined" : " grew beyond 1e100");
  }
  for (std::size_t s = 0; s < states_.size(); ++s) {
    for (Eigen::Index i = 0; i < states_[s].rows(); ++i) {
      if (std::isfinite(next_states_[s](i, column))) continue;
      return "the state '" + state_arrays_[s].name + "' overflowed";
    }
  }
  return "the step is not finite";
}

}  // namespace descent
