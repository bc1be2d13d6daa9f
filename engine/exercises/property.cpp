#include "exercises/property.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/local_analysis.hpp"
#include "exercises/run_goal.hpp"
#include "exercises/typed_value.hpp"
#include "numbers/random.hpp"

namespace descent {

namespace {

void add(Verdict& verdict, const char* name, bool right, std::string good, std::string bad) {
  verdict.parts.push_back({name, right ? 1.0 : 0.0, right ? std::move(good) : std::move(bad)});
}

double cost_at(TypedObjective& function, const std::vector<double>& point) {
  Columns column(static_cast<Eigen::Index>(point.size()), 1);
  for (std::size_t i = 0; i < point.size(); ++i) column(static_cast<Eigen::Index>(i), 0) = point[i];
  PerRun cost(1);
  function.cost(column, {}, cost);
  return cost(0);
}

/// Whether the gradient vanishes at a point, to rounding on the scale of the curvature there.
bool stationary(const LocalAnalysis& local) {
  double scale = 1.0;
  for (const double entry : local.hessian) {
    // x^(3/2) is stationary at 0, where its curvature is infinite.
    if (std::isfinite(entry)) scale = std::max(scale, std::fabs(entry));
  }
  return std::isfinite(local.cost) && local.gradient_norm <= 1e-9 * scale;  // false for a NaN
}

class StationaryAt final : public Property {
 public:
  StationaryAt(std::vector<double> point, std::vector<std::string> inputs)
      : point_(std::move(point)), inputs_(std::move(inputs)) {}

  void check(TypedObjective& function, const std::string&, Verdict& verdict) const override {
    const LocalAnalysis local = analyse_locally(function, point_);
    const std::string where = in_coordinates(inputs_, point_.data());
    add(verdict, "stationary_at", stationary(local), "The gradient is zero at " + where + ".",
        std::isfinite(local.gradient_norm)
            ? "The gradient at " + where + " has the norm " + rounded(local.gradient_norm) +
                  "; it is to be zero."
            : "The function has no finite value or gradient at " + where + ".");
  }

 private:
  std::vector<double> point_;
  std::vector<std::string> inputs_;
};

class CurvatureAt final : public Property {
 public:
  CurvatureAt(std::vector<double> point, std::string kind)
      : point_(std::move(point)), kind_(std::move(kind)) {}

  void check(TypedObjective& function, const std::string&, Verdict& verdict) const override {
    const LocalAnalysis local = analyse_locally(function, point_);
    const std::string found =
        std::isfinite(local.gradient_norm) ? to_string(local.curvature) : "undefined";
    add(verdict, "curvature", found == kind_ && stationary(local),
        "The second derivatives say: " + found + ".",
        stationary(local) ? "The second derivatives there say: " + found + ", not " + kind_ + "."
                          : "The second derivatives count only where the gradient is zero.");
  }

 private:
  std::vector<double> point_;
  std::string kind_;
};

/// Whether a stationary point is an extremum, by values on spheres around it: the second
/// derivatives say nothing about x³ or x⁴. Spheres of shrinking radius, each with axis and keyed
/// random directions; the smallest radius at which values differ from the centre beyond rounding
/// decides.
class ExtremumAt final : public Property {
 public:
  ExtremumAt(std::vector<double> point, std::string kind, std::uint64_t seed)
      : point_(std::move(point)), kind_(std::move(kind)), seed_(seed) {}

  void check(TypedObjective& function, const std::string&, Verdict& verdict) const override {
    const LocalAnalysis local = analyse_locally(function, point_);
    const std::string found =
        !stationary(local) ? "no stationary point" : classify_by_values(function);
    add(verdict, "extremum", found == kind_ || (kind_ == "none" && found == "neither"),
        kind_ == "none" ? "The point is neither a minimum nor a maximum."
                        : "The point is a " + kind_ + ".",
        "The point is " + std::string(found == "minimum" || found == "maximum" ? "a " : "") +
            found + "; it is to be " +
            (kind_ == "none" ? "neither a minimum nor a maximum." : "a " + kind_ + "."));
  }

 private:
  static constexpr int directions = 64;
  static constexpr int radii = 6;

