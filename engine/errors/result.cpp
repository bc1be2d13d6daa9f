#include "errors/result.hpp"

namespace descent {

Failure::Failure(const Diagnostic& diagnostic) : diagnostic_(new Diagnostic(diagnostic)) {}

Failure::Failure(const Failure& other) : diagnostic_(new Diagnostic(*other.diagnostic_)) {}

Failure::~Failure() { delete diagnostic_; }

}  // namespace descent
