#include "exercises/tolerance.hpp"

#include <algorithm>
#include <cmath>

namespace descent {

bool Tolerance::near(double value, double right) const {
  // The last term forgives the rounding of 0.1 + 0.2 where zero is the answer, or the tolerance.
  return std::fabs(value - right) <=
         std::max(absolute, relative * std::fabs(right)) + 1e-12 * std::max(1.0, std::fabs(right));
}

Result<Tolerance> read_tolerance(const Place& exercise) {
  Tolerance tolerance;
  const Place absolute = exercise["tolerance"];
  const Place relative = exercise["relative"];
  if (!absolute.is_null() || !relative.is_null()) tolerance = {0.0, 0.0};
  for (const auto& [place, value] :
       {std::pair{absolute, &tolerance.absolute}, std::pair{relative, &tolerance.relative}}) {
    if (place.is_null()) continue;
    const auto number = read_number(place);
    if (!number) return number.error();
    if (!(*number >= 0.0) || !std::isfinite(*number)) return wrong(place, "a number of at least 0");
    *value = *number;
  }
  return tolerance;
}

std::string direction(double value, double right) {
  if (right != 0.0 && value != 0.0 && std::signbit(value) != std::signbit(right)) {
    return std::fabs(std::fabs(value) - std::fabs(right)) <= 0.05 * std::fabs(right)
               ? "The size is right. Look at the sign again."
               : "The sign is not right yet: should the number be above or below zero?";
  }
  if (right != 0.0 && std::fabs(value - right) <= 0.05 * std::fabs(right)) {
    return "Very close, within five percent. Work with more digits, and round only at the end.";
  }
  if (right != 0.0) {
    const double ratio = value / right;
    for (const int factor : {2, 10, 100}) {
      const std::string name = std::to_string(factor);
      if (std::fabs(ratio - factor) < 0.01 * factor) {
        return "The number is " + name + " times too large. Is there a factor of " + name +
               " to divide by?";
      }
      if (std::fabs(ratio * factor - 1.0) < 0.01) {
        return "The number is " + name + " times too small. Is there a factor of " + name +
               " missing?";
      }
    }
  }
  return value > right ? "The number is too large." : "The number is too small.";
}

}  // namespace descent
