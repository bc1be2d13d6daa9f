#include "analysis/convexity.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include "analysis/box_search.hpp"
#include "analysis/hessian_bounds.hpp"
#include "numbers/random.hpp"

namespace descent {
namespace {

class Probe {
 public:
  Probe(TypedObjective& objective, const Box& box, const ConvexityOptions& options)
      : objective_(objective),
        derivatives_(objective.expression(), objective.parameters()),
        whole_(box),
        options_(options),
        n_(box.size()) {}

  ConvexityResult run() {
    try_chords();
    try_grid();
    prove();
    if (result_.chord || result_.curvature) {
      result_.verdict = Convexity::not_convex;
    } else if (proved_) {
      result_.verdict = Convexity::convex;
      result_.strict = strict_;
    }
    return std::move(result_);
  }

 private:
  Interval cost_at(const std::vector<double>& point) {
    return derivatives_.value(Box(point.begin(), point.end()));
  }

  /// Random chords; the widest gap is kept if interval arithmetic confirms it.
  void try_chords() {
    Columns points(static_cast<Eigen::Index>(n_), 3);
    PerRun costs(3);
    double widest = 0.0;
    for (int k = 0; k < options_.chords; ++k) {
      const random::Key key{options_.seed, 0, static_cast<std::uint32_t>(k)};
      ViolatedChord chord;
      chord.share = random::uniform(key, 0);
      for (std::size_t i = 0; i < n_; ++i) {
        const auto draw = static_cast<std::uint32_t>(2 * i + 1);
        const double width = whole_[i].hi - whole_[i].lo;
        const double a = whole_[i].lo + width * random::uniform(key, draw);
        const double b = whole_[i].lo + width * random::uniform(key, draw + 1);
        chord.from.push_back(a);
        chord.to.push_back(b);
        chord.middle.push_back((1.0 - chord.share) * a + chord.share * b);
        const auto row = static_cast<Eigen::Index>(i);
        points(row, 0) = a;
        points(row, 1) = b;
        points(row, 2) = chord.middle.back();
      }
      objective_.cost(points, {}, costs);
      chord.cost = costs(2);
      chord.level = (1.0 - chord.share) * costs(0) + chord.share * costs(1);
      if (!(chord.cost - chord.level > widest) || !confirmed(chord)) continue;
      widest = chord.cost - chord.level;
      result_.chord = std::move(chord);
    }
  }

  /// The true point of the segment lies in a tiny box; the cost is above the chord on all of it.
  bool confirmed(const ViolatedChord& chord) {
    const Interval share(chord.share);
    const Interval rest = Interval(1.0) - share;
    Box middle;
    for (std::size_t i = 0; i < n_; ++i) {
      middle.push_back(rest * Interval(chord.from[i]) + share * Interval(chord.to[i]));
    }
    const Interval level = rest * cost_at(chord.from) + share * cost_at(chord.to);
    const Interval cost = derivatives_.value(middle);
    return cost.is_defined() && level.is_defined() && cost.lo > level.hi;
  }

  void try_grid() {
    int side = 2;
    const auto points = [&](int s) {
      double count = 1.0;
      for (std::size_t i = 0; i < n_; ++i) count *= s;
      return count;
    };
    while (points(side + 1) <= options_.grid_points) ++side;
    std::vector<int> index(n_, 0);
    std::vector<double> point(n_);
    for (bool more = true; more;) {
      for (std::size_t i = 0; i < n_; ++i) {
        // The middles of cells: borders are seen by the proof.
        const double share = (index[i] + 0.5) / side;
        point[i] = whole_[i].lo + share * (whole_[i].hi - whole_[i].lo);
      }
      look_at(point);
      more = false;
      for (std::size_t i = 0; i < n_ && !more; ++i) {
        more = ++index[i] < side;
        if (!more) index[i] = 0;
      }
    }
  }

