#include "analysis/request.hpp"

#include <algorithm>
#include <cmath>

#include "experiments/facade.hpp"

namespace descent {

Result<Request> read_request(std::string_view text, std::initializer_list<const char*> other_keys) {
  auto document = parse_json(text);
  if (!document) return document.error();
  Request request;
  request.document = std::move(*document);
  std::vector<std::string> keys = {"objective"};
  keys.insert(keys.end(), other_keys.begin(), other_keys.end());
  if (auto known = check_object(request.root(), "a request", keys); !known) return known.error();
  const Place place = request.root()["objective"];
  if (place.value == nullptr) {
    return missing(request.root(), "objective", "an object such as {\"source\": \"x^2 + y^2\"}");
  }
  auto objective = read_objective(place);
  if (!objective) return objective.error();
  request.objective = std::move(*objective);
  return request;
}

Result<TypedObjective*> typed_objective(const Request& request, std::string_view purpose) {
  auto* typed = dynamic_cast<TypedObjective*>(request.objective.objective.get());
  if (typed != nullptr) return typed;
  return error_at(request.root()["objective"], "this objective has no formula, and " +
                                                   std::string(purpose) +
                                                   " in a formula only; use source or catalogue.");
}

namespace {

/// "2 numbers (x and y)".
std::string count_of(const std::vector<std::string>& inputs, std::string_view what) {
  const std::size_t n = inputs.size();
  std::string text = std::to_string(n) + " " + std::string(what) + (n == 1 ? "" : "s");
  if (n <= 6) text += " (" + listed(inputs) + ")";
  return text;
}

}  // namespace

Result<Box> read_box(const Place& place, const std::vector<std::string>& inputs) {
  if (place.value == nullptr || !place.value->is_array() || place.value->size() != inputs.size()) {
    return wrong(place, "a list of " + count_of(inputs, "side") + " [from, to]");
  }
  Box box;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    auto side = read_numbers(place[i]);
    if (!side) return side.error();
    if (side->size() != 2 || !((*side)[0] < (*side)[1]) || !std::isfinite((*side)[1]) ||
        !std::isfinite((*side)[0])) {
      return wrong(place[i], "[from, to] with from less than to");
    }
    box.emplace_back((*side)[0], (*side)[1]);
  }
  return box;
}

Result<std::vector<double>> read_point(const Place& place, const std::vector<std::string>& inputs) {
  auto point = read_numbers(place);
  if (!point) return point.error();
  if (point->size() != inputs.size()) {
    return wrong(place, "a list of " + count_of(inputs, "number"));
  }
  return point;
}

Json rows_json(const std::vector<double>& matrix, std::size_t n) {
  Json rows = Json::array();
  for (std::size_t i = 0; i < n; ++i) {
    const auto from = matrix.begin() + static_cast<std::ptrdiff_t>(i * n);
    rows.push_back(std::vector<double>(from, from + static_cast<std::ptrdiff_t>(n)));
  }
  return rows;
}

std::string answer_text(const Result<Json>& answer) {
  if (!answer) return facade::failure(answer.error());
  Json with_ok = {{"ok", true}};
  with_ok.update(*answer);
  return print_json(with_ok);
}

}  // namespace descent