  std::string classify_by_values(TypedObjective& function) const {
    const auto n = static_cast<Eigen::Index>(point_.size());
    const Eigen::Index count = directions + 2 * n;
    const double centre = cost_at(function, point_);
    Columns around(n, count);
    PerRun costs(count);
    std::vector<double> direction(point_.size());
    std::string found = "flat";
    for (int k = 0; k < radii; ++k) {
      const double radius = 0.1 * std::ldexp(1.0, -2 * k);
      for (Eigen::Index c = 0; c < count; ++c) {
        if (c < 2 * n) {
          std::fill(direction.begin(), direction.end(), 0.0);
          direction[static_cast<std::size_t>(c / 2)] = c % 2 == 0 ? 1.0 : -1.0;
        } else {
          random::on_sphere({seed_, 0, static_cast<std::uint32_t>(c)}, 0, direction.data(),
                            static_cast<int>(n));
        }
        for (Eigen::Index i = 0; i < n; ++i) {
          around(i, c) =
              point_[static_cast<std::size_t>(i)] + radius * direction[static_cast<std::size_t>(i)];
        }
      }
      function.cost(around, {}, costs);
      const double noise = 1e-13 * std::max(1.0, std::fabs(centre));
      bool above = false;
      bool below = false;
      for (Eigen::Index c = 0; c < count; ++c) {
        if (!std::isfinite(costs(c))) return "at the edge of where the function is defined";
        above = above || costs(c) > centre + noise;
        below = below || costs(c) < centre - noise;
      }
      if (!above && !below) break;  // rounding from here on
      found = above && below ? "neither" : above ? "minimum" : "maximum";
    }
    return found;
  }

  std::vector<double> point_;
  std::string kind_;
  std::uint64_t seed_;
};

class ValueAt final : public Property {
 public:
  ValueAt(std::vector<double> point, double value, std::vector<std::string> inputs)
      : point_(std::move(point)), value_(value), inputs_(std::move(inputs)) {}

  void check(TypedObjective& function, const std::string&, Verdict& verdict) const override {
    const double found = cost_at(function, point_);
    const std::string where = in_coordinates(inputs_, point_.data());
    add(verdict, "value", agree(found, value_, value_, 1e-9),
        "The value at " + where + " is right.",
        "The value at " + where + " is " + rounded(found) + "; it is to be " + rounded(value_) +
            ".");
  }

 private:
  std::vector<double> point_;
  double value_;
  std::vector<std::string> inputs_;
};

/// Convexity in a region by its definition: the value half-way between two points lies nowhere
/// above the mean of theirs. One pair above proves that a function is not convex; none in 2,000 is
/// taken for convex.
class Convex final : public Property {
 public:
  Convex(bool wanted, Region region, std::vector<std::string> inputs, std::uint64_t seed)
      : wanted_(wanted), region_(std::move(region)), inputs_(std::move(inputs)), seed_(seed) {}

  void check(TypedObjective& function, const std::string&, Verdict& verdict) const override {
    const auto n = static_cast<Eigen::Index>(region_.size());
    Columns points(n, 3 * pairs);
    for (Eigen::Index c = 0; c < pairs; ++c) {
      const random::Key key{seed_, 1, static_cast<std::uint32_t>(c)};
      // Half of the pairs are near each other, to find a small dent.
      const double reach = c % 2 == 0 ? 1.0 : 0.05;
      for (Eigen::Index i = 0; i < n; ++i) {
        const auto& [from, to] = region_[static_cast<std::size_t>(i)];
        const auto draw = static_cast<std::uint32_t>(2 * i);
        const double a = from + (to - from) * random::uniform(key, draw);
        const double b =
            std::clamp(a + reach * (to - from) * (random::uniform(key, draw + 1) - 0.5), from, to);
        points(i, 3 * c) = a;
        points(i, 3 * c + 1) = b;
        points(i, 3 * c + 2) = 0.5 * (a + b);
      }
    }
    PerRun costs(3 * pairs);
    function.cost(points, {}, costs);
    std::string witness;
    for (Eigen::Index c = 0; c < pairs && witness.empty(); ++c) {
      const double a = costs(3 * c);
      const double b = costs(3 * c + 1);
      const double middle = costs(3 * c + 2);
      const double scale = std::max({1.0, std::fabs(a), std::fabs(b)});
      std::vector<double> ends(2 * region_.size());
      for (Eigen::Index i = 0; i < n; ++i) {
        ends[static_cast<std::size_t>(i)] = points(i, 3 * c);
        ends[static_cast<std::size_t>(n + i)] = points(i, 3 * c + 1);
      }
      const std::string from = in_coordinates(inputs_, ends.data());
      if (!std::isfinite(a)) {
        add(verdict, "convex", false, "", "The function is not defined at " + from + ".");
        return;
      }
      if (middle > 0.5 * (a + b) + 1e-10 * scale) {
        witness = "half-way between " + from + " and " +
                  in_coordinates(inputs_, &ends[region_.size()]) + " it lies above the chord";
      }
    }
    add(verdict, "convex", wanted_ == witness.empty(),
        wanted_ ? "It is convex." : "It is not convex: " + witness + ".",
        wanted_ ? "It is not convex: " + witness + "."
                : "No place was found where it lies above a chord: it seems convex.");
  }

 private:
  static constexpr Eigen::Index pairs = 2000;

