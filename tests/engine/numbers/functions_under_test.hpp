#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

#include "numbers/elementary.hpp"

/// The elementary functions by name, in both forms.
namespace descent::test {

inline constexpr double inf = __builtin_inf();

/// Whether two numbers are the same to the bit: zeros by their signs, NaNs by their patterns.
inline bool same_bits(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

struct UnaryFunction {
  std::string_view name;
  double (*one)(double);
  void (*block)(const double*, double*, int);
};

struct BinaryFunction {
  std::string_view name;
  double (*one)(double, double);
  void (*block)(const double*, const double*, double*, int);
};

inline std::vector<UnaryFunction> unary_functions() {
#define X(name) {#name, elementary::name, elementary::name},
  return {DESCENT_UNARY_FUNCTIONS(X)};
#undef X
}

inline std::vector<BinaryFunction> binary_functions() {
#define X(name) {#name, elementary::name, elementary::name},
  return {DESCENT_BINARY_FUNCTIONS(X)};
#undef X
}

/// Arguments at which functions like to go wrong.
inline const std::vector<double>& spicy_arguments() {
  static const std::vector<double> arguments = [] {
    std::vector<double> positive = {
        0.0,   5e-324, 1e-310, 0x1p-1022, 1e-300, 0x1p-54,  1e-8,
        0.25,  0.5,    0.75,   1.0,       1.5,    2.0,      3.0,
        10.0,  22.0,   37.0,   100.0,     690.0,  708.0,    708.5,
        709.8, 745.2,  1022.5, 1024.0,    1e5,    999999.0, 1000001.0,
        1e15,  1e22,   0x1p52, 0x1p53,    1e100,  1e300,    0x1.fffffffffffffp1023,
        inf};
    constexpr double pi = 0x1.921fb54442d18p+1;
    for (int k = 1; k <= 12; ++k) positive.push_back(k * pi / 4);
    positive.push_back(1e4 * pi);
    std::vector<double> all;
    for (const double a : positive) {
      all.push_back(a);
      all.push_back(-a);
    }
    all.push_back(__builtin_nan(""));
    return all;
  }();
  return arguments;
}

}  // namespace descent::test
