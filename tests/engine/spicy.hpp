#pragma once

#include <cfloat>
#include <limits>
#include <numbers>

namespace descent::test {

/// Arguments at which functions of one real variable go wrong: both zeros, the smallest and largest
/// doubles, kinks and domain ends, neighbours of 1, multiples of pi, arguments that need a full
/// range reduction, infinities and NaN.
inline constexpr double spicy[] = {0.0,
                                   -0.0,
                                   std::numeric_limits<double>::denorm_min(),
                                   -std::numeric_limits<double>::denorm_min(),
                                   DBL_MIN,
                                   -DBL_MIN,
                                   1e-300,
                                   -1e-300,
                                   1e-20,
                                   -1e-8,
                                   DBL_EPSILON,
                                   0.25,
                                   -0.25,
                                   1.0 / 3,
                                   0.5,
                                   -0.5,
                                   1.0 - DBL_EPSILON / 2,
                                   1.0,
                                   1.0 + DBL_EPSILON,
                                   -1.0,
                                   -1.0 + DBL_EPSILON / 2,
                                   1.5,
                                   -1.5,
                                   2.0,
                                   -2.0,
                                   3.0,
                                   5.0,
                                   10.0,
                                   -10.0,
                                   std::numbers::sqrt2,
                                   std::numbers::inv_pi,
                                   std::numbers::pi / 4,
                                   std::numbers::pi / 2,
                                   -std::numbers::pi / 2,
                                   std::numbers::pi,
                                   -std::numbers::pi,
                                   1.5 * std::numbers::pi,
                                   2 * std::numbers::pi,
                                   -2 * std::numbers::pi,
                                   64.0,
                                   709.0,
                                   -745.0,
                                   1e5,
                                   -1e5,
                                   9007199254740993.0,
                                   1e16,
                                   -1e16,
                                   1e22,
                                   1e150,
                                   -1e150,
                                   1e300,
                                   DBL_MAX,
                                   -DBL_MAX,
                                   std::numeric_limits<double>::infinity(),
                                   -std::numeric_limits<double>::infinity(),
                                   std::numeric_limits<double>::quiet_NaN()};

}  // namespace descent::test
