#pragma once

#include <string_view>
#include <vector>

#include "analysis/interval_derivatives.hpp"
#include "experiments/objective_setting.hpp"
#include "objectives/typed.hpp"

namespace descent {

/// Most boxes that a request may let a search look at.
inline constexpr int boxes_limit = 10'000'000;

/// A request of the facade that has been read: a JSON object with an "objective" and other keys.
struct Request {
  Json document;
  ObjectiveSetting objective;

  Place root() const { return {&document, ""}; }
  int dimension() const { return objective.objective->dimension(); }
};

/// Reads a request with the key "objective" and none but these others.
Result<Request> read_request(std::string_view text, std::initializer_list<const char*> other_keys);

/// The objective as a typed one. Error: it has no formula (quadratic, octopus, …); `purpose` says
/// what it was wanted for: "stationary points are sought".
Result<TypedObjective*> typed_objective(const Request& request, std::string_view purpose);

/// [[lo, hi], …], one side per input.
Result<Box> read_box(const Place& place, const std::vector<std::string>& inputs);

/// A list of N finite numbers.
Result<std::vector<double>> read_point(const Place& place, const std::vector<std::string>& inputs);

/// An N × N matrix as a list of rows.
Json rows_json(const std::vector<double>& matrix, std::size_t n);

/// The answer as text: the error, or the object with "ok" in front.
std::string answer_text(const Result<Json>& answer);

}  // namespace descent
