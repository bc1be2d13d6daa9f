#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "errors/result.hpp"
#include "objectives/catalogue.hpp"
#include "objectives/typed.hpp"

namespace descent {

/// The catalogue function of that name as an objective; dimension 0 means its usual one.
/// `parameters` may change the values of its parameters (kappa of quadratic_bowl). Errors: those of
/// Catalogue::problem(), and a parameter that the function has not (path "parameters.NAME").
Result<std::unique_ptr<TypedObjective>> catalogue_objective(
    std::string_view name, int dimension, const std::map<std::string, double>& parameters = {});

}  // namespace descent
