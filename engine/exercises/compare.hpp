#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exercises/typed_value.hpp"

namespace descent {

/// A box in which formulas are compared: one [from, to] per input.
using Region = std::vector<std::pair<double, double>>;

/// A formula with what it gives at keyed random points: the key that others are held against.
/// Values and derivatives are compared, so that any equivalent form passes and a constant or a term
/// that is tiny in the region is still noticed. Points where the key is not defined do not count;
/// where it is, the other formula must be, too.
class FormulaKey {
 public:
  /// Errors: no formula of these inputs; defined at fewer than 8 of 64 points of the region.
  static Result<FormulaKey> read(const Place& place, const std::vector<std::string>& inputs,
                                 const Place& region, std::uint64_t seed);

  /// Reads another formula in the same inputs.
  Result<std::unique_ptr<TypedObjective>> read_other(const Place& place) const {
    return read_formula(place, inputs_);
  }

  /// Empty when both are the same function; else what distinguishes them: the sign, a factor, a
  /// constant, a point.
  std::string difference(TypedObjective& other) const;

  const std::vector<std::string>& inputs() const { return inputs_; }

 private:
  std::vector<std::string> inputs_;
  Columns points_;  // N × R
  PerRun costs_;
  Columns gradients_;
};

/// Whether two numbers agree to rounding, on the scale of a third.
bool agree(double a, double b, double scale, double tolerance);

}  // namespace descent
