#include "analysis/box_search.hpp"

#include <algorithm>
#include <string>

namespace descent {
namespace {

constexpr int most_inputs = 8;
constexpr double operations = 1e9;

}  // namespace

Result<bool> check_box(const TypedObjective& objective, const Box& box) {
  const int n = objective.dimension();
  if (objective.rows() > 0) {
    return Diagnostic{.message = "Bounds over a box need a formula without data rows."};
  }
  if (n > most_inputs) {
    return Diagnostic{.message = "A search over a box covers at most " +
                                 std::to_string(most_inputs) + " inputs; this cost has " +
                                 std::to_string(n) + "."};
  }
  if (static_cast<int>(box.size()) != n) {
    return Diagnostic{.message = "One side lo:hi is needed per input: " + std::to_string(n) +
                                 ", not " + std::to_string(box.size()) + ".",
                      .path = "box"};
  }
  for (std::size_t i = 0; i < box.size(); ++i) {
    if (!box[i].is_bounded() || !(box[i].lo < box[i].hi)) {
      return Diagnostic{.message = "A side must be lo:hi with finite lo < hi.",
                        .path = "box[" + std::to_string(i) + "]"};
    }
  }
  return true;
}

int affordable_boxes(const TypedObjective& objective, int wanted) {
  const double n = objective.dimension();
  // A gradient is n sweeps of first order; a Hessian n(n + 1)/2 of second order, three times as
  // dear.
  const double per_box =
      static_cast<double>(objective.expression().nodes.size()) * (2.0 * n + 1.5 * n * (n + 1.0));
  return static_cast<int>(std::clamp(operations / per_box, 1.0, static_cast<double>(wanted)));
}

}  // namespace descent
