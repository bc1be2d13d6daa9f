#include "exercises/facade.hpp"

#include "exercises/exercise.hpp"
#include "experiments/facade.hpp"

namespace descent::facade {

namespace {

struct ExerciseRequest {
  Json document;
  Exercise exercise;
};

Result<ExerciseRequest> read_exercise_request(std::string_view text,
                                              std::initializer_list<const char*> keys) {
  auto document = parse_json(text);
  if (!document) return document.error();
  const Place root{&*document, ""};
  if (auto known = check_object(root, "a request", keys); !known) return known.error();
  std::string student;
  if (!root["student"].is_null()) {
    auto name = read_text(root["student"]);
    if (!name) return name.error();
    student = std::move(*name);
  }
  if (root["exercise"].value == nullptr) return missing(root, "exercise", "an exercise");
  auto exercise = Exercise::read(*root["exercise"].value, student);
  if (!exercise) return exercise.error();
  return ExerciseRequest{std::move(*document), std::move(*exercise)};
}

}  // namespace

std::string check_exercise(std::string_view text) {
  auto request = read_exercise_request(text, {"exercise", "answer", "student"});
  if (!request) return failure(request.error());
  Json answer = {{"ok", true}};
  const auto given = request->document.find("answer");
  if (given == request->document.end()) return print_json(answer);
  const auto verdict = request->exercise.check(*given);
  if (verdict) {
    answer.update(to_json(*verdict));
  } else {
    answer["valid"] = false;
    answer["message"] = verdict.error().message;
    answer["error"] = error_json(verdict.error());
  }
  return print_json(answer);
}

std::string exercise_variant(std::string_view text) {
  const auto request = read_exercise_request(text, {"exercise", "student"});
  if (!request) return failure(request.error());
  Json values = Json::object();
  for (const auto& [name, value] : request->exercise.values()) values[name] = value;
  return print_json(
      {{"ok", true}, {"values", std::move(values)}, {"exercise", request->exercise.document()}});
}

}  // namespace descent::facade
