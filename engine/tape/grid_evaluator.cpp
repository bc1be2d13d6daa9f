#include "tape/grid_evaluator.hpp"

#include <algorithm>
#include <vector>

#include "tape/evaluator.hpp"

namespace descent {

namespace {

/// So many values of x, and of y, are taken at a time: what is handed on fits the first caches.
constexpr std::size_t tile = 512;

/// A program of one input, and its results for the values of a tile.
class Line {
 public:
  explicit Line(std::shared_ptr<const Program> program)
      : evaluator(std::move(program)),
        memory_(static_cast<std::size_t>(evaluator.program().outputs) * tile) {
    for (std::size_t first = 0; first < memory_.size(); first += tile)
      results.push_back(&memory_[first]);
  }

  void run(std::span<const double> values) {
    const double* const input = values.data();
    evaluator.run(&input, static_cast<int>(values.size()), results.data());
  }

  Evaluator evaluator;
  std::vector<double*> results;

 private:
  std::vector<double> memory_;
};

/// What depends on neither input.
std::vector<double> run_once(const GridProgram& program, const GridPoints& points) {
  Evaluator once(program.once);
  for (std::size_t i = 0; i < points.parameters.size(); ++i)
    once.set_parameter(static_cast<int>(i), points.parameters[i]);
  once.set_step(points.step);
  std::vector<double> values(static_cast<std::size_t>(program.once->outputs));
  std::vector<const double*> inputs;
  std::vector<double*> results;
  for (const double& x : points.at) inputs.push_back(&x);
  for (double& value : values) results.push_back(&value);
  once.run(inputs.data(), 1, results.data());
  return values;
}

}  // namespace

void run_grid(const GridProgram& program, const GridPoints& points, double* const* outputs) {
  Line by_x(program.by_x), by_y(program.by_y);
  Evaluator evaluator(program.points);
  int slot = 0;
  for (const double value : run_once(program, points)) {
    for (Evaluator* const one : {&by_x.evaluator, &by_y.evaluator, &evaluator})
      one->set_parameter(slot, value);
    ++slot;
  }
  const auto& [at, xs, ys, parameters, step] = points;
  std::vector<double*> out(static_cast<std::size_t>(program.points->outputs));
  for (std::size_t left = 0; left < xs.size(); left += tile) {
    const std::span<const double> columns = xs.subspan(left, std::min(tile, xs.size() - left));
    by_x.run(columns);
    for (std::size_t j = 0; j < ys.size(); ++j) {
      const std::size_t in_tile = j % tile;
      if (in_tile == 0) by_y.run(ys.subspan(j, std::min(tile, ys.size() - j)));
      for (std::size_t k = 0; k < by_y.results.size(); ++k)
        evaluator.set_parameter(slot + static_cast<int>(k), by_y.results[k][in_tile]);
      for (std::size_t o = 0; o < out.size(); ++o) out[o] = outputs[o] + j * xs.size() + left;
      evaluator.run(by_x.results.data(), static_cast<int>(columns.size()), out.data());
    }
  }
}

}  // namespace descent
