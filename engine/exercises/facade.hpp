#pragma once

#include <string>
#include <string_view>

namespace descent::facade {

/// Exercises as other languages see them; conventions as in experiments/facade.hpp.

/// {"exercise": …, "answer": …, "student": ""} → {"ok": true, "valid": true, "correct", "score",
/// "parts", "message", "feedback": ["feedback[0].say"]}; an answer that cannot be read gives {"ok":
/// true, "valid": false, "message", "error"}. "ok" is false when the exercise itself is wrong;
/// without an answer nothing but that is looked at.
std::string check_exercise(std::string_view request);

/// {"exercise": …, "student": "anna"} → {"ok": true, "values": {"a": 3}, "exercise": with them put
/// in}.
std::string exercise_variant(std::string_view request);

}  // namespace descent::facade
