#include "exercises/compare.hpp"

#include <algorithm>
#include <cmath>

#include "numbers/random.hpp"

namespace descent {

namespace {

constexpr Eigen::Index trials = 64;
constexpr Eigen::Index least = 8;
constexpr double value_tolerance = 1e-9;
constexpr double slope_tolerance = 1e-8;

bool finite(const PerRun& costs, const Columns& gradients, Eigen::Index column) {
  if (!std::isfinite(costs(column))) return false;
  for (Eigen::Index i = 0; i < gradients.rows(); ++i) {
    if (!std::isfinite(gradients(i, column))) return false;
  }
  return true;
}

}  // namespace

bool agree(double a, double b, double scale, double tolerance) {
  return std::isfinite(a) && std::isfinite(b) &&
         std::fabs(a - b) <= tolerance * std::max({1.0, std::fabs(scale), std::fabs(a)});
}

Result<FormulaKey> FormulaKey::read(const Place& place, const std::vector<std::string>& inputs,
                                    const Place& region_place, std::uint64_t seed) {
  auto objective = read_formula(place, inputs);
  if (!objective) return objective.error();
  FormulaKey key;
  key.inputs_ = (*objective)->expression().inputs;
  const auto n = static_cast<Eigen::Index>(key.inputs_.size());
  const auto region = read_region(region_place, key.inputs_.size(), {-2.0, 2.0});
  if (!region) return region.error();
  Columns points(n, trials);
  for (Eigen::Index r = 0; r < trials; ++r) {
    const random::Key at{seed, 0, static_cast<std::uint32_t>(r)};
    for (Eigen::Index i = 0; i < n; ++i) {
      const auto& [from, to] = (*region)[static_cast<std::size_t>(i)];
      points(i, r) = from + (to - from) * random::uniform(at, static_cast<std::uint32_t>(i));
    }
  }
  PerRun costs(trials);
  Columns gradients(n, trials);
  (*objective)->gradient(points, {}, costs, gradients);
  std::vector<Eigen::Index> good;
  for (Eigen::Index r = 0; r < trials; ++r) {
    if (finite(costs, gradients, r)) good.push_back(r);
  }
  const auto count = static_cast<Eigen::Index>(good.size());
  if (count < least) {
    return error_at(place, "the formula is defined at " + std::to_string(count) +
                               " of 64 points only; give a region, [[from, to], …], where it is.");
  }
  key.points_.resize(n, count);
  key.costs_.resize(count);
  key.gradients_.resize(n, count);
  for (Eigen::Index c = 0; c < count; ++c) {
    const Eigen::Index r = good[static_cast<std::size_t>(c)];
    key.costs_(c) = costs(r);
    for (Eigen::Index i = 0; i < n; ++i) {
      key.points_(i, c) = points(i, r);
      key.gradients_(i, c) = gradients(i, r);
    }
  }
  return key;
}

std::string FormulaKey::difference(TypedObjective& other) const {
  const Eigen::Index n = points_.rows();
  const Eigen::Index count = points_.cols();
  PerRun costs(count);
  Columns gradients(n, count);
  other.gradient(points_, {}, costs, gradients);
  std::vector<double> point(static_cast<std::size_t>(n));
  const auto place = [&](Eigen::Index c) {
    for (Eigen::Index i = 0; i < n; ++i) point[static_cast<std::size_t>(i)] = points_(i, c);
    return in_coordinates(inputs_, point.data());
  };
  for (Eigen::Index c = 0; c < count; ++c) {
    if (!finite(costs, gradients, c)) {
      return "At " + place(c) + " your formula has no finite value or slope, and it should.";
    }
  }
  bool equal = true;
  bool slopes = true;
  bool negative = true;
  bool multiple = true;
  Eigen::Index first = -1;
  Eigen::Index largest = 0;
  for (Eigen::Index c = 1; c < count; ++c) {
    if (std::fabs(costs_(c)) > std::fabs(costs_(largest))) largest = c;
  }
  const double factor = costs(largest) / costs_(largest);
  for (Eigen::Index c = 0; c < count; ++c) {
    const double scale = costs_(c);
    bool same = agree(costs(c), costs_(c), scale, value_tolerance);
    negative = negative && agree(-costs(c), costs_(c), scale, value_tolerance);
    multiple = multiple && agree(costs(c), factor * costs_(c), factor * scale, value_tolerance);
    double length = 0.0;
    for (Eigen::Index i = 0; i < n; ++i) length += gradients_(i, c) * gradients_(i, c);
    length = std::sqrt(length);
    for (Eigen::Index i = 0; i < n; ++i) {
      const bool slope = agree(gradients(i, c), gradients_(i, c), length, slope_tolerance);
      slopes = slopes && slope;
      same = same && slope;
    }
    equal = equal && same;
    if (!same && first < 0) first = c;
  }
  if (equal) return "";
  if (negative) return "It is the right formula with the opposite sign.";
  if (slopes) return "It has the right derivatives, but differs by a constant.";
  if (multiple && std::isfinite(factor) && std::fabs(factor) > 1e-6) {
    return "It is the right formula times " + rounded(factor) + ".";
  }
  return "At " + place(first) + " it gives " + rounded(costs(first)) + ", which is not right.";
}

}  // namespace descent
