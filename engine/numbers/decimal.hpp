#pragma once

#include <string>
#include <string_view>

namespace descent {

/// The double nearest to a number as JSON and formulas write it (digits, at most one point, maybe e
/// and an exponent, maybe a minus before it); the even one of two that are as near, infinity when
/// it is too large. (The standard library's reading and printing of doubles would bring numbers of
/// 128 bits and all of printf into the page's module.)
double read_decimal(std::string_view text);

/// The first digits of a positive finite number, d.ddd·10^exponent.
struct Decimal {
  std::string digits;
  int exponent = 0;
};

/// Correctly rounded to 1 to 17 digits; of two that are as near, the even one.
Decimal to_decimal(double value, int count);

/// With at most `count` digits and no zeros at the end, as printf's %g writes it: 0.25, 1e-07.
std::string short_number(double value, int count);

}  // namespace descent
