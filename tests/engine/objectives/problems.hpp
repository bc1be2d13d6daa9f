#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "objectives/catalogue.hpp"

/// A catalogue function at one of the dimensions that the tests look at.
struct Sample {
  const descent::CatalogueFunction* function;
  int dimension;
  descent::CatalogueProblem problem;

  std::string label() const {
    return std::string(function->name) + " in dimension " + std::to_string(dimension);
  }
};

/// Every function at its usual dimension and at all allowed ones of 1, 2, 3, 4, 5, 8 and 10.
inline std::vector<Sample> samples() {
  std::vector<Sample> list;
  for (const descent::CatalogueFunction& function : descent::catalogue().functions()) {
    const descent::Dimensions& allowed = function.dimensions;
    for (const int n : {1, 2, 3, 4, 5, 8, 10}) {
      if (n < allowed.least || n > allowed.most || n % allowed.multiple != 0) continue;
      list.push_back({&function, n, function.problem(n)});
    }
  }
  return list;
}

/// Points spread over the box or, where there is none, the window: a regular grid with its corners
/// in one and two dimensions, a low-discrepancy (Halton) sequence in more.
inline std::vector<std::vector<double>> spread(const descent::CatalogueProblem& problem,
                                               int count) {
  const std::vector<descent::Range>& box = problem.box.empty() ? problem.window : problem.box;
  const int n = static_cast<int>(box.size());
  const auto at = [&box](int i, double share) {
    return box[i].from + share * (box[i].to - box[i].from);
  };
  std::vector<std::vector<double>> points;
  if (n <= 2) {
    int side = count;
    if (n == 2) {
      side = 1;
      while ((side + 1) * (side + 1) <= count) ++side;
    }
    for (int i = 0; i < side; ++i) {
      for (int j = 0; j < (n == 2 ? side : 1); ++j) {
        std::vector<double> point = {at(0, i / (side - 1.0))};
        if (n == 2) point.push_back(at(1, j / (side - 1.0)));
        points.push_back(point);
      }
    }
    return points;
  }
  const int primes[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29};
  for (int k = 1; k <= count; ++k) {
    std::vector<double> point;
    for (int i = 0; i < n; ++i) {
      double share = 0, digit = 1;
      for (int rest = k; rest > 0; rest /= primes[i]) {
        digit /= primes[i];
        share += digit * (rest % primes[i]);
      }
      point.push_back(at(i, share));
    }
    points.push_back(point);
  }
  return points;
}
