#include "analysis/stationary.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>

#include "analysis/box_search.hpp"
#include "analysis/cluster.hpp"
#include "analysis/hessian_bounds.hpp"
#include "analysis/krawczyk.hpp"
#include "analysis/newton_polish.hpp"

namespace descent {
namespace {

// A split off the middle keeps zeros at round coordinates away from the sides of boxes.
constexpr double split_share = 0.4871;
constexpr int contractions = 12;

bool is_subset(const Box& inner, const Box& outer) {
  for (std::size_t i = 0; i < inner.size(); ++i) {
    if (!inner[i].is_subset_of(outer[i])) return false;
  }
  return true;
}

bool contains(const Box& box, const std::vector<double>& point, double slack = 0.0) {
  for (std::size_t i = 0; i < box.size(); ++i) {
    if (point[i] < box[i].lo - slack || point[i] > box[i].hi + slack) return false;
  }
  return true;
}

double largest_side(const Box& box) {
  double side = 0.0;
  for (const Interval& interval : box) side = std::max(side, interval.width());
  return side;
}

/// Signs of the Hessian's eigenvalues over a box, from bounds.
Curvature classify(IntervalDerivatives& derivatives, const Box& box, const SymmetricEigen& eigen) {
  std::vector<Interval> hessian;
  derivatives.hessian(box, hessian);
  int negative = 0;
  int positive = 0;
  for (const Interval& disc : transformed_discs(hessian, eigen)) {
    negative += disc.hi < 0.0;
    positive += disc.lo > 0.0;
  }
  if (negative + positive < static_cast<int>(box.size())) return Curvature::degenerate;
  return negative == 0   ? Curvature::minimum
         : positive == 0 ? Curvature::maximum
                         : Curvature::saddle;
}

std::string reason(Curvature kind) {
  switch (kind) {
    case Curvature::minimum: return "all eigenvalues of the Hessian are positive";
    case Curvature::maximum: return "all eigenvalues of the Hessian are negative";
    case Curvature::saddle: return "the Hessian has eigenvalues of both signs";
    case Curvature::degenerate: break;
  }
  return "an eigenvalue of the Hessian is 0 to rounding: the second derivatives cannot tell";
}

class Search {
 public:
  Search(TypedObjective& objective, const Box& box, const StationaryOptions& options)
      : objective_(objective),
        derivatives_(objective.expression(), objective.parameters()),
        krawczyk_(derivatives_),
        polish_(objective),
        whole_(box),
        options_(options) {
    for (const Interval& side : box) smallest_.push_back(side.width() * options.smallest);
  }

  StationaryResult run() {
    std::deque<Box> boxes{whole_};
    // Breadth first: whatever the budget, all parts of the box have been looked at equally.
    while (!boxes.empty() && result_.boxes < options_.boxes) {
      if (options_.progress && result_.boxes % 256 == 0 &&
          !options_.progress(static_cast<double>(result_.boxes) / options_.boxes)) {
        break;
      }
      const Box box = std::move(boxes.front());
      boxes.pop_front();
      ++result_.boxes;
      examine(box, boxes);
    }
    small_.insert(small_.end(), boxes.begin(), boxes.end());
    gather();
    std::ranges::sort(result_.points, {}, &StationaryPoint::point);
    result_.complete = result_.undecided.empty();
    return std::move(result_);
  }

 private:
  void examine(const Box& box, std::deque<Box>& boxes) {
    for (const Box& region : regions_) {
      if (is_subset(box, region)) return;
    }
    const Interval value = derivatives_.gradient(box, gradient_);
    if (value.is_empty()) return;
    for (const Interval& partial : gradient_) {
      if (!partial.contains_zero()) return;
    }
    Box rest = box;
    if (value.is_differentiable()) {
      switch (krawczyk_.test(box, rest)) {
        case Verdict::none: return;
        case Verdict::unique: accept(box, rest); return;
        case Verdict::unknown: look_for_point(box); break;
      }
    }
    split(rest, boxes);
  }

  /// Newton's iteration from the middle; where it settles, the largest box around that point in
  /// which the point is proved unique. Zeros on a side that two boxes share are found only so.
  void look_for_point(const Box& box) {
    std::vector<double> point;
    for (const Interval& side : box) point.push_back(side.middle());
    if (!polish_.settle(point) || !contains(box, point, 0.5 * largest_side(box))) return;
    for (const Box& region : regions_) {
      if (contains(region, point)) return;
    }
    Box around(point.size());
    Box image;
    for (double share = 1.0; share > 1e-13; share *= 0.25) {
      for (std::size_t i = 0; i < point.size(); ++i) {
        const double radius = std::max(share * box[i].width(), 1e-14 * std::fabs(point[i]));
        around[i] = Interval(point[i] - radius, point[i] + radius);
      }
      if (!derivatives_.value(around).is_differentiable()) continue;
      if (krawczyk_.test(around, image) == Verdict::unique) {
        accept(around, image);
        return;
      }
    }
  }

