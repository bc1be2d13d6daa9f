#pragma once

#include "methods/step.hpp"
#include "numbers/elementary.hpp"

namespace descent {

/// The two running means of Adam and its kin: m ← β₁m + (1−β₁)∇g and v ← β₂v + (1−β₂)(∇g)²
/// (Kingma and Ba, arXiv 1412.6980, algorithm 1), for all coordinates and runs of a step. Both
/// state arrays have N rows.
inline void update_moments(Step& step, int m_array, int v_array, const double* beta1,
                           const double* beta2) {
  for (int i = 0; i < step.dimension(); ++i) {
    const double* g = step.gradient(i);
    const double* m = step.state(m_array, i);
    const double* v = step.state(v_array, i);
    double* next_m = step.next_state(m_array, i);
    double* next_v = step.next_state(v_array, i);
    for (int r = 0; r < step.runs(); ++r) {
      next_m[r] = beta1[r] * m[r] + (1.0 - beta1[r]) * g[r];
      next_v[r] = beta2[r] * v[r] + (1.0 - beta2[r]) * g[r] * g[r];
    }
  }
}

/// The share 1 − β^k that a running mean from 0 has reached after k steps, per run.
inline void bias_corrections(const Step& step, const double* beta, double* out) {
  for (int r = 0; r < step.runs(); ++r) {
    // Runs side by side nearly always have the same β; a power costs more than the rest of a step.
    out[r] =
        r > 0 && beta[r] == beta[r - 1] ? out[r - 1] : 1.0 - elementary::pow(beta[r], step.k());
  }
}

/// m / divisor, where 0/0 is no move: with ε = 0 a coordinate that never had a gradient stays.
inline double quotient(double m, double divisor) { return m == 0.0 ? 0.0 : m / divisor; }

}  // namespace descent
