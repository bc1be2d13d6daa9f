#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "experiments/facade.hpp"

using nlohmann::json;

namespace {

/// A peer's schedule in our words: its rule, and which of our keys takes which of its settings.
struct Translation {
  const char* rule;
  std::map<std::string, std::string> keys;
};

const std::map<std::string, Translation> translations = {
    {"StepLR", {"step", {{"step_size", "every"}, {"gamma", "factor"}}}},
    {"MultiStepLR", {"multi_step", {{"milestones", "milestones"}, {"gamma", "factor"}}}},
    {"ExponentialLR", {"exponential", {{"gamma", "factor"}}}},
    {"LinearLR",
     {"linear", {{"total_iters", "steps"}, {"start_factor", "from"}, {"end_factor", "to"}}}},
    {"PolynomialLR", {"polynomial", {{"total_iters", "steps"}, {"power", "power"}}}},
    {"CosineAnnealingLR", {"cosine", {{"T_max", "steps"}, {"eta_min", "minimum"}}}},
    {"CosineAnnealingWarmRestarts",
     {"cosine_restarts", {{"T_0", "period"}, {"T_mult", "period_factor"}, {"eta_min", "minimum"}}}},
    {"OneCycleLR",
     {"one_cycle",
      {{"max_lr", "maximum"},
       {"total_steps", "steps"},
       {"pct_start", "warm_fraction"},
       {"anneal_strategy", "shape"},
       {"div_factor", "initial_divisor"},
       {"final_div_factor", "final_divisor"},
       {"three_phase", "three_phase"}}}},
    {"CyclicLR",
     {"cyclic",
      {{"base_lr", "minimum"},
       {"max_lr", "maximum"},
       {"step_size_up", "up"},
       {"step_size_down", "down"},
       {"mode", "shape"}}}},
    {"ReduceLROnPlateau",
     {"reduce_on_plateau",
      {{"factor", "factor"},
       {"patience", "patience"},
       {"threshold", "threshold"},
       {"cooldown", "cooldown"},
       {"min_lr", "minimum"}}}},
    {"SlantedTriangular",
     {"slanted_triangular",
      {{"T", "steps"}, {"cut_frac", "cut_fraction"}, {"ratio", "ratio"}, {"eta_max", "maximum"}}}},
};

/// Formulas in the peer's t, in our k = t + 1.
const std::map<std::string, const char*> lambdas = {
    {"1/(1+t)", "initial/k"},
    {"1/sqrt(1+t)", "initial/sqrt(k)"},
    {"min(1/sqrt(1+t), (1+t)*10^-1.5)", "initial*min(1/sqrt(k), k*10^-1.5)"},
};

json translate(const json& peer) {
  const std::string schedule = peer["schedule"];
  const json& hyper = peer["hyper"];
  json rule;
  if (schedule == "ConstantLR") {
    // Nothing of ours but a formula jumps up after some steps.
    rule = {{"rule", "expression"},
            {"initial", peer["base_lr"]},
            {"text", "if(k <= 5, initial/3, initial)"}};
  } else if (schedule == "LambdaLR") {
    rule = {{"rule", "expression"},
            {"initial", peer["base_lr"]},
            {"text", lambdas.at(hyper["lambda"])}};
  } else if (schedule == "MultiplicativeLR") {
    rule = {{"rule", "exponential"}, {"initial", peer["base_lr"]}, {"factor", 0.97}};
  } else if (schedule == "SequentialLR") {
    rule = {{"rule", "warmup"},
            {"steps", hyper["warm"]},
            {"from", hyper["start_factor"]},
            {"then",
             {{"rule", "cosine"},
              {"initial", peer["base_lr"]},
              {"steps", hyper["T_max"]},
              {"minimum", hyper["eta_min"]}}}};
  } else {
    const Translation& translation = translations.at(schedule);
    rule["rule"] = translation.rule;
    for (const auto& [theirs, value] : hyper.items()) {
      if (const auto ours = translation.keys.find(theirs); ours != translation.keys.end()) {
        rule[ours->second] = value;
      }
    }
    // Rules with a maximum have no initial value of their own.
    if (!rule.contains("maximum")) rule["initial"] = peer["base_lr"];
  }
  return rule;
}

}  // namespace

TEST_CASE("golden: every steplength rule agrees with its peer") {
  std::ifstream file(DESCENT_TESTS_DIR "/golden/schedules.json");
  const json golden = json::parse(file);
  for (const json& peer : golden["cases"]) {
    INFO(peer["id"]);
    json request = {{"schedule", translate(peer)}, {"steps", 100}};
    if (peer.contains("metrics")) request["costs"] = peer["metrics"];
    const json answer = json::parse(descent::facade::schedule(request.dump()));
    INFO(answer.dump());
    REQUIRE(answer["ok"] == true);
    double largest = 0;
    for (const double rate : peer["lr"]) largest = std::fmax(largest, rate);
    // The peer's own recurrences differ from the closed forms by up to this much.
    double slack = 1e-12;
    if (peer.contains("max_diff_over_max_lr") && peer["max_diff_over_max_lr"].is_number()) {
      slack = std::fmax(slack, 2 * peer["max_diff_over_max_lr"].get<double>());
    }
    for (std::size_t i = 0; i < 100; ++i) {
      const double ours = answer["steplengths"][i];
      CHECK(std::fabs(ours - peer["lr"][i].get<double>()) <= slack * largest);
    }
  }
}

TEST_CASE("rules whose length is not given take that of the run") {
  const json answer = json::parse(
      descent::facade::schedule(R"({"schedule": {"rule": "cosine", "initial": 1}, "steps": 11})"));
  CHECK(answer["steplengths"][10].get<double>() < 0.03);
  CHECK(answer["steplengths"][10].get<double>() > 0);
}

TEST_CASE("errors in a rule say where") {
  const auto error = [](const char* request) {
    const json answer = json::parse(descent::facade::schedule(request));
    REQUIRE(answer["ok"] == false);
    return answer["error"]["path"].get<std::string>() + ": " +
           answer["error"]["message"].get<std::string>();
  };
  CHECK(error(R"({"schedule": {"rule": "cosin"}})").starts_with("schedule.rule: "));
  CHECK(error(R"({"schedule": {"rule": "step", "factor": -1}})").starts_with("schedule.factor: "));
  CHECK(error(R"({"schedule": {"rule": "warmup", "then": {"rule": "expression", "text": "1/q"}}})")
            .starts_with("schedule.then.text: "));
  CHECK(error(R"({"schedule": {"rule": "warmup", "then": {"rule": "backtracking"}}})")
            .starts_with("schedule.then"));
}
