#include "analysis/hessian_bounds.hpp"

namespace descent {

std::vector<Interval> transformed_discs(const std::vector<Interval>& hessian,
                                        const SymmetricEigen& eigen) {
  const std::size_t n = eigen.values.size();
  std::vector<Interval> discs;
  for (std::size_t i = 0; i < n; ++i) {
    Interval centre;
    Interval radius;
    for (std::size_t j = 0; j < n; ++j) {
      Interval entry;
      for (std::size_t k = 0; k < n; ++k) {
        for (std::size_t l = 0; l < n; ++l) {
          // Structural zeros stay exact zeros: singular Hessians of convex costs need that.
          const Interval term = Interval(eigen.vectors[k * n + i]) * hessian[k * n + l] *
                                Interval(eigen.vectors[l * n + j]);
          if (!structurally_zero(term)) entry = structurally_zero(entry) ? term : entry + term;
        }
      }
      if (i == j) {
        centre = entry;
      } else if (!structurally_zero(entry)) {
        radius = radius + Interval(entry.largest_magnitude());
      }
    }
    const bool alone = structurally_zero(radius);
    discs.push_back(alone ? centre : centre + Interval(-radius.hi, radius.hi));
  }
  return discs;
}

Interval quadratic_form(const std::vector<Interval>& hessian,
                        const std::vector<double>& direction) {
  const std::size_t n = direction.size();
  Interval sum;
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t l = 0; l < n; ++l) {
      sum = sum + Interval(direction[k]) * hessian[k * n + l] * Interval(direction[l]);
    }
  }
  return sum;
}

}  // namespace descent
