#include <cmath>

#include "analysis/local_analysis.hpp"
#include "analysis/newton_polish.hpp"
#include "exercises/registry.hpp"
#include "exercises/typed_value.hpp"
#include "experiments/objective_setting.hpp"

namespace descent {
namespace {

/// A point of a figure, clicked or typed.
///
///     objective: { source: "(x^2 - 1)^2 + y^2" }
///     answer: [1, 0]          # this one, or
///     answer: saddle          # any stationary point of the kind: minimum, maximum, saddle,
///     stationary tolerance: 0.1          # how near view: { x: [-2, 2], y: [-2, 2] }
class PointKind final : public Checker {
 public:
  static Result<std::unique_ptr<Checker>> make(const Place& exercise) {
    auto checker = std::make_unique<PointKind>();
    const Place place = exercise["objective"];
    if (place.value == nullptr) return missing(exercise, "objective", "an objective");
    auto objective = read_objective(place);
    if (!objective) return objective.error();
    checker->objective_ = std::move(*objective);
    if (checker->objective_.inputs.size() > 8) {
      return error_at(place, "a point to be found has at most 8 coordinates.");
    }
    const Place answer = exercise["answer"];
    if (answer.value != nullptr && answer.value->is_string() && is_kind(*answer.value)) {
      checker->kind_ = answer.value->get<std::string>();
    } else {
      auto target = read_values(answer, checker->objective_.inputs.size());
      if (!target) {
        Diagnostic error = target.error();
        error.expected += ", or one of minimum, maximum, saddle, stationary";
        return error;
      }
      checker->target_ = std::move(*target);
    }
    const auto tolerance = read_number(exercise["tolerance"]);
    if (!tolerance) return tolerance.error();
    if (!(*tolerance > 0.0)) return wrong(exercise["tolerance"], "a number greater than 0");
    checker->tolerance_ = *tolerance;
    const Place view = exercise["view"];
    if (!view.is_null()) {
      if (auto known = check_object(view, "a view", {"x", "y"}); !known) return known.error();
      for (const char* axis : {"x", "y"}) {
        if (view[axis].is_null()) continue;
        const auto side = read_numbers(view[axis]);
        if (!side) return side.error();
        if (side->size() != 2 || !((*side)[0] < (*side)[1])) {
          return wrong(view[axis], "[from, to] with from less than to");
        }
      }
    }
    return std::unique_ptr<Checker>(std::move(checker));
  }

  Result<Verdict> check(const Place& answer) override {
    auto point = read_values(answer, objective_.inputs.size());
    if (!point) return point.error();
    return kind_.empty() ? near_target(*point) : of_kind(*point);
  }

  bool same(const Place& pattern, const Place& answer) override {
    return distance(*read_values(pattern, objective_.inputs.size()),
                    *read_values(answer, objective_.inputs.size())) <= tolerance_;
  }

 private:
  static bool is_kind(const Json& value) {
    const auto& text = value.get_ref<const std::string&>();
    return text == "minimum" || text == "maximum" || text == "saddle" || text == "stationary";
  }

  static double distance(const std::vector<double>& a, const std::vector<double>& b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += (a[i] - b[i]) * (a[i] - b[i]);
    return std::sqrt(sum);
  }

  Verdict near_target(const std::vector<double>& point) const {
    Verdict verdict;
    const bool right = distance(point, target_) <= tolerance_;
    for (std::size_t i = 0; i < target_.size(); ++i) {
      const std::string& input = objective_.inputs[i];
      const double miss = point[i] - target_[i];
      const bool good = right || std::fabs(miss) <= tolerance_ / std::sqrt(double(target_.size()));
      verdict.parts.push_back(
          {input, good ? 1.0 : 0.0,
           good ? input + " is right."
                : "Your " + input + " is too " + (miss > 0.0 ? "large." : "small.")});
    }
    return verdict;
  }

  Verdict of_kind(const std::vector<double>& point) {
    Verdict verdict;
    std::vector<double> settled = point;
    const bool found = NewtonPolish(*objective_.objective).settle(settled);
    const double away = found ? distance(point, settled) : 0.0;
    const bool stationary = found && away <= tolerance_;
    const bool close = found && away <= 5.0 * tolerance_;
    verdict.parts.push_back({"stationary", stationary ? 1.0 : 0.0,
                             stationary ? "The gradient is zero there."
                             : close    ? "There is a stationary point nearby, but not that near."
                                        : "The gradient is not zero there."});
    if (kind_ == "stationary") return verdict;
    bool right = false;
    std::string message = "Find a place where the gradient is zero first.";
    if (stationary) {
      const std::string kind = to_string(analyse_locally(*objective_.objective, settled).curvature);
      right = kind == kind_;
      message = "This stationary point is a " + kind + (right ? "." : ", not a " + kind_ + ".");
      if (kind == "degenerate") message = "The second derivatives do not tell what this point is.";
    }
    verdict.parts.push_back({"kind", right ? 1.0 : 0.0, std::move(message)});
    return verdict;
  }

  ObjectiveSetting objective_;
  std::vector<double> target_;  // this point, or
  std::string kind_;            // any of this kind
  double tolerance_ = 0.0;
};

}  // namespace

void register_point(ExerciseRegistry& registry) {
  registry.add({"point",
                "Click a point of a figure, or type its coordinates.",
                {"objective", "answer", "tolerance", "view"},
                PointKind::make});
}

}  // namespace descent
