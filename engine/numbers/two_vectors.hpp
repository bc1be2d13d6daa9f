#pragma once

#include <cstdint>

/// Two vectors side by side as one lane type: what is computed of one fills the time in which the
/// other waits, and constants are fetched once for both. (As one vector of twice the length,
/// compilers for WebAssembly squeeze its comparisons into one vector and spread them again, which
/// takes more time than is gained.)
namespace descent::elementary {

/// `first` and `second` are vectors of the same type, of doubles or of their bits; Number is what
/// one lane holds. A number in place of a pair stands for itself in all lanes.
template <typename Vector, typename Number>
struct TwoVectors {
  Vector first, second;

  TwoVectors() = default;
  [[gnu::always_inline]] TwoVectors(Vector a, Vector b) : first(a), second(b) {}
  [[gnu::always_inline]] TwoVectors(Number c) : first(Vector{} + c), second(Vector{} + c) {}

#define DESCENT_BOTH(op)                                                                           \
  [[gnu::always_inline]] friend TwoVectors operator op(const TwoVectors& a, const TwoVectors& b) { \
    return {a.first op b.first, a.second op b.second};                                             \
  }
  DESCENT_BOTH(+)
  DESCENT_BOTH(-)
  DESCENT_BOTH(*)
  DESCENT_BOTH(/)
  DESCENT_BOTH(&)
  DESCENT_BOTH(|)
  DESCENT_BOTH(^)
#undef DESCENT_BOTH
  [[gnu::always_inline]] TwoVectors operator-() const { return {-first, -second}; }
  [[gnu::always_inline]] TwoVectors operator~() const { return {~first, ~second}; }
  [[gnu::always_inline]] TwoVectors operator<<(int n) const { return {first << n, second << n}; }
  [[gnu::always_inline]] TwoVectors operator>>(int n) const { return {first >> n, second >> n}; }
};

}  // namespace descent::elementary
