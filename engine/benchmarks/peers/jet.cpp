#include "peers/peers.hpp"

#if __has_include(<ceres/jet.h>)
#include <ceres/jet.h>

namespace peers {

namespace {

template <class F>
bool run(const Grid& grid) {
  using Jet = ceres::Jet<double, 2>;
  for (int at = 0, j = 0; j < grid.side; ++j) {
    for (int i = 0; i < grid.side; ++i, ++at) {
      const Jet result = F::value(Jet(grid.xs[i], 0), Jet(grid.ys[j], 1));
      grid.value[at] = result.a;
      grid.dx[at] = result.v[0];
      grid.dy[at] = result.v[1];
    }
  }
  return true;
}

}  // namespace

bool jet_grid(int which, const Grid& grid) {
  switch (which) {
    case 0: return run<Ugly>(grid);
    case 1: return run<Rosenbrock>(grid);
    case 2: return run<Wavy>(grid);
    case 3: return run<Himmelblau>(grid);
    default: return run<Rastrigin>(grid);
  }
}

}  // namespace peers

#else

bool peers::jet_grid(int, const Grid&) { return false; }

#endif
