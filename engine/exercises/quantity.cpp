#include "exercises/quantity.hpp"

#include <cmath>

#include "exercises/typed_value.hpp"

namespace descent {

namespace {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// A step number or "last"; −2 when it is neither.
int read_step(std::string_view text) {
  if (text == "last") return -1;
  if (text.empty() || text.size() > 8) return -2;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -2;
    value = 10 * value + (c - '0');
  }
  return value;
}

}  // namespace

Result<Quantity> read_quantity(std::string_view text) {
  text = trimmed(text);
  Diagnostic error;
  error.found = std::string(text);
  error.expected =
      "cost(k), gradient(k), steplength(k), point(k, i), steps(cost < 0.1) or "
      "steps(gradient < 0.1), k a step or last";
  error.message = "'" + error.found + "' is none of " + error.expected + ".";
  const std::size_t open = text.find('(');
  if (open == std::string_view::npos || text.back() != ')') return error;
  const std::string_view name = trimmed(text.substr(0, open));
  const std::string_view inside = text.substr(open + 1, text.size() - open - 2);
  Quantity quantity;
  if (name == "steps") {
    const std::size_t less = inside.find('<');
    if (less == std::string_view::npos) return error;
    const std::string_view of = trimmed(inside.substr(0, less));
    if (of != "cost" && of != "gradient") return error;
    quantity.of = of == "cost" ? Quantity::Of::steps_cost : Quantity::Of::steps_gradient;
    const auto below = evaluate_text(inside.substr(less + 1));
    if (!below) return below.error();
    quantity.below = *below;
    return quantity;
  }
  const std::size_t comma = inside.find(',');
  quantity.step = read_step(trimmed(inside.substr(0, comma)));
  if (quantity.step < -1) return error;
  if (name == "point") {
    quantity.of = Quantity::Of::point;
    if (comma != std::string_view::npos) {
      quantity.coordinate = read_step(trimmed(inside.substr(comma + 1)));
      if (quantity.coordinate < 0) return error;
    }
    return quantity;
  }
  if (comma != std::string_view::npos) return error;
  if (name == "cost") {
    quantity.of = Quantity::Of::cost;
  } else if (name == "gradient") {
    quantity.of = Quantity::Of::gradient;
  } else if (name == "steplength") {
    quantity.of = Quantity::Of::steplength;
  } else {
    return error;
  }
  return quantity;
}

double gradient_norm(const RunResult& run, int row, int dimension) {
  double sum = 0.0;
  for (int i = 0; i < dimension; ++i) {
    const double g = run.gradients[static_cast<std::size_t>(row) * dimension + i];
    sum += g * g;
  }
  return std::sqrt(sum);
}

Result<double> value_of(const Quantity& quantity, const RunResult& run, int dimension) {
  using Of = Quantity::Of;
  Diagnostic error;
  if (quantity.of == Of::steps_cost || quantity.of == Of::steps_gradient) {
    for (int row = 0; row < run.rows; ++row) {
      const double value = quantity.of == Of::steps_cost ? run.costs[static_cast<std::size_t>(row)]
                                                         : gradient_norm(run, row, dimension);
      if (value < quantity.below) return static_cast<double>(row);
    }
    error.message = "It never falls below " + rounded(quantity.below) + " in this run.";
    return error;
  }
  const int row = quantity.step < 0 ? run.rows - 1 : quantity.step;
  if (row >= run.rows || (quantity.of == Of::steplength && row == 0)) {
    error.message = "The run has no step " + std::to_string(row) + ".";
    return error;
  }
  const auto at = static_cast<std::size_t>(row);
  switch (quantity.of) {
    case Of::cost: return run.costs[at];
    case Of::gradient: return gradient_norm(run, row, dimension);
    case Of::steplength: return run.steplengths[at - 1];
    default: break;
  }
  if (quantity.coordinate >= dimension) {
    error.message = "The run has " + std::to_string(dimension) + " coordinates.";
    return error;
  }
  return run.points[at * dimension + quantity.coordinate];
}

}  // namespace descent
