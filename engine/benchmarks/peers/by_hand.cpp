// Compiled twice: BY_HAND is `strict`, and `fast` with -ffast-math.
#include "peers/peers.hpp"

namespace peers::BY_HAND {

namespace {

template <class F>
void run_grid(const Grid& grid) {
  const int side = grid.side;
  const double* const xs = grid.xs;
  for (int j = 0; j < side; ++j) {
    const double y = grid.ys[j];
    double* const value = grid.value + j * side;
    if (grid.dx == nullptr) {
      for (int i = 0; i < side; ++i) value[i] = F::value(xs[i], y);
      continue;
    }
    double* const dx = grid.dx + j * side;
    double* const dy = grid.dy + j * side;
    for (int i = 0; i < side; ++i) {
      const ValueGradient g = F::gradient(xs[i], y);
      value[i] = g.value;
      dx[i] = g.x;
      dy[i] = g.y;
    }
  }
}

template <class F>
void run_map(const Map& map) {
  for (int j = 0; j < map.side; ++j) {
    for (int i = 0; i < map.side; ++i) {
      double x = map.from + (map.to - map.from) * i / (map.side - 1);
      double y = map.from + (map.to - map.from) * j / (map.side - 1);
      double mx = 0, my = 0;
      ValueGradient g = F::gradient(x, y);
      for (int k = 0; k < map.steps; ++k) {
        mx = map.momentum * mx + g.x;
        my = map.momentum * my + g.y;
        x -= map.steplength * mx;
        y -= map.steplength * my;
        if (!(std::fabs(x) <= 1e100 && std::fabs(y) <= 1e100)) break;
        g = F::gradient(x, y);
      }
      map.costs[j * map.side + i] = g.value;
    }
  }
}

template <class F>
double value_at(double x, double y) {
  return F::value(x, y);
}

template <template <class> class Call, class... Arguments>
auto choose(int which, Arguments&&... arguments) {
  switch (which) {
    case 0: return Call<Ugly>::call(arguments...);
    case 1: return Call<Rosenbrock>::call(arguments...);
    case 2: return Call<Wavy>::call(arguments...);
    case 3: return Call<Himmelblau>::call(arguments...);
    default: return Call<Rastrigin>::call(arguments...);
  }
}

template <class F>
struct CallGrid {
  static void call(const Grid& grid) { run_grid<F>(grid); }
};
template <class F>
struct CallMap {
  static void call(const Map& map) { run_map<F>(map); }
};
template <class F>
struct GetGradient {
  static At call() { return &F::gradient; }
};
template <class F>
struct GetValue {
  static ValueAt call() { return &value_at<F>; }
};

}  // namespace

void grid(int which, const Grid& grid) { choose<CallGrid>(which, grid); }
void map(int which, const Map& map) { choose<CallMap>(which, map); }
At gradient(int which) { return choose<GetGradient>(which); }
ValueAt value(int which) { return choose<GetValue>(which); }

}  // namespace peers::BY_HAND
