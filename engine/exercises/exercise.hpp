#pragma once

#include <memory>
#include <string_view>

#include "exercises/registry.hpp"
#include "exercises/variant.hpp"

namespace descent {

/// An exercise as one student has it: read, checked, its parameters drawn.
class Exercise {
 public:
  /// Reads an entry of exercises.yml (as JSON). Errors say where: "answer", "feedback[0].when".
  static Result<Exercise> read(const Json& document, std::string_view student);

  /// Parameters drawn for the student.
  const Values& values() const { return values_; }
  /// The document with the parameters' values in it.
  const Json& document() const { return *document_; }

  /// Checks an answer. The error says why it cannot be read ("answer", "answer[1]"); no attempt
  /// then.
  Result<Verdict> check(const Json& answer);

 private:
  Exercise() = default;
  bool fits(const Place& pattern, const Place& answer, const Verdict& verdict) const;

  Values values_;
  std::unique_ptr<const Json> document_;  // the checker points into it
  std::unique_ptr<Checker> checker_;
};

}  // namespace descent
