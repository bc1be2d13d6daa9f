#include "objectives/grid_programs.hpp"

#include <algorithm>

#include "objectives/compiled_formula.hpp"

namespace descent {

std::shared_ptr<const GridProgram> GridPrograms::get(const CompiledFormula& formula, Wants wants,
                                                     int x, int y) {
  const auto found = std::ranges::find_if(
      kept_, [&](const Kept& kept) { return kept.wants == wants && kept.x == x && kept.y == y; });
  if (found != kept_.end()) return found->program;
  if (kept_.size() == most_kept) kept_.erase(kept_.begin());
  kept_.push_back({wants, x, y, compile_for_grid(formula.expression, wants, x, y, formula.limits)});
  return kept_.back().program;
}

}  // namespace descent
