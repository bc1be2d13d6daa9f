#include "numbers/decimal.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace descent {

namespace {

/// As many digits decide about rounding: two neighbours and the middle between them have fewer.
constexpr int most_digits = 800;

/// A natural number, as long as 10^(800 + 330) needs it.
class Natural {
 public:
  explicit Natural(std::uint64_t value) {
    add_times(value >> 32, 1), shift(32), add_times(value, 1);
  }

  int bits() const {
    return size_ == 0 ? 0
                      : 32 * size_ - std::countl_zero(words_[static_cast<std::size_t>(size_ - 1)]);
  }

  bool is_zero() const { return size_ == 0; }

  /// this·factor + summand, of which the low 32 bits count.
  void add_times(std::uint64_t summand, std::uint32_t factor) {
    std::uint64_t carry = summand & 0xffffffffu;
    for (int i = 0; i < size_; ++i) {
      carry += std::uint64_t{word(i)} * factor;
      word(i) = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) word(size_++) = static_cast<std::uint32_t>(carry);
  }

  void times_power_of_ten(int exponent) {
    for (; exponent >= 9; exponent -= 9) add_times(0, 1'000'000'000);
    for (; exponent > 0; --exponent) add_times(0, 10);
  }

  void shift(int bits) {
    if (size_ == 0) return;
    const int words = bits / 32;
    const int rest = bits % 32;
    word(size_ + words) = 0;
    for (int i = size_ - 1; i >= 0; --i) {
      const std::uint64_t moved = std::uint64_t{word(i)} << rest;
      word(i + words + 1) |= static_cast<std::uint32_t>(moved >> 32);
      word(i + words) = static_cast<std::uint32_t>(moved);
    }
    std::fill_n(words_.begin(), words, 0u);
    size_ += words + 1;
    trim();
  }

  bool is_less_than(const Natural& other) const {
    if (size_ != other.size_) return size_ < other.size_;
    for (int i = size_ - 1; i >= 0; --i) {
      if (word(i) != other.word(i)) return word(i) < other.word(i);
    }
    return false;
  }

  void subtract(const Natural& other) {
    std::int64_t carry = 0;
    for (int i = 0; i < size_; ++i) {
      carry += std::int64_t{word(i)} - (i < other.size_ ? other.word(i) : 0);
      word(i) = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    trim();
  }

 private:
  std::uint32_t& word(int i) { return words_[static_cast<std::size_t>(i)]; }
  std::uint32_t word(int i) const { return words_[static_cast<std::size_t>(i)]; }

  void trim() {
    while (size_ > 0 && word(size_ - 1) == 0) --size_;
  }

  std::array<std::uint32_t, 160> words_{};
  int size_ = 0;
};

/// The first `bits` (at most 64) bits of a quotient below 2; leaves in `numerator` twice what is
/// left of it, in units of the last bit.
std::uint64_t divide(Natural& numerator, const Natural& denominator, int bits) {
  std::uint64_t quotient = 0;
  for (; bits > 0; --bits) {
    quotient <<= 1;
    if (!numerator.is_less_than(denominator)) {
      numerator.subtract(denominator);
      quotient |= 1;
    }
    numerator.shift(1);
  }
  return quotient;
}

/// digits·10^exponent, rounded.
double rounded(Natural digits, int exponent) {
  Natural denominator(1);
  (exponent < 0 ? denominator : digits).times_power_of_ten(std::abs(exponent));
  const int shift = digits.bits() - denominator.bits();
  (shift < 0 ? digits : denominator).shift(std::abs(shift));
  std::uint64_t quotient = divide(digits, denominator, 64);
  if (!digits.is_zero()) quotient |= 1;  // below all that is looked at, but for a tie
  // The number is quotient·2^(shift − 63).
  const int top = 63 - std::countl_zero(quotient);
  const int magnitude = top + shift - 63;
  const int precision = magnitude >= -1022 ? 53 : 53 - (-1022 - magnitude);
  if (precision < 0) return 0.0;
  const int dropped = top + 1 - precision;
  std::uint64_t kept = dropped == 64 ? 0 : quotient >> dropped;
  const std::uint64_t half = std::uint64_t{1} << (dropped - 1);
  const std::uint64_t rest = quotient & (half | (half - 1));
  if (rest > half || (rest == half && kept % 2 == 1)) ++kept;
  return std::scalbn(static_cast<double>(kept), dropped + shift - 63);
}

}  // namespace

double read_decimal(std::string_view text) {
  constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                               1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                               1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  std::string digits;
  int exponent = 0;
  bool point = false;
  bool more = false;  // something other than 0 behind the digits that count
  std::size_t at = 0;
  for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
    if (text[at] == '.') {
      point = true;
      continue;
    }
    if (point) --exponent;
    if (digits.empty() && text[at] == '0') continue;
    if (static_cast<int>(digits.size()) < most_digits) {
      digits += text[at];
    } else {
      ++exponent;
      more = more || text[at] != '0';
    }
  }
  if (at < text.size()) {
    ++at;
    const bool below = text[at] == '-';
    if (below || text[at] == '+') ++at;
    int written = 0;
    // More than a text can have digits: no number of zeros makes up for it.
    for (; at < text.size(); ++at) written = std::min(written * 10 + (text[at] - '0'), 100'000'000);
    exponent += below ? -written : written;
  }
  while (!more && !digits.empty() && digits.back() == '0') {
    digits.pop_back();
    ++exponent;
  }
  const double sign = negative ? -1.0 : 1.0;
  const int count = static_cast<int>(digits.size());
  if (count == 0 || count + exponent < -330) return sign * 0.0;
  if (count + exponent > 310) return sign * std::numeric_limits<double>::infinity();
  if (count <= 15 && std::abs(exponent) <= 22) {
    // Both exact, so that there is one rounding.
    double value = 0.0;
    for (const char digit : digits) value = value * 10.0 + (digit - '0');
    const double power = powers[std::abs(exponent)];
    return sign * (exponent < 0 ? value / power : value * power);
  }
  if (more) {
    digits += '1';
    --exponent;
  }
  Natural number(0);
  for (const char digit : digits) number.add_times(static_cast<std::uint64_t>(digit - '0'), 10);
  return sign * rounded(number, exponent);
}

Decimal to_decimal(double value, int count) {
  int binary = 0;
  const auto significand = static_cast<std::uint64_t>(std::scalbn(std::frexp(value, &binary), 53));
  binary -= 53;
  // log10 of the number, or one less.
  int exponent = static_cast<int>(std::floor((std::ilogb(value)) * 0.30102999566398));
  std::uint64_t bound = 1;
  for (int i = 0; i < count; ++i) bound *= 10;
  for (;; ++exponent) {
    Natural numerator(significand);
    Natural denominator(1);
    if (binary >= 0) numerator.shift(binary);
    if (binary < 0) denominator.shift(-binary);
    const int scale = count - 1 - exponent;
    (scale < 0 ? denominator : numerator).times_power_of_ten(std::abs(scale));
    const int bits = std::max(numerator.bits() - denominator.bits(), 0);
    denominator.shift(bits);
    std::uint64_t quotient = divide(numerator, denominator, bits + 1);
    if (quotient >= bound) continue;
    const bool up = denominator.is_less_than(numerator) ||
                    (!numerator.is_less_than(denominator) && quotient % 2 == 1);
    if (up) ++quotient;
    if (quotient == bound) {
      quotient /= 10;
      ++exponent;
    }
    return {std::to_string(quotient), exponent};
  }
}

std::string short_number(double value, int count) {
  if (std::isnan(value)) return "nan";
  const std::string sign = std::signbit(value) ? "-" : "";
  if (std::isinf(value)) return sign + "inf";
  if (value == 0.0) return sign + "0";
  auto [digits, exponent] = to_decimal(std::fabs(value), count);
  while (digits.back() == '0') digits.pop_back();
  const int length = static_cast<int>(digits.size());
  if (exponent < -4 || exponent >= count) {
    if (length > 1) digits.insert(1, ".");
    const int size = std::abs(exponent);
    return sign + digits + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") +
           std::to_string(size);
  }
  if (exponent < 0) {
    return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
  }
  if (length <= exponent + 1) {
    return sign + digits + std::string(static_cast<std::size_t>(exponent + 1 - length), '0');
  }
  return sign + digits.insert(static_cast<std::size_t>(exponent + 1), ".");
}

}  // namespace descent
