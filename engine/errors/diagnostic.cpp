#include "errors/diagnostic.hpp"

namespace descent {

Diagnostic::~Diagnostic() = default;

std::string to_string(const Diagnostic& diagnostic) {
  std::string where = diagnostic.path;
  if (diagnostic.line > 0) {
    if (!where.empty()) where += ", ";
    where +=
        "line " + std::to_string(diagnostic.line) + ", column " + std::to_string(diagnostic.column);
  }
  std::string text = where.empty() ? diagnostic.message : where + ": " + diagnostic.message;
  if (!diagnostic.guess.empty()) text += " Did you mean '" + diagnostic.guess + "'?";
  return text;
}

}  // namespace descent
