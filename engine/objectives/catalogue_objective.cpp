#include "objectives/catalogue_objective.hpp"

#include <utility>

namespace descent {

Result<std::unique_ptr<TypedObjective>> catalogue_objective(
    std::string_view name, int dimension, const std::map<std::string, double>& parameters) {
  const Result<CatalogueProblem> problem = catalogue().problem(name, dimension);
  if (!problem) return problem.error();
  Names names;
  names.inputs = problem->inputs;
  std::string known;
  for (const KnownParameter& parameter : problem->parameters) {
    names.parameters[std::string(parameter.name)] = parameter.value;
    known += (known.empty() ? "" : ", ") + std::string(parameter.name);
  }
  for (const auto& [key, value] : parameters) {
    const auto parameter = names.parameters.find(key);
    if (parameter == names.parameters.end()) {
      Diagnostic error;
      error.message = "The function " + std::string(name) + " has no such parameter.";
      error.path = "parameters." + key;
      error.found = key;
      error.expected = known.empty() ? "no parameters" : known;
      return error;
    }
    parameter->second = value;
  }
  return TypedObjective::create(problem->formula, std::move(names));
}

}  // namespace descent
