#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "analysis/interval_derivatives.hpp"
#include "errors/result.hpp"
#include "objectives/typed.hpp"

namespace descent {

/// What is known about a cost on a box.
enum class Convexity {
  convex,      ///< proved on the whole box
  not_convex,  ///< proved by a witness
  undecided,   ///< neither, within the budget
};

/// "convex", "not convex" or "undecided".
const char* name(Convexity convexity);

/// Two points whose chord passes below the cost somewhere: g(middle) > level, the chord there.
struct ViolatedChord {
  std::vector<double> from;
  std::vector<double> to;
  double share = 0.5;  ///< middle = (1 − share)·from + share·to
  std::vector<double> middle;
  double cost = 0.0;   ///< g(middle)
  double level = 0.0;  ///< (1 − share)·g(from) + share·g(to)
};

/// A point with negative curvature along a unit direction: dᵀ∇²g d = curvature < 0.
struct NegativeCurvature {
  std::vector<double> point;
  std::vector<double> direction;
  double curvature = 0.0;
};

/// What the probe found.
struct ConvexityResult {
  Convexity verdict = Convexity::undecided;
  bool strict = false;  ///< convex, and the Hessian is proved positive definite everywhere
  std::optional<ViolatedChord> chord;          ///< the one with the widest gap among those tried
  std::optional<NegativeCurvature> curvature;  ///< the most negative one of the grid
  double proved_share = 0.0;                   ///< part of the box's volume proved convex
  int boxes = 0;                               ///< boxes looked at by the proof
};

/// Limits of the probe.
struct ConvexityOptions {
  std::uint64_t seed = 1;  ///< of the random chords
  int chords = 1000;
  int grid_points = 1000;                ///< at most, for the Hessian test
  int boxes = 20000;                     ///< of the proof, for 2 inputs; fewer for long formulas
  std::function<bool(double)> progress;  ///< gets the share done; false ends the search
};

/// Three ways to find out: random chords that pass below the cost, the Hessian's eigenvalues on a
/// grid, and a proof that the interval Hessian is positive semidefinite on boxes that cover the
/// whole (Gershgorin's discs of VᵀHV, V the eigenvectors in a box's middle). Both kinds of witness
/// are verified with interval arithmetic, so both verdicts are proved; a cost with kinks can be
/// refuted but not proved convex. Errors: as find_stationary().
Result<ConvexityResult> probe_convexity(TypedObjective& objective, const Box& box,
                                        const ConvexityOptions& options = {});

}  // namespace descent
