#pragma once

#include <string>
#include <string_view>

#include "experiments/facade.hpp"

namespace descent::facade {

/// The analyses as other languages see them; conventions as in experiments/facade.hpp.

/// All stationary points in a box: {"objective": …, "box": [[-5, 5], [-5, 5]], "boxes": 100000} →
/// {"points": [{"point", "value", "eigenvalues", "kind", "proved", "reason"}], "complete",
/// "undecided": [[[lo, hi], …], …], "boxes"}.
std::string stationary(std::string_view request, const Progress& progress = {});

}  // namespace descent::facade
