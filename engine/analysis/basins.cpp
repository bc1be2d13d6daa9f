#include "analysis/basins.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/interval_derivatives.hpp"
#include "objectives/typed.hpp"

namespace descent {

Basins::Basins(Objective& objective, double tolerance, std::span<const std::vector<double>> known,
               std::vector<std::vector<double>> candidates)
    : objective_(objective),
      polish_(objective),
      tolerance_(tolerance),
      candidates_(std::move(candidates)) {
  for (const std::vector<double>& point : known) add(point);
}

bool Basins::near(const std::vector<double>& a, const std::vector<double>& b) const {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!(std::fabs(a[i] - b[i]) <= tolerance_ * std::fmax(1.0, std::fabs(b[i])))) return false;
  }
  return true;
}

int Basins::find(const std::vector<double>& point) const {
  for (std::size_t i = 0; i < basins_.size(); ++i) {
    if (near(point, basins_[i].point)) return static_cast<int>(i);
  }
  return -1;
}

/// Whether the formula has a kink or a jump at the point, to rounding.
bool Basins::at_kink(const std::vector<double>& point) const {
  const auto* typed = dynamic_cast<const TypedObjective*>(&objective_);
  if (typed == nullptr || typed->rows() > 0) return false;
  Box box;
  for (const double coordinate : point) {
    const double radius = 1e-12 * std::fmax(1.0, std::fabs(coordinate));
    box.emplace_back(coordinate - radius, coordinate + radius);
  }
  return !IntervalDerivatives(typed->expression(), typed->parameters())
              .value(box)
              .is_differentiable();
}

int Basins::add(const std::vector<double>& point) {
  if (basins_.size() >= most) return basin_other;
  const LocalAnalysis local = analyse_locally(objective_, point);
  basins_.push_back({point, local.cost, at_kink(point) ? "kink" : to_string(local.curvature), 0});
  return static_cast<int>(basins_.size()) - 1;
}

bool Basins::leads_to(const std::vector<double>& end, std::vector<double>& point) {
  const LocalAnalysis local = analyse_locally(objective_, end);
  const double scale =
      std::fmax(std::fabs(local.eigen.values.front()), std::fabs(local.eigen.values.back()));
  if (!std::isfinite(scale) || !std::isfinite(local.gradient_norm)) return false;
  const bool convex = local.eigen.values.front() >= -1e-10 * scale;
  point = end;
  const double first = polish_.step(point);
  // Not convex there: only a point so near that descent has all but stopped.
  if (!convex && !(first <= tolerance_)) return false;
  if (!polish_.settle(point)) return false;
  double distance = 0.0;
  for (std::size_t i = 0; i < end.size(); ++i) {
    distance = std::fmax(distance, std::fabs(point[i] - end[i]));
  }
  // Towards a zero of order p Newton's first step makes 1/p of the way: 4 allows for x⁴ and x⁵.
  return distance <= 4.0 * first || near(end, point);
}

int Basins::assign(const std::vector<double>& end) {
  int index = find(end);
  if (index < 0) {
    for (const std::vector<double>& candidate : candidates_) {
      if (!near(end, candidate)) continue;
      index = add(candidate);
      break;
    }
  }
  if (index < 0 && index != basin_other) {
    std::vector<double> point;
    if (!leads_to(end, point)) return basin_unsettled;
    index = find(point);
    if (index < 0) index = add(point);
  }
  if (index >= 0) ++basins_[static_cast<std::size_t>(index)].pixels;
  return index;
}

}  // namespace descent
