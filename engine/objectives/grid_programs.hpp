#pragma once

#include <memory>
#include <vector>

#include "tape/compile.hpp"

namespace descent {

struct CompiledFormula;

/// The programs of a formula for the kinds of grids that were asked for last.
class GridPrograms {
 public:
  /// For a grid over inputs x and y: compile_for_grid(), or what it gave before.
  std::shared_ptr<const GridProgram> get(const CompiledFormula& formula, Wants wants, int x, int y);

 private:
  static constexpr std::size_t most_kept = 4;

  struct Kept {
    Wants wants;
    int x;
    int y;
    std::shared_ptr<const GridProgram> program;
  };
  std::vector<Kept> kept_;
};

}  // namespace descent
