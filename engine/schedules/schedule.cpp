#include "schedules/schedule.hpp"

namespace descent {

void Schedule::spread(int runs) {
  runs_ = runs;
  settings_.spread(runs);
  memory_ = Columns::Zero(memory_rows_, runs);
  for (const auto& child : children_) child->spread(runs);
}

void Schedule::keep(std::span<const int> runs) {
  runs_ = static_cast<int>(runs.size());
  settings_.keep(runs);
  keep_columns(memory_, runs);
  for (const auto& child : children_) child->keep(runs);
}

}  // namespace descent
