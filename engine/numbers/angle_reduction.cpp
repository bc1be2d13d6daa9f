#include <bit>

#include "numbers/logarithm_table.hpp"
#include "numbers/trigonometric_core.hpp"

namespace descent::elementary {
namespace {
__extension__ using Wide = unsigned __int128;

/// word 2^exponent, exactly if word has at most 53 bits, else rounded to nearest.
double scaled(std::uint64_t word, int exponent) {
  return static_cast<double>(word) * power_of_two<double>(static_cast<std::uint64_t>(exponent));
}
}  // namespace

Angle<double> reduce_large_angle(double x) {
  const std::uint64_t image = bits(__builtin_fabs(x));
  const int exponent = static_cast<int>(image >> 52) - 1075;
  const std::uint64_t mantissa =
      (image & std::uint64_t{0x000fffffffffffff}) | std::uint64_t{0x0010000000000000};

  // Digits of 2/pi whose product with x = mantissa 2^exponent is a multiple of 4 are skipped; the
  // next 256 are enough: no double is nearer than about 2^-62 to a multiple of pi/2.
  const unsigned skip = static_cast<unsigned>(62 + exponent);
  const unsigned word = skip / 64, shift = skip % 64;
  std::uint64_t window[4];
  for (unsigned i = 0; i < 4; ++i) {
    window[i] = coefficients::two_over_pi[word + i] << shift;
    if (shift != 0) window[i] |= coefficients::two_over_pi[word + i + 1] >> (64 - shift);
  }
  std::uint64_t carry = 0;
  for (int i = 3; i >= 0; --i) {
    const Wide product = static_cast<Wide>(mantissa) * window[i] + carry;
    window[i] = static_cast<std::uint64_t>(product);
    carry = static_cast<std::uint64_t>(product >> 64);
  }

  // Two bits of quarter turns, then the fraction, taken to the nearest multiple.
  std::uint64_t quarter = window[0] >> 62;
  std::uint64_t fraction[4];
  for (int i = 0; i < 3; ++i) fraction[i] = (window[i] << 2) | (window[i + 1] >> 62);
  fraction[3] = window[3] << 2;
  const bool above_half = (fraction[0] >> 63) != 0;
  if (above_half) {
    ++quarter;
    for (auto& f : fraction) f = ~f;  // 1 - fraction, but for the last of 254 bits
  }
  int zeros = std::countl_zero(fraction[0]);
  int first = 0;
  if (zeros == 64) {
    zeros = std::countl_zero(fraction[1]);
    first = 1;
  }
  std::uint64_t top = fraction[first] << zeros;
  std::uint64_t next = fraction[first + 1] << zeros;
  if (zeros != 0) {
    top |= fraction[first + 1] >> (64 - zeros);
    next |= fraction[first + 2] >> (64 - zeros);
  }
  const int lowered = zeros + 64 * first;
  const Pair<double> part = {scaled(top >> 11, -53 - lowered),
                             scaled((top << 53) | (next >> 11), -117 - lowered)};
  const Pair<double> angle = part * Pair<double>{coefficients::half_pi, coefficients::half_pi_tail};
  const bool negative = above_half != (x < 0.0);
  if (x < 0.0) quarter = 0 - quarter;
  return {negative ? -angle.high : angle.high, negative ? -angle.low : angle.low, quarter};
}

}  // namespace descent::elementary
