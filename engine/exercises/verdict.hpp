#pragma once

#include <map>
#include <string>
#include <vector>

#include "experiments/json.hpp"

namespace descent {

/// One thing that a check looks at: a component, a property, a hidden case.
struct Part {
  std::string name;    ///< What feedback patterns call it: "x", "convex", "case 2".
  double score = 0.0;  ///< From 0 to 1.
  std::string
      message;  ///< What is right about it or what to look at; may be empty when it is right.
  double weight = 1.0;  ///< Share of the whole, relative to the other parts.
};

/// What came of checking an answer that could be read.
struct Verdict {
  std::vector<Part> parts;
  std::string message;  ///< A sentence for the student; empty: made from the parts.
  /// What else is known and feedback patterns may ask for: {"status", "diverged"}.
  std::map<std::string, std::string> facts;
  /// Places of the author's texts that fit: "feedback[0].say".
  std::vector<std::string> feedback;

  /// Weighted mean of the parts.
  double score() const;
  /// Every part is fully right.
  bool correct() const;
  /// `message`, or what the parts that are not right say.
  std::string summary() const;
};

/// A verdict whose only part is the answer itself.
Verdict single(bool right, std::string message);

/// {"valid": true, "correct", "score", "parts", "message", "feedback"}.
Json to_json(const Verdict& verdict);

}  // namespace descent
