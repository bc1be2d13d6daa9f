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

/// A map or a part of it: {"experiment": {…, "map": …}, "part": {"stride": 8, "refines": 16,
/// "rows": [0, 64]}, "known": [[1, 1], …]}; part (map.hpp) and known basins may be left out. The
/// header has "count", "planes" (["values"], for basins ["values", "steps"]: `count` numbers each
/// in the data) and the "legend".
Answer map(std::string_view request, const Progress& progress = {});

/// The same for a whole map as one JSON text, as the command line prints it: {"version": 1,
/// "values": […], "legend": …}; the experiment stands by itself, without "experiment".
Result<std::string> map_text(std::string_view experiment);

/// Everything the derivatives at a point say about methods near it: {"objective": …, "point": [1,
/// 2], "step": 1, "epsilon": 1e-3, "rho": 1} → {"value", "gradient", "gradient_norm", "hessian"
/// (rows), "eigenvalues" (ascending), "eigenvectors" (one list per eigenvalue), "curvature",
/// "condition", "largest_stable_steplength", "gradient_descent": {"steplength", "rate"},
/// "momentum":
/// {"steplength", "momentum", "rate"} (null where the Hessian is not positive definite),
/// "second_order_stationary" (null unless epsilon and rho are given)}.
std::string analyse_point(std::string_view request);

/// Along a run: {"objective": …, "points": [[…], …]} → {"smallest_eigenvalue",
/// "largest_eigenvalue", "turning_angle"} (radians, null at both ends), one number per point.
std::string analyse_path(std::string_view request);

/// An evaluation, operation by operation: {"objective": …, "point": […], "step": 1} → {"value",
/// "gradient", "rows" (as `descent derive --trace` prints them), "graph": {"boxes": [{"label",
/// "operands", "nodes" (rows it stands for), "layer", "place", "value", "tangents", "adjoint",
/// "source", …}], "layers", "widest"}, "operations": {"+": 3, …}, "instructions": {"value",
/// "forward", "reverse"} (of the tapes), "trouble"}.
std::string trace_evaluation(std::string_view request);

/// Finite differences beside the exact derivative: {"objective": …, "point": […], "direction": […]
/// (default: the first coordinate), "widths": [1e-16, 1, 65]} → {"value", "exact", "widths",
/// "forward", "central", "complex_step" (values), "errors": {the same three}, "complex_note"}.
std::string differences(std::string_view request);

/// Whether a formula is convex on a box: {"objective": …, "box": […], "seed": 1, "chords": 1000,
/// "boxes": 20000} → {"verdict": "convex" | "not convex" | "undecided", "strict", "chord": {"from",
/// "to", "share", "middle", "cost", "level"}, "curvature": {"point", "direction", "curvature"},
/// "proved_share", "boxes"}.
std::string convexity(std::string_view request, const Progress& progress = {});

}  // namespace descent::facade
