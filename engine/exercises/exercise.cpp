#include "exercises/exercise.hpp"

namespace descent {

namespace {

constexpr const char* common_keys[] = {"id",       "kind",       "title",       "prompt",
                                       "points",   "parameters", "constraints", "hints",
                                       "feedback", "solution",   "samples"};

// Patterns that ask for something else than the answer itself: a part that is not right, or a fact.
bool is_condition(const Json& pattern) {
  return pattern.is_object() && pattern.size() == 1 &&
         (pattern.contains("part") || pattern.contains("status"));
}

Result<bool> check_feedback(const Place& list, Checker& checker) {
  if (list.is_null()) return true;
  if (!list.value->is_array()) return wrong(list, "a list");
  for (std::size_t i = 0; i < list.value->size(); ++i) {
    const Place entry = list[i];
    if (auto known = check_object(entry, "an entry of feedback", {"when", "say"}); !known) {
      return known.error();
    }
    const Place when = entry["when"];
    if (when.value == nullptr) return missing(entry, "when", "an answer");
    if (is_condition(*when.value)) {
      auto text = read_text(Place{&when.value->begin().value(), when.path});
      if (!text) return text.error();
      continue;
    }
    const auto verdict = checker.check(when);
    if (!verdict) return verdict.error();
    if (verdict->correct()) {
      return error_at(when, "this answer is right, so the feedback would never be shown.");
    }
  }
  return true;
}

}  // namespace

Result<Exercise> Exercise::read(const Json& document, std::string_view student) {
  const Place typed{&document, ""};
  if (!document.is_object()) return wrong(typed, "an exercise");
  auto values = draw_variant(typed, student);
  if (!values) return values.error();
  Exercise exercise;
  exercise.values_ = std::move(*values);
  exercise.document_ = std::make_unique<const Json>(substitute(document, exercise.values_));

  const Place root{exercise.document_.get(), ""};
  auto name = read_text(root["kind"]);
  if (!name) return name.error();
  const ExerciseKind* kind = exercise_kinds().find(*name);
  if (kind == nullptr) {
    std::vector<std::string> known;
    for (const ExerciseKind& one : exercise_kinds().kinds()) known.push_back(one.name);
    Diagnostic error = wrong(root["kind"], listed(known, "or"));
    error.guess = nearest(*name, known);
    return error;
  }
  std::vector<std::string> keys(std::begin(common_keys), std::end(common_keys));
  keys.insert(keys.end(), kind->keys.begin(), kind->keys.end());
  const std::string what = "an exercise of the kind " + kind->name;
  if (auto known = check_object(root, what, keys); !known) return known.error();
  if (auto id = read_text(root["id"]); !id) return id.error();
  auto checker = kind->make(root);
  if (!checker) return checker.error();
  exercise.checker_ = std::move(*checker);
  if (auto good = check_feedback(root["feedback"], *exercise.checker_); !good) return good.error();
  return exercise;
}

bool Exercise::fits(const Place& pattern, const Place& answer, const Verdict& verdict) const {
  if (!is_condition(*pattern.value)) return checker_->same(pattern, answer);
  const std::string& asked = pattern.value->begin().key();
  const std::string wanted = pattern.value->begin().value().get<std::string>();
  if (asked == "status") {
    const auto fact = verdict.facts.find(asked);
    return fact != verdict.facts.end() && fact->second == wanted;
  }
  for (const Part& part : verdict.parts) {
    if (part.name == wanted && part.score < 1.0) return true;
  }
  return false;
}

Result<Verdict> Exercise::check(const Json& given) {
  const Place answer{&given, "answer"};
  auto verdict = checker_->check(answer);
  if (!verdict) return verdict.error();
  const Place feedback = Place{document_.get(), ""}["feedback"];
  if (verdict->correct() || feedback.is_null()) return verdict;
  for (std::size_t i = 0; i < feedback.value->size(); ++i) {
    if (fits(feedback[i]["when"], answer, *verdict)) {
      verdict->feedback.push_back(feedback[i].path + ".say");
      break;
    }
  }
  return verdict;
}

}  // namespace descent
