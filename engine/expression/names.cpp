#include "expression/names.hpp"

#include <algorithm>
#include <array>
#include <numbers>
#include <tuple>

#include "expression/text.hpp"

namespace descent {
namespace {

struct GreekLetter {
  char32_t letter;
  std::string_view name;
};

constexpr GreekLetter greek[] = {
    {U'α', "alpha"},   {U'β', "beta"},    {U'γ', "gamma"},  {U'δ', "delta"}, {U'ε', "epsilon"},
    {U'ϵ', "epsilon"}, {U'ζ', "zeta"},    {U'η', "eta"},    {U'θ', "theta"}, {U'ϑ', "theta"},
    {U'ι', "iota"},    {U'κ', "kappa"},   {U'λ', "lambda"}, {U'μ', "mu"},    {U'µ', "mu"},
    {U'ν', "nu"},      {U'ξ', "xi"},      {U'π', "pi"},     {U'ρ', "rho"},   {U'σ', "sigma"},
    {U'τ', "tau"},     {U'υ', "upsilon"}, {U'φ', "phi"},    {U'ϕ', "phi"},   {U'χ', "chi"},
    {U'ψ', "psi"},     {U'ω', "omega"},   {U'Γ', "Gamma"},  {U'Δ', "Delta"}, {U'Θ', "Theta"},
    {U'Λ', "Lambda"},  {U'Ξ', "Xi"},      {U'Π', "Pi"},     {U'Σ', "Sigma"}, {U'Φ', "Phi"},
    {U'Ψ', "Psi"},     {U'Ω', "Omega"},   {U'Υ', "Upsilon"}};

constexpr std::array<std::string_view, 5> input_letters = {"x", "y", "z", "w", "theta"};

constexpr int largest_index = 999999;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The number that the digits stand for; nothing when it is too large or there are none.
std::optional<int> read_index(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  int value = 0;
  for (char c : digits) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
    if (value > largest_index) return std::nullopt;
  }
  return value;
}

}  // namespace

std::string IndexedName::canonical() const {
  if (indices.empty()) return base;
  // Digits behind a word subscript (x_max1) belong to the word.
  if (indices.size() == 1 && base.find('_') == std::string::npos) {
    return base + std::to_string(indices[0]);
  }
  std::string text = base + "[";
  for (std::size_t i = 0; i < indices.size(); ++i) {
    text += (i == 0 ? "" : ",") + std::to_string(indices[i]);
  }
  return text + "]";
}

bool IndexedName::operator<(const IndexedName& other) const {
  const auto rank = [](const std::string& name) {
    return std::find(input_letters.begin(), input_letters.end(), name) - input_letters.begin();
  };
  return std::tuple(rank(base), base, indices) <
         std::tuple(rank(other.base), other.base, other.indices);
}

std::optional<IndexedName> split_name(std::string_view ascii) {
  if (ascii.empty() || !is_letter(ascii[0])) return std::nullopt;
  if (is_function(ascii)) return IndexedName{std::string(ascii), {}};
  IndexedName name;
  std::size_t end = ascii.size();
  for (std::size_t bar; (bar = ascii.substr(0, end).rfind('_')) != std::string_view::npos;) {
    const std::string_view part = ascii.substr(bar + 1, end - bar - 1);
    if (part.empty()) return std::nullopt;
    if (!std::all_of(part.begin(), part.end(), is_digit)) break;
    const std::optional<int> index = read_index(part);
    if (!index) return std::nullopt;
    name.indices.insert(name.indices.begin(), *index);
    end = bar;
  }
  std::size_t letters = end;
  while (is_digit(ascii[letters - 1])) --letters;
  // Digits behind a word subscript (w_a1) belong to the word.
  if (letters < end && ascii.substr(0, end).find('_') == std::string_view::npos) {
    const std::optional<int> index = read_index(ascii.substr(letters, end - letters));
    if (!index) return std::nullopt;
    name.indices.insert(name.indices.begin(), *index);
    end = letters;
  }
  name.base = ascii.substr(0, end);
  if (name.base.find("__") != std::string::npos) return std::nullopt;
  return name;
}

std::optional<IndexedName> read_name(std::string_view text) {
  std::string ascii;
  std::size_t at = 0;
  for (; at < text.size() && text[at] != '[';) {
    const Character character = decode(text, at);
    if (!character.valid) return std::nullopt;
    const std::string_view greek_letter = greek_name(character.code);
    if (!greek_letter.empty() && at == 0) {
      ascii = greek_letter;
    } else if (character.code >= U'₀' && character.code <= U'₉') {
      ascii += static_cast<char>('0' + (character.code - U'₀'));
    } else if (character.code < 0x80 &&
               (is_letter(text[at]) || is_digit(text[at]) || text[at] == '_')) {
      ascii += text[at];
    } else {
      return std::nullopt;
    }
    at += static_cast<std::size_t>(character.bytes);
  }
  std::optional<IndexedName> name = split_name(ascii);
  if (!name || at == text.size()) return name;
  if (text.back() != ']') return std::nullopt;
  std::string_view list = text.substr(at + 1, text.size() - at - 2);
  while (true) {
    const std::size_t comma = list.find(',');
    std::string_view part = list.substr(0, comma);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    const std::optional<int> index = read_index(part);
    if (!index) return std::nullopt;
    name->indices.push_back(*index);
    if (comma == std::string_view::npos) return name;
    list.remove_prefix(comma + 1);
  }
}

std::string canonical_name(std::string_view text) {
  const std::optional<IndexedName> name = read_name(text);
  return name ? name->canonical() : std::string();
}

std::string_view greek_name(char32_t letter) {
  for (const GreekLetter& entry : greek) {
    if (entry.letter == letter) return entry.name;
  }
  return {};
}

std::string greek_latex(std::string_view name) {
  for (const GreekLetter& entry : greek) {
    if (entry.name == name) return "\\" + std::string(name);
  }
  return {};
}

bool is_constant(std::string_view name) { return name == "pi" || name == "e"; }

double constant_value(std::string_view name) {
  return name == "pi" ? std::numbers::pi : std::numbers::e;
}

bool is_input_letter(std::string_view base) {
  return std::find(input_letters.begin(), input_letters.end(), base) != input_letters.end();
}

bool is_function(std::string_view name) {
  return name == "sum" || name == "prod" || name == "mean" || function_operation(name).has_value();
}

bool is_function_stem(std::string_view name) {
  return std::ranges::any_of(operators(), [&](const Operator& entry) {
    const std::string_view whole = entry.name;
    return whole.size() > name.size() && whole.starts_with(name) && is_letter(whole[0]) &&
           std::ranges::all_of(whole.substr(name.size()), is_digit);
  });
}

std::optional<Op> function_operation(std::string_view name) {
  if (name == "ln") return Op::log;
  if (name == "norm") return Op::hypot;
  if (name.size() < 2 || !is_letter(name[0])) return std::nullopt;
  for (const Operator& entry : operators()) {
    if (entry.op == Op::row_sum) break;
    if (entry.name == name) return entry.op;
  }
  return std::nullopt;
}

}  // namespace descent
