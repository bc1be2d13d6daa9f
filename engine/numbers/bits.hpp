#pragma once

#include <bit>
#include <cstdint>

/// Doubles as bit patterns: neighbours, distances, hashes.
namespace descent {

/// The one NaN that this engine makes and hashes (a NaN's sign and payload differ from machine to
/// machine).
inline constexpr double quiet_nan = std::bit_cast<double>(std::uint64_t{0x7ff8000000000000});

/// value, any NaN replaced by the canonical one.
constexpr double canonical(double value) { return value == value ? value : quiet_nan; }

/// Doubles mapped to integers in their own order; both zeros are 0, neighbours differ by one. Not
/// for NaN.
constexpr std::int64_t ordered(double value) {
  const auto image = std::bit_cast<std::int64_t>(value);
  return image >= 0
             ? image
             : static_cast<std::int64_t>(0x8000000000000000 - static_cast<std::uint64_t>(image));
}

/// The inverse of ordered(); zero is +0.
constexpr double from_ordered(std::int64_t order) {
  const auto image = static_cast<std::uint64_t>(order);
  return std::bit_cast<double>(order >= 0 ? image : 0x8000000000000000 - image);
}

/// The number of doubles from a to b; 0 for equal numbers, -0 and 0, and two NaNs; the greatest
/// number when one is NaN.
constexpr std::uint64_t ulp_distance(double a, double b) {
  if (a != a || b != b) return (a != a) == (b != b) ? 0 : ~std::uint64_t{0};
  const std::int64_t i = ordered(a), j = ordered(b);
  return i < j ? static_cast<std::uint64_t>(j) - static_cast<std::uint64_t>(i)
               : static_cast<std::uint64_t>(i) - static_cast<std::uint64_t>(j);
}

/// The double `count` places above value (below, if negative); stops at ±infinity, which itself
/// stays; NaN stays NaN.
constexpr double step_by_ulps(double value, int count) {
  constexpr std::int64_t top = 0x7ff0000000000000;
  if (value != value) return value;
  const std::int64_t order = ordered(value);
  if (order == top || order == -top) return value;
  const std::int64_t moved = order + count;
  return from_ordered(moved > top ? top : moved < -top ? -top : moved);
}

/// The next double above; below.
constexpr double next_up(double value) { return step_by_ulps(value, 1); }
constexpr double next_down(double value) { return step_by_ulps(value, -1); }

/// A running 64-bit hash of doubles by their bits (FNV-1a over words with a final mix), for pinned
/// results: equal hashes on two systems mean equal bits. All NaNs count as the same; -0 is not 0.
class DoubleHash {
 public:
  void add(double value) { add_word(std::bit_cast<std::uint64_t>(canonical(value))); }
  void add(const double* values, int count) {
    for (int i = 0; i < count; ++i) add(values[i]);
  }
  void add_word(std::uint64_t word) {
    state_ = (state_ ^ word) * 0x100000001b3;
    state_ ^= state_ >> 29;
  }
  /// The hash of what was added so far.
  std::uint64_t value() const {
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325;
};

}  // namespace descent
