#include "analysis/cluster.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace descent {
namespace {

bool near(const Box& a, const Box& b, std::span<const double> slack) {
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].lo > b[i].hi + slack[i] || b[i].lo > a[i].hi + slack[i]) return false;
  }
  return true;
}

}  // namespace

std::vector<Cluster> clusters(std::span<const Box> boxes, std::span<const double> slack) {
  // Union-find over boxes sorted by their first side: only those that overlap there are compared.
  std::vector<std::size_t> order(boxes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return boxes[i][0].lo; });
  std::vector<std::size_t> parent(boxes.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  for (std::size_t a = 0; a < order.size(); ++a) {
    for (std::size_t b = a + 1; b < order.size(); ++b) {
      if (boxes[order[b]][0].lo > boxes[order[a]][0].hi + slack[0]) break;
      if (near(boxes[order[a]], boxes[order[b]], slack)) parent[root(order[b])] = root(order[a]);
    }
  }

  std::vector<Cluster> result;
  std::vector<std::size_t> place(boxes.size(), boxes.size());
  for (const std::size_t i : order) {
    const std::size_t top = root(i);
    if (place[top] == boxes.size()) {
      place[top] = result.size();
      result.push_back({boxes[i], 0});
    }
    Cluster& cluster = result[place[top]];
    for (std::size_t side = 0; side < boxes[i].size(); ++side) {
      cluster.hull[side] = hull(cluster.hull[side], boxes[i][side]);
    }
    ++cluster.boxes;
  }
  return result;
}

}  // namespace descent
