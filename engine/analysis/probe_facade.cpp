#include <cmath>

#include "analysis/convexity.hpp"
#include "analysis/facade.hpp"
#include "analysis/finite_differences.hpp"
#include "analysis/request.hpp"

namespace descent::facade {
namespace {

constexpr int widths_limit = 10'000;
constexpr int chords_limit = 1'000'000;

/// |approximation − exact|.
std::vector<double> errors_of(const std::vector<double>& approximations, double exact) {
  std::vector<double> errors;
  for (const double value : approximations) errors.push_back(std::fabs(value - exact));
  return errors;
}

Result<std::vector<double>> read_widths(const Place& place) {
  if (place.is_null()) return logarithmic_widths(1e-16, 1.0, 65);
  const auto numbers = read_numbers(place);
  const bool good = numbers && numbers->size() == 3 && (*numbers)[0] > 0.0 && (*numbers)[1] > 0.0 &&
                    (*numbers)[0] >= 1e-300 && (*numbers)[1] <= 1e100 &&
                    std::floor((*numbers)[2]) == (*numbers)[2] && (*numbers)[2] >= 1.0 &&
                    (*numbers)[2] <= widths_limit;
  if (!good) {
    return wrong(place, "[from, to, count] with from and to above 0 and a count of 1 to " +
                            std::to_string(widths_limit));
  }
  return logarithmic_widths((*numbers)[0], (*numbers)[1], static_cast<int>((*numbers)[2]));
}

Result<Json> differenced(std::string_view text) {
  auto request = read_request(text, {"point", "direction", "widths"});
  if (!request) return request.error();
  const Place root = request->root();
  const std::vector<std::string>& inputs = request->objective.inputs;
  const auto point = read_point(root["point"], inputs);
  if (!point) return point.error();
  std::vector<double> direction(point->size(), 0.0);
  direction[0] = 1.0;
  if (!root["direction"].is_null()) {
    const auto given = read_point(root["direction"], inputs);
    if (!given) return given.error();
    direction = *given;
  }
  auto widths = read_widths(root["widths"]);
  if (!widths) return widths.error();
  if (static_cast<double>(widths->size()) * static_cast<double>(point->size()) > 1e7) {
    return error_at(root["widths"], "there are too many widths for so many coordinates.");
  }
  const FiniteDifferences result =
      finite_differences(*request->objective.objective, *point, direction, std::move(*widths));
  return Json{{"value", result.value},
              {"exact", result.exact},
              {"widths", result.widths},
              {"forward", result.forward},
              {"central", result.central},
              {"complex_step", result.complex_step},
              {"errors",
               {{"forward", errors_of(result.forward, result.exact)},
                {"central", errors_of(result.central, result.exact)},
                {"complex_step", errors_of(result.complex_step, result.exact)}}},
              {"complex_note", result.complex_note}};
}

Result<Json> probed(std::string_view text, const Progress& progress) {
  auto request = read_request(text, {"box", "seed", "chords", "boxes"});
  if (!request) return request.error();
  const auto objective = typed_objective(*request, "convexity is probed");
  if (!objective) return objective.error();
  const Place root = request->root();
  const auto box = read_box(root["box"], request->objective.inputs);
  if (!box) return box.error();
  ConvexityOptions options;
  options.progress = progress;
  if (!root["seed"].is_null()) {
    const auto seed = read_integer(root["seed"], 0, std::int64_t{1} << 53);
    if (!seed) return seed.error();
    options.seed = static_cast<std::uint64_t>(*seed);
  }
  for (const auto& [key, target, most] : {std::tuple{"chords", &options.chords, chords_limit},
                                          std::tuple{"boxes", &options.boxes, boxes_limit}}) {
    if (root[key].is_null()) continue;
    const auto number = read_integer(root[key], 1, most);
    if (!number) return number.error();
    *target = static_cast<int>(*number);
  }
  const auto result = probe_convexity(**objective, *box, options);
  if (!result) return result.error();
  Json answer = {{"verdict", name(result->verdict)},
                 {"strict", result->strict},
                 {"chord", nullptr},
                 {"curvature", nullptr},
                 {"proved_share", result->proved_share},
                 {"boxes", result->boxes}};
  if (const auto& chord = result->chord) {
    answer["chord"] = {{"from", chord->from},     {"to", chord->to},     {"share", chord->share},
                       {"middle", chord->middle}, {"cost", chord->cost}, {"level", chord->level}};
  }
  if (const auto& witness = result->curvature) {
    answer["curvature"] = {{"point", witness->point},
                           {"direction", witness->direction},
                           {"curvature", witness->curvature}};
  }
  return answer;
}

}  // namespace

std::string differences(std::string_view request) { return answer_text(differenced(request)); }

std::string convexity(std::string_view request, const Progress& progress) {
  return answer_text(probed(request, progress));
}

}  // namespace descent::facade
