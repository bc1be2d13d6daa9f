#include "analysis/facade.hpp"
#include "analysis/local_analysis.hpp"
#include "analysis/request.hpp"

namespace descent::facade {
namespace {

/// Cubes of the dimension that one request may cost: a few seconds of eigenvalues.
constexpr double work_limit = 3e8;

Result<bool> check_work(const Request& request, const Place& place, std::size_t points) {
  const double n = request.dimension();
  if (static_cast<double>(points) * n * n * n <= work_limit) return true;
  return error_at(place, "eigenvalues at " + std::to_string(points) + " points in " +
                             std::to_string(request.dimension()) +
                             " coordinates would take too long.");
}

Result<Json> analysed_point(std::string_view text) {
  auto request = read_request(text, {"point", "step", "epsilon", "rho"});
  if (!request) return request.error();
  const Place root = request->root();
  const auto point = read_point(root["point"], request->objective.inputs);
  if (!point) return point.error();
  if (auto good = check_work(*request, root["objective"], 1); !good) return good.error();
  EvaluationContext context;
  if (!root["step"].is_null()) {
    const auto step = read_integer(root["step"], 1, steps_limit);
    if (!step) return step.error();
    context.step = static_cast<int>(*step);
  }
  const LocalAnalysis local = analyse_locally(*request->objective.objective, *point, context);

  Json second_order;
  if (!root["epsilon"].is_null() || !root["rho"].is_null()) {
    double numbers[2] = {};
    for (int i = 0; i < 2; ++i) {
      const Place place = root[i == 0 ? "epsilon" : "rho"];
      const auto number = read_number(place);
      if (!number || !(*number >= 0.0)) return wrong(place, "a number of at least 0");
      numbers[i] = *number;
    }
    second_order = local.second_order_stationary(numbers[0], numbers[1]);
  }
  const std::size_t n = point->size();
  Json vectors = Json::array();
  for (std::size_t j = 0; j < n; ++j) {
    std::vector<double> vector;
    for (std::size_t i = 0; i < n; ++i) vector.push_back(local.eigen.vectors[i * n + j]);
    vectors.push_back(std::move(vector));
  }
  Json answer = {{"point", local.point},
                 {"value", local.cost},
                 {"gradient", local.gradient},
                 {"gradient_norm", local.gradient_norm},
                 {"hessian", rows_json(local.hessian, n)},
                 {"eigenvalues", local.eigen.values},
                 {"eigenvectors", std::move(vectors)},
                 {"curvature", to_string(local.curvature)},
                 {"condition", local.condition},
                 {"largest_stable_steplength", nullptr},
                 {"gradient_descent", nullptr},
                 {"momentum", nullptr},
                 {"second_order_stationary", std::move(second_order)}};
  if (local.largest_stable_steplength) {
    answer["largest_stable_steplength"] = *local.largest_stable_steplength;
    answer["gradient_descent"] = {{"steplength", local.gradient_descent->steplength},
                                  {"rate", local.gradient_descent->rate}};
    answer["momentum"] = {{"steplength", local.momentum->steplength},
                          {"momentum", local.momentum->momentum},
                          {"rate", local.momentum->rate}};
  }
  return answer;
}

Result<Json> analysed_path(std::string_view text) {
  auto request = read_request(text, {"points"});
  if (!request) return request.error();
  const Place place = request->root()["points"];
  if (place.value == nullptr || !place.value->is_array() || place.value->empty()) {
    return wrong(place, "a list of at least one point");
  }
  if (auto good = check_work(*request, place, place.value->size()); !good) return good.error();
  std::vector<double> points;
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    const auto point = read_point(place[i], request->objective.inputs);
    if (!point) return point.error();
    points.insert(points.end(), point->begin(), point->end());
  }
  const PathAnalysis path =
      analyse_path(*request->objective.objective, points, static_cast<int>(place.value->size()));
  return Json{{"smallest_eigenvalue", path.smallest_eigenvalue},
              {"largest_eigenvalue", path.largest_eigenvalue},
              {"turning_angle", path.turning_angle}};
}

}  // namespace

std::string analyse_point(std::string_view request) { return answer_text(analysed_point(request)); }

std::string analyse_path(std::string_view request) { return answer_text(analysed_path(request)); }

}  // namespace descent::facade
