#pragma once

#include <memory>
#include <string>
#include <vector>

#include "errors/result.hpp"
#include "exercises/verdict.hpp"
#include "experiments/reader.hpp"

namespace descent {

/// One exercise, read and ready: whatever its author could have written wrongly has been found.
class Checker {
 public:
  virtual ~Checker() = default;

  /// Checks an answer. The error says why it cannot be read; it is then no attempt.
  virtual Result<Verdict> check(const Place& answer) = 0;

  /// Whether an answer is the same as another one that its author foresaw. Both can be read.
  virtual bool same(const Place& pattern, const Place& answer) = 0;
};

/// Reads an exercise of a kind; the document must outlive the checker.
using MakeChecker = Result<std::unique_ptr<Checker>> (*)(const Place& exercise);

/// One kind of exercise.
struct ExerciseKind {
  std::string name;
  std::string summary;            ///< What the student does, one sentence.
  std::vector<std::string> keys;  ///< Its own keys, beside those that every exercise has.
  MakeChecker make = nullptr;
};

}  // namespace descent
