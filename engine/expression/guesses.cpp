#include "expression/guesses.hpp"

#include <algorithm>
#include <cctype>
#include <vector>

#include "expression/names.hpp"

namespace descent {
namespace {

struct Alias {
  std::string_view typed;
  std::string_view meant;
};

/// Lower case; compared without regard to case.
constexpr Alias aliases[] = {
    {"arcsin", "asin"},      {"arccos", "acos"},   {"arctan", "atan"},   {"arctg", "atan"},
    {"tg", "tan"},           {"sinus", "sin"},     {"cosinus", "cos"},   {"tangens", "tan"},
    {"sh", "sinh"},          {"ch", "cosh"},       {"th", "tanh"},       {"arsinh", "asinh"},
    {"arcosh", "acosh"},     {"artanh", "atanh"},  {"arcsinh", "asinh"}, {"arccosh", "acosh"},
    {"arctanh", "atanh"},    {"arctan2", "atan2"}, {"lg", "log10"},      {"ld", "log2"},
    {"lb", "log2"},          {"in", "ln"},         {"sgn", "sign"},      {"signum", "sign"},
    {"fabs", "abs"},         {"sqr", "sqrt"},      {"root", "sqrt"},     {"ceiling", "ceil"},
    {"logistic", "sigmoid"}, {"average", "mean"},  {"avg", "mean"},      {"minimum", "min"},
    {"maximum", "max"},      {"product", "prod"},  {"clamp", "clip"},    {"fmod", "mod"},
    {"iif", "if"},           {"where", "if"},      {"ifelse", "if"}};

/// Whether one insertion, deletion, replacement or exchange of neighbours turns a into b.
bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size()) return true;
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
         a.substr(i + 2) == b.substr(i + 2);
}

std::vector<std::string_view> function_names() {
  std::vector<std::string_view> names = {"ln", "norm", "prod"};
  for (const Operator& entry : operators()) {
    if (is_function(entry.name)) names.push_back(entry.name);
  }
  return names;
}

}  // namespace

std::string near_function(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (lower != name && is_function(lower)) return lower;
  for (const Alias& alias : aliases) {
    // "In" is a misread "ln"; a lower-case "in" is no function either way.
    if (alias.typed == lower) return std::string(alias.meant);
  }
  // log_2 and log_10 are subscripts on paper, names here.
  lower.erase(std::remove(lower.begin(), lower.end(), '_'), lower.end());
  if (is_function(lower)) return lower;
  if (lower.size() < 3) return {};
  for (std::string_view candidate : function_names()) {
    if (candidate.size() >= 3 && one_slip_apart(lower, candidate)) return std::string(candidate);
  }
  return {};
}

std::string run_together_call(std::string_view name) {
  std::string_view best;
  for (std::string_view candidate : function_names()) {
    if (name.size() <= candidate.size() || name.substr(0, candidate.size()) != candidate) continue;
    const std::string_view rest = name.substr(candidate.size());
    const bool number =
        std::all_of(rest.begin(), rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto argument = split_name(rest);
    const bool plain = argument && (is_input_letter(argument->base) ||
                                    (is_constant(argument->base) && argument->indices.empty()));
    if ((number || plain) && candidate.size() > best.size()) best = candidate;
  }
  if (best.empty()) return {};
  return std::string(best) + "(" + std::string(name.substr(best.size())) + ")";
}

}  // namespace descent
