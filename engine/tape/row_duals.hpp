#pragma once

#include "numbers/dual_functions.hpp"
#include "tape/graph.hpp"

/// Reductions over data rows for Dual over tape nodes.
namespace descent {

/// Σ (aᵢ + tᵢ ε) = Σ aᵢ + Σ tᵢ ε
template <class T, int N>
Dual<T, N> row_sum(const Dual<T, N>& a) {
  return with_tangent(T(row_sum(a.value)), a, [](const T& t) { return row_sum(t); });
}

/// The mean is as linear as the sum.
template <class T, int N>
Dual<T, N> row_mean(const Dual<T, N>& a) {
  return with_tangent(T(row_mean(a.value)), a, [](const T& t) { return row_mean(t); });
}

/// The mean of tᵢ over the rows where a is `extreme`: with one such row its tangent, with several
/// the mean, as max and min of two arguments have it.
template <class T, int N>
Dual<T, N> extreme_row(const T& extreme, const Dual<T, N>& a) {
  if (is_constant(a)) return Dual<T, N>(extreme);
  const T there = equal(a.value, extreme);
  const T count = row_sum(there);
  return with_tangent(extreme, a,
                      [&](const T& t) { return row_sum(T(select(there, t, T()))) / count; });
}

template <class T, int N>
Dual<T, N> row_min(const Dual<T, N>& a) {
  return extreme_row(T(row_min(a.value)), a);
}

template <class T, int N>
Dual<T, N> row_max(const Dual<T, N>& a) {
  return extreme_row(T(row_max(a.value)), a);
}

}  // namespace descent
