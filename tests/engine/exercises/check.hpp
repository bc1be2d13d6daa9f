#pragma once

#include <string>

#include "exercises/facade.hpp"
#include "experiments/json.hpp"

namespace descent {

/// The engine's answer to a check; exercise and answer as JSON texts.
inline Json check(const std::string& exercise, const std::string& answer,
                  const std::string& student = "") {
  const auto read =
      parse_json(facade::check_exercise("{\"exercise\": " + exercise + ", \"answer\": " + answer +
                                        ", \"student\": \"" + student + "\"}"));
  return read ? *read : Json(read.error().message);
}

/// "right", "partly", "wrong", "unreadable", or "malformed" when the exercise itself is.
inline std::string verdict(const Json& answer) {
  if (!answer.value("ok", false)) return "malformed";
  if (!answer.value("valid", false)) return "unreadable";
  if (answer["correct"].get<bool>()) return "right";
  return answer["score"].get<double>() > 0.0 ? "partly" : "wrong";
}

}  // namespace descent