  bool wanted_;
  Region region_;
  std::vector<std::string> inputs_;
  std::uint64_t seed_;
};

/// How a method gets on with the function.
class Runs final : public Property {
 public:
  static Result<std::unique_ptr<Property>> read(const Place& place,
                                                const std::vector<std::string>& inputs,
                                                bool diverges) {
    if (auto known = check_object(place, "a run", {"method", "start", "steps"}); !known) {
      return known.error();
    }
    auto runs = std::make_unique<Runs>();
    runs->diverges_ = diverges;
    for (const char* key : {"method", "start", "steps"}) {
      if (place[key].value == nullptr) return missing(place, key, "as in an experiment");
    }
    runs->experiment_ = {{"version", 1},
                         {"objective", {{"source", "0"}, {"inputs", inputs}}},
                         {"start", *place["start"].value},
                         {"methods", Json::array({*place["method"].value})},
                         {"steps", *place["steps"].value},
                         {"stop", {{"gradient_norm", 1e-6}}}};
    const auto trial = run_for_check(runs->experiment_, place.path);
    if (!trial) return trial.error();
    return std::unique_ptr<Property>(std::move(runs));
  }

  void check(TypedObjective&, const std::string& text, Verdict& verdict) const override {
    Json experiment = experiment_;
    experiment["objective"]["source"] = text;
    const auto result = run_for_check(std::move(experiment), "answer");
    const char* part = diverges_ ? "diverges" : "converges";
    if (!result) {
      add(verdict, part, false, "", "The run cannot be made: " + result.error().message);
      return;
    }
    const RunResult& run = result->runs.front();
    const bool right = run.status == (diverges_ ? Status::diverged : Status::converged);
    const std::string ended = run.method + " ended as " + name(run.status) + " after " +
                              std::to_string(run.rows - 1) + " steps";
    add(verdict, part, right, ended + ".",
        ended + (diverges_ ? "; it is to diverge."
                           : "; it is to converge to a gradient norm of at most 1e-6."));
  }

 private:
  Json experiment_;
  bool diverges_ = false;
};

}  // namespace

Result<std::vector<std::unique_ptr<Property>>> read_properties(
    const Place& goal, const std::vector<std::string>& inputs, const Place& region_place,
    std::uint64_t seed) {
  const char* const expected =
      "an object with at least one of stationary_at, extremum, curvature, "
      "value, convex, converges, diverges";
  if (goal.value == nullptr || !goal.value->is_object() || goal.value->empty()) {
    return wrong(goal, expected);
  }
  if (auto known = check_object(
          goal, "a goal",
          {"stationary_at", "extremum", "curvature", "value", "convex", "converges", "diverges"});
      !known) {
    return known.error();
  }
  const auto region = read_region(region_place, inputs.size(), {-5.0, 5.0});
  if (!region) return region.error();
  std::vector<std::unique_ptr<Property>> properties;
  std::vector<double> point;
  if (const Place at = goal["stationary_at"]; !at.is_null()) {
    auto values = read_values(at, inputs.size());
    if (!values) return values.error();
    point = std::move(*values);
    properties.push_back(std::make_unique<StationaryAt>(point, inputs));
  }
  for (const char* key : {"extremum", "curvature"}) {
    const Place place = goal[key];
    if (place.is_null()) continue;
    if (point.empty()) return missing(goal, "stationary_at", "the point that this is about");
    auto kind = read_text(place);
    if (!kind) return kind.error();
    const bool by_values = place.path == goal.path + ".extremum";
    const std::vector<std::string> kinds =
        by_values ? std::vector<std::string>{"none", "minimum", "maximum"}
                  : std::vector<std::string>{"minimum", "maximum", "saddle", "degenerate"};
    if (std::find(kinds.begin(), kinds.end(), *kind) == kinds.end()) {
      return wrong(place, listed(kinds, "or"));
    }
    if (by_values) {
      properties.push_back(std::make_unique<ExtremumAt>(point, *kind, seed));
    } else {
      properties.push_back(std::make_unique<CurvatureAt>(point, *kind));
    }
  }
  if (const Place value = goal["value"]; !value.is_null()) {
    if (auto known = check_object(value, "a value", {"at", "is"}); !known) return known.error();
    auto at = read_values(value["at"], inputs.size());
    if (!at) return at.error();
    const auto is = read_value(value["is"]);
    if (!is) return is.error();
    properties.push_back(std::make_unique<ValueAt>(std::move(*at), *is, inputs));
  }
  if (const Place convex = goal["convex"]; !convex.is_null()) {
    const auto wanted = read_boolean(convex);
    if (!wanted) return wanted.error();
    properties.push_back(std::make_unique<Convex>(*wanted, *region, inputs, seed));
  }
  for (const char* key : {"converges", "diverges"}) {
    if (goal[key].is_null()) continue;
    auto runs = Runs::read(goal[key], inputs, key[0] == 'd');
    if (!runs) return runs.error();
    properties.push_back(std::move(*runs));
  }
  return properties;
}

}  // namespace descent