  /// Keeps the point if its curvature is the most negative so far, and certainly negative.
  void look_at(const std::vector<double>& point) {
    std::vector<double> hessian(n_ * n_);
    objective_.hessian(point.data(), {}, hessian.data());
    const SymmetricEigen eigen = symmetric_eigen(hessian.data(), static_cast<int>(n_));
    const double least = eigen.values.front();
    if (!(least < (result_.curvature ? result_.curvature->curvature : 0.0))) return;
    NegativeCurvature found{point, {}, least};
    for (std::size_t i = 0; i < n_; ++i) found.direction.push_back(eigen.vectors[i * n_]);
    const Box here(point.begin(), point.end());
    if (!derivatives_.value(here).is_differentiable()) return;
    std::vector<Interval> bounds;
    derivatives_.hessian(here, bounds);
    if (quadratic_form(bounds, found.direction).hi < 0.0) result_.curvature = std::move(found);
  }

  /// Covers the box with boxes on which the Hessian is positive semidefinite, as far as they go.
  void prove() {
    struct Part {
      Box box;
      double share;
    };
    std::deque<Part> parts{{whole_, 1.0}};
    const int budget = affordable_boxes(objective_, options_.boxes);
    bool gaps = false;
    while (!parts.empty() && result_.boxes < budget) {
      // A counterexample is all that a cost which is not convex needs.
      if ((result_.chord || result_.curvature) && result_.boxes >= budget / 20) return;
      if (options_.progress && result_.boxes % 256 == 0 &&
          !options_.progress(static_cast<double>(result_.boxes) / budget)) {
        return;
      }
      Part part = std::move(parts.front());
      parts.pop_front();
      ++result_.boxes;
      if (positive(part.box)) {
        result_.proved_share += part.share;
        continue;
      }
      std::size_t widest = 0;
      for (std::size_t i = 1; i < n_; ++i) {
        if (relative_width(part.box, i) > relative_width(part.box, widest)) widest = i;
      }
      const double cut = part.box[widest].middle();
      if (relative_width(part.box, widest) < 1e-9 || !(part.box[widest].lo < cut) ||
          !(cut < part.box[widest].hi)) {
        gaps = true;
        continue;
      }
      Box half = part.box;
      half[widest].hi = cut;
      parts.push_back({half, 0.5 * part.share});
      half[widest] = Interval(cut, part.box[widest].hi);
      parts.push_back({std::move(half), 0.5 * part.share});
    }
    proved_ = parts.empty() && !gaps;
  }

  double relative_width(const Box& box, std::size_t i) const {
    return (box[i].hi - box[i].lo) / (whole_[i].hi - whole_[i].lo);
  }

  bool positive(const Box& box) {
    if (!derivatives_.value(box).is_differentiable()) return false;
    derivatives_.hessian(box, bounds_);
    std::vector<double> middle;
    for (const Interval& entry : bounds_) {
      if (!entry.is_bounded()) return false;
      middle.push_back(entry.middle());
    }
    const SymmetricEigen eigen = symmetric_eigen(middle.data(), static_cast<int>(n_));
    bool definite = true;
    for (const Interval& disc : transformed_discs(bounds_, eigen)) {
      if (!(disc.lo >= 0.0)) return false;
      definite = definite && disc.lo > 0.0;
    }
    strict_ = strict_ && definite;
    return true;
  }

  TypedObjective& objective_;
  IntervalDerivatives derivatives_;
  Box whole_;
  ConvexityOptions options_;
  std::size_t n_;
  std::vector<Interval> bounds_;
  bool proved_ = false;
  bool strict_ = true;
  ConvexityResult result_;
};

}  // namespace

const char* name(Convexity convexity) {
  switch (convexity) {
    case Convexity::convex: return "convex";
    case Convexity::not_convex: return "not convex";
    case Convexity::undecided: break;
  }
  return "undecided";
}

Result<ConvexityResult> probe_convexity(TypedObjective& objective, const Box& box,
                                        const ConvexityOptions& options) {
  if (auto good = check_box(objective, box); !good) return good.error();
  return Probe(objective, box, options).run();
}

}  // namespace descent
