#pragma once

#include <string>

namespace descent {

/// A half-open range [begin, end) of a typed text, counted in UTF-16 code units from its start:
/// the unit of JavaScript strings, so that the page can underline without converting.
struct Span {
  int begin = 0;
  int end = 0;

  bool operator==(const Span&) const = default;
};

/// One error as a value: what is wrong, where, what was found and what would have been right.
///
/// It locates itself in one or both of two ways: `path` names a place in an experiment file
/// ("methods[1].beta1"), `span` with `line` and `column` a place in a typed text. Nothing in the
/// engine throws it; functions that can fail return Result<T>.
struct Diagnostic {
  std::string message;   ///< A whole sentence for the reader, without the position.
  std::string path;      ///< Place in a JSON document; empty when it is not about one.
  Span span;             ///< Place in the typed text; only meaningful when `line` > 0.
  int line = 0;          ///< 1-based line of the typed text; 0 when it is not about one.
  int column = 0;        ///< 1-based column in that line, in UTF-16 code units.
  std::string found;     ///< What stands there ("sinx", "end of text"); may be empty.
  std::string expected;  ///< What could stand there ("a number, a name or '('"); may be empty.
  std::string guess;     ///< A repair worth offering ("sin(x)"); may be empty.

  ~Diagnostic();  // Not inline: it stands at every place where something can go wrong.
};

/// The diagnostic in one line, as the command line prints it:
/// "methods[1].beta1: must be …" or "objective.source, line 1, column 5: …".
std::string to_string(const Diagnostic& diagnostic);

}  // namespace descent
