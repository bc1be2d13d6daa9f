#pragma once

#include "numbers/coefficients.hpp"
#include "numbers/double_double.hpp"
#include "numbers/logarithm_table.hpp"

/// The logarithm to more than double precision, for every function that is made of it.
namespace descent::elementary {

inline constexpr double smallest_normal = 0x1p-1022;

/// The rows of a table, transposed to one vector per entry.
template <typename V>
struct LogarithmRows {
  V inverse, high, low;
};

template <typename V>
DESCENT_KERNEL LogarithmRows<V> look_up(BitsOf<V> index) {
  const coefficients::LogarithmRow *const table = coefficients::logarithm_table;
  if constexpr (std::is_class_v<V>) {
    const auto a = look_up<decltype(V::first)>(index.first);
    const auto b = look_up<decltype(V::second)>(index.second);
    return {{a.inverse, b.inverse}, {a.high, b.high}, {a.low, b.low}};
  } else if constexpr (LaneTraits<V>::lanes == 1) {
    return {table[index].inverse, table[index].high, table[index].low};
  } else if constexpr (LaneTraits<V>::lanes == 2) {
    const coefficients::LogarithmRow &a = table[index[0]], &b = table[index[1]];
    return {V{a.inverse, b.inverse}, V{a.high, b.high}, V{a.low, b.low}};
  } else if constexpr (LaneTraits<V>::lanes == 4) {
    const coefficients::LogarithmRow &a = table[index[0]], &b = table[index[1]],
                                     &c = table[index[2]], &d = table[index[3]];
    return {V{a.inverse, b.inverse, c.inverse, d.inverse}, V{a.high, b.high, c.high, d.high},
            V{a.low, b.low, c.low, d.low}};
  } else {
    LogarithmRows<V> rows;
    for (int lane = 0; lane < LaneTraits<V>::lanes; ++lane) {
      const coefficients::LogarithmRow &row = table[index[lane]];
      rows.inverse[lane] = row.inverse;
      rows.high[lane] = row.high;
      rows.low[lane] = row.low;
    }
    return rows;
  }
}

/// log(x) - shift ln 2 as a normalised pair with a relative error of about 2^-66, for normal x > 0.
/// x = 2^k z; a table gives 1/c in 12 bits near 1/z, so that with a z of few bits r = z/c - 1 is
/// exact, and log x = k ln 2 + log c + log(1 + r). Near x = 1 the row has c = 1.
template <typename V>
DESCENT_KERNEL Pair<V> logarithm_pair(V x, double shift = 0.0) {
  using namespace coefficients;
  const BitsOf<V> offset = bits(x) + (std::uint64_t{0x3ff0000000000000} - logarithm_start);
  const V k =
      from_bits<V>((offset >> 52) | std::uint64_t{0x4330000000000000}) - (0x1p52 + 1023.0 + shift);
  const BitsOf<V> mantissa = offset & std::uint64_t{0x000fffffffffffff};
  const BitsOf<V> index = mantissa >> 45;
  const V z = from_bits<V>(mantissa + logarithm_start);
  const auto [inverse, log_high, log_low] = look_up<V>(index);
  // The first 21 bits of z: their product with the reciprocal, and its square, are exact.
  const V z_head = from_bits<V>((bits(z) + (std::uint64_t{1} << 31)) & ~std::uint64_t{0xffffffff});
  const V r_head = z_head * inverse - 1.0;
  const V r_rest = (z - z_head) * inverse;
  const V r = r_head + r_rest;
  const V r_lost = (r_head - r) + r_rest;

  const V start = k * ln2_high + log_high;  // exact
  const V sum = start + r;
  const V sum_lost = (start - sum) + r;
  const V half = -0.5 * r_head;
  const V square = r_head * half;  // exact
  const V high = sum + square;
  const V high_lost = (sum - high) + square;
  const V rest_square = r_rest * (half - 0.5 * r);
  const V cubic = (r * (r * r)) * polynomial(logarithm_tail, r);
  const V low =
      (k * ln2_low + log_low) + (sum_lost + ((high_lost + r_lost) + (rest_square + cubic)));
  return fast_two_sum(high, low);
}

/// log of a pair v > 0 with normal high part: log(v.high) + log1p(v.low / v.high).
template <typename V>
DESCENT_KERNEL Pair<V> logarithm_of_pair(Pair<V> v) {
  const Pair<V> main = logarithm_pair(v.high);
  const V ratio = v.low / v.high;
  const V correction = ratio - 0.5 * (ratio * ratio);
  const Pair<V> sum = two_sum(main.high, correction);
  return fast_two_sum(sum.high, sum.low + main.low);
}

}  // namespace descent::elementary