  /// A region with exactly one zero, which lies in `image`.
  void accept(const Box& region, Box image) {
    Box next;
    for (int i = 0; i < contractions; ++i) {
      if (krawczyk_.test(image, next) == Verdict::none ||
          largest_side(next) >= largest_side(image)) {
        break;
      }
      image = next;
    }
    const bool known =
        std::ranges::any_of(regions_, [&](const Box& other) { return is_subset(image, other); });
    regions_.push_back(region);
    if (known) return;
    StationaryPoint found;
    for (const Interval& side : image) found.point.push_back(side.middle());
    polish_.settle(found.point);
    // A zero on the border counts as inside, to rounding.
    if (!contains(whole_, found.point, 1e-12 * largest_side(whole_))) return;
    const LocalAnalysis local = analyse_locally(objective_, found.point);
    found.value = local.cost;
    found.eigenvalues = local.eigen.values;
    found.kind = classify(derivatives_, image, local.eigen);
    found.reason = reason(found.kind);
    found.proved = true;
    found.box = region;
    result_.points.push_back(std::move(found));
  }

  void split(const Box& box, std::deque<Box>& boxes) {
    std::size_t widest = 0;
    double excess = 0.0;
    for (std::size_t i = 0; i < box.size(); ++i) {
      const double times = box[i].width() / smallest_[i];
      if (times > excess) {
        excess = times;
        widest = i;
      }
    }
    const double cut = box[widest].lo + split_share * (box[widest].hi - box[widest].lo);
    if (excess <= 1.0 || !(cut > box[widest].lo) || !(cut < box[widest].hi)) {
      small_.push_back(box);
      return;
    }
    Box half = box;
    half[widest].hi = cut;
    boxes.push_back(half);
    half[widest] = Interval(cut, box[widest].hi);
    boxes.push_back(std::move(half));
  }

  /// Makes clusters of the undecided boxes, and degenerate points of those that shrank to one.
  void gather() {
    std::erase_if(small_, [&](const Box& box) {
      return std::ranges::any_of(regions_,
                                 [&](const Box& region) { return is_subset(box, region); });
    });
    for (Cluster& cluster : clusters(small_, smallest_)) {
      degenerate_point(cluster);
      result_.undecided.push_back(std::move(cluster.hull));
    }
  }

  void degenerate_point(const Cluster& cluster) {
    // A long cluster is a curve of stationary points, or what the budget left over: no point.
    if (largest_side(cluster.hull) > 1e-3 * largest_side(whole_)) return;
    StationaryPoint found;
    for (const Interval& side : cluster.hull) found.point.push_back(side.middle());
    if (!derivatives_.value(cluster.hull).is_differentiable()) return;
    if (!polish_.settle(found.point)) return;
    const double slack = std::max(largest_side(cluster.hull), 1e-6 * largest_side(whole_));
    if (!contains(cluster.hull, found.point, slack)) return;
    const LocalAnalysis local = analyse_locally(objective_, found.point);
    double weakest = HUGE_VAL;
    for (const double value : local.eigen.values) weakest = std::min(weakest, std::fabs(value));
    if (!(weakest <= 1e-5 * hessian_scale())) return;
    found.value = local.cost;
    found.eigenvalues = local.eigen.values;
    found.kind = Curvature::degenerate;
    found.reason = reason(found.kind);
    found.box = cluster.hull;
    result_.points.push_back(std::move(found));
  }

  /// Typical size of second derivatives in the box: the largest entry over its corners and middle.
  double hessian_scale() {
    const std::size_t n = whole_.size();
    std::vector<double> point(n);
    std::vector<double> hessian(n * n);
    double scale = 0.0;
    for (std::size_t corner = 0; corner <= (std::size_t{1} << n); ++corner) {
      for (std::size_t i = 0; i < n; ++i) {
        const bool middle = corner == std::size_t{1} << n;
        point[i] = middle                   ? whole_[i].middle()
                   : (corner >> i & 1) != 0 ? whole_[i].hi
                                            : whole_[i].lo;
      }
      objective_.hessian(point.data(), {}, hessian.data());
      for (const double entry : hessian) {
        if (std::isfinite(entry)) scale = std::max(scale, std::fabs(entry));
      }
    }
    return scale > 0.0 ? scale : 1.0;
  }

  TypedObjective& objective_;
  IntervalDerivatives derivatives_;
  Krawczyk krawczyk_;
  NewtonPolish polish_;
  Box whole_;
  StationaryOptions options_;
  std::vector<double> smallest_;  // side below which a box is not split, per input
  std::vector<Box> regions_;      // boxes with exactly one zero each, which is known
  std::vector<Box> small_;        // undecided
  std::vector<Interval> gradient_;
  StationaryResult result_;
};

}  // namespace

Result<StationaryResult> find_stationary(TypedObjective& objective, const Box& box,
                                         const StationaryOptions& options) {
  if (auto good = check_box(objective, box); !good) return good.error();
  StationaryOptions affordable = options;
  affordable.boxes = affordable_boxes(objective, options.boxes);
  return Search(objective, box, affordable).run();
}

}  // namespace descent
