#pragma once

#include <span>
#include <string>
#include <vector>

#include "numbers/columns.hpp"
#include "objectives/objective.hpp"

namespace descent {

/// One array of a method's state, rows × runs, all zero before the first step.
struct StateArray {
  std::string name;     ///< Under `states` of a result: "m", "v".
  std::string meaning;  ///< One line for the reader of a recorded state.
  int rows = 0;         ///< N for a vector per run, 1 for a number per run.
};

/// What a method asks to have at hand: state that lives from step to step, and scratch arrays that
/// live within one. Indices are in the order of the calls, from 0, for each kind.
class Memory {
 public:
  explicit Memory(const Objective& objective) : objective_(objective) {}

  int dimension() const { return objective_.dimension(); }
  const std::vector<Block>& blocks() const { return objective_.blocks(); }

  /// A vector of N numbers per run.
  void state(std::string name, std::string meaning) {
    state(std::move(name), std::move(meaning), dimension());
  }
  /// `rows` numbers per run; 1 for a scalar.
  void state(std::string name, std::string meaning, int rows) {
    states_.push_back({std::move(name), std::move(meaning), rows});
  }
  /// Scratch of N, or of `rows` numbers per run. Not kept, not recorded.
  void scratch() { scratch(dimension()); }
  void scratch(int rows) { scratch_.push_back(rows); }

  std::span<const StateArray> states() const { return states_; }
  std::span<const int> scratches() const { return scratch_; }

 private:
  const Objective& objective_;
  std::vector<StateArray> states_;
  std::vector<int> scratch_;
};

}  // namespace descent
