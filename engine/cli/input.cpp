#include <cstdio>

#include "cli/command.hpp"
#include "experiments/json.hpp"

namespace descent::cli {

Result<std::string> read_input(const std::string& path) {
  const bool standard = path == "-";
  std::FILE* file = standard ? stdin : std::fopen(path.c_str(), "rb");
  Diagnostic error;
  error.path = path;
  if (file == nullptr) {
    error.message = "The file cannot be opened.";
    return error;
  }
  std::string text;
  char buffer[1 << 16];
  std::size_t count = 0;
  while ((count = std::fread(buffer, 1, sizeof buffer, file)) > 0 &&
         text.size() <= json_length_limit) {
    text.append(buffer, count);
  }
  const bool failed = std::ferror(file) != 0;
  if (!standard) std::fclose(file);
  if (failed) {
    error.message = "The file cannot be read.";
    return error;
  }
  return text;
}

Outcome from_answer(const std::string& answer) {
  auto document = parse_json(answer);
  if (!document) return document.error();
  if ((*document)["ok"].get<bool>()) {
    document->erase("ok");
    return print_json(*document) + "\n";
  }
  const Json& found = (*document)["error"];
  Diagnostic error;
  error.message = found["message"].get<std::string>();
  error.path = found["path"].get<std::string>();
  error.line = found["line"].get<int>();
  error.column = found["column"].get<int>();
  error.guess = found["guess"].get<std::string>();
  return error;
}

}  // namespace descent::cli
