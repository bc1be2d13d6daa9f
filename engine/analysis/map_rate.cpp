#include "analysis/map_rate.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "numbers/elementary.hpp"

namespace descent {
namespace {

constexpr double floor_share = 1e-13;
constexpr std::ptrdiff_t minimum_rows = 8;

}  // namespace

double rate_per_step(std::span<const double> norms) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto finite_end =
      std::find_if_not(norms.begin(), norms.end(), [](double e) { return std::isfinite(e); });
  const std::ptrdiff_t rows = finite_end - norms.begin();
  if (rows < 2 || !(norms[0] > 0.0)) return nan;
  const double largest = *std::max_element(norms.begin(), finite_end);
  std::ptrdiff_t count = rows;
  while (norms[static_cast<std::size_t>(count) - 1] <= floor_share * largest) --count;

  const auto peak = [&](std::ptrdiff_t from, std::ptrdiff_t to) {
    return std::max_element(norms.begin() + from, norms.begin() + to) - norms.begin();
  };
  std::ptrdiff_t early = 0;
  std::ptrdiff_t late = count - 1;
  if (count >= minimum_rows) {
    early = peak(count / 4, count / 2);
    late = peak(3 * count / 4, count);
  } else if (count < rows) {
    late = count;  // the first row at rounding: all but a zero
  }
  const double change =
      norms[static_cast<std::size_t>(late)] / norms[static_cast<std::size_t>(early)];
  if (late == early || !(change == change)) return nan;
  if (change == 0.0) return 0.0;
  return elementary::exp(elementary::log(change) / static_cast<double>(late - early));
}

}  // namespace descent
