#pragma once

#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "experiments/experiment.hpp"
#include "experiments/run.hpp"

namespace descent::test {

/// An experiment of tests/experiments, as it stands there.
inline nlohmann::json experiment_file(const std::string& name) {
  std::ifstream file(DESCENT_TESTS_DIR "/experiments/" + name + ".json");
  nlohmann::json document = nlohmann::json::parse(file, nullptr, false);
  REQUIRE(!document.is_discarded());
  return document;
}

/// What comes of an experiment, which must run.
inline ExperimentResult run_document(const nlohmann::json& document) {
  Result<Experiment> experiment = read_experiment(std::string_view(document.dump()));
  if (!experiment) FAIL(to_string(experiment.error()));
  Result<ExperimentResult> result = run(*experiment);
  if (!result) FAIL(to_string(result.error()));
  return std::move(*result);
}

}  // namespace descent::test
