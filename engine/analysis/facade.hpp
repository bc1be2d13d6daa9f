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

/// A map or a part of it: {"experiment": {…, "map": …}, "part": {"stride": 8, "refines": 16, "rows":
/// [0, 64]}, "known": [[1, 1], …]}; part (map.hpp) and known basins may be left out. The header has
/// "count", "planes" (["values"], for basins ["values", "steps"]: `count` numbers each in the data)
/// and the "legend".
Answer map(std::string_view request, const Progress& progress = {});

/// The same for a whole map as one JSON text, as the command line prints it: {"version": 1,
/// "values": […], "legend": …}; the experiment stands by itself, without "experiment".
Result<std::string> map_text(std::string_view experiment);

}  // namespace descent::facade
