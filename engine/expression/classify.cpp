#include <algorithm>

#include "expression/binder.hpp"
#include "expression/guesses.hpp"
#include "expression/text.hpp"

// Which free names are inputs, which parameters, and which are slips of the keyboard.

namespace descent {

void Binder::sort_by_name(std::vector<int>& ids) const {
  std::sort(ids.begin(), ids.end(), [&](int a, int b) {
    return entities_[static_cast<std::size_t>(a)].name <
           entities_[static_cast<std::size_t>(b)].name;
  });
}

bool Binder::classify() {
  const bool infer = names_.inputs.empty();
  std::vector<int> candidates;
  bool letters = false;
  for (int id = 0; id < static_cast<int>(entities_.size()); ++id) {
    Entity& found = entities_[static_cast<std::size_t>(id)];
    if (found.meaning != Meaning::free) continue;
    const bool valued = values_.contains(found.name.canonical());
    if (found.structural || valued || !infer) {
      if (found.structural && !valued && infer && is_input_letter(found.name.base)) {
        return fail(found.span, typed(found.span),
                    "'" + abbreviated(found.name.canonical()) +
                        "' is used as a bound or an index, so it cannot be an input.",
                    "another name, or a value for the parameter " + found.name.canonical());
      }
      found.meaning = Meaning::parameter;
      continue;
    }
    candidates.push_back(id);
    letters = letters || is_input_letter(found.name.base);
  }
  sort_by_name(candidates);
  for (const int id : candidates) {
    Entity& found = entities_[static_cast<std::size_t>(id)];
    if (letters && !is_input_letter(found.name.base)) {
      found.meaning = Meaning::parameter;
      continue;
    }
    found.meaning = Meaning::input;
    found.slot = static_cast<int>(out_.inputs.size());
    out_.inputs.push_back(found.name.canonical());
  }
  std::vector<int> parameters;
  for (int id = 0; id < static_cast<int>(entities_.size()); ++id) {
    const Entity& found = entities_[static_cast<std::size_t>(id)];
    if (found.declared) continue;
    if (found.meaning == Meaning::parameter) parameters.push_back(id);
    if (found.meaning == Meaning::step) out_.uses_step = out_.uses_step || found.used;
    if (!values_.contains(found.name.canonical()) && !unknown_name(found)) return false;
  }
  sort_by_name(parameters);
  for (const int id : parameters) {
    Entity& found = entities_[static_cast<std::size_t>(id)];
    found.slot = static_cast<int>(out_.parameters.size());
    out_.parameters.push_back(found.name.canonical());
    out_.structural_parameters.push_back(found.structural);
  }
  return true;
}

/// An error for a name that has no value or that is a slip; a notice for one that may be.
bool Binder::unknown_name(const Entity& found) {
  if (found.meaning == Meaning::step) return true;
  const std::string name = abbreviated(found.name.canonical());
  const Span span = found.span;
  // A single letter cannot be several names run together.
  const bool letter = found.name.base.size() == 1 || !greek_latex(found.name.base).empty();
  const std::string call = letter ? std::string() : run_together_call(name);
  if (!call.empty()) {
    return fail(span, typed(span), "'" + name + "' is one name, and no name of this formula.",
                "a function with its argument in parentheses", call);
  }
  const std::string product = letter ? std::string() : product_guess(name);
  if (found.meaning == Meaning::parameter && names_.parameters_required) {
    const std::string role = out_.inputs.empty() ? "no input"
                             : out_.inputs.size() == 1
                                 ? "not the input " + abbreviated(out_.inputs[0])
                                 : "none of the inputs " + inputs_text();
    return fail(span, typed(span),
                "'" + name + "' has no value: it is " + role + ", so it is a parameter.",
                "a value for the parameter " + name, product);
  }
  if (!product.empty()) {
    out_.notices.push_back(
        {"'" + name + "' is one name; a product is written " + product + ".", span});
  }
  return true;
}

/// "x*y" for the name xy when x and y are names of the formula or letters for inputs.
std::string Binder::product_guess(std::string_view name) const {
  constexpr std::size_t longest = 24;
  const std::size_t length = name.size();
  if (length < 2 || length > longest) return {};
  // split[i]: where the last factor of name[0, i) begins.
  std::vector<std::size_t> split(length + 1, std::string_view::npos);
  split[0] = 0;
  for (std::size_t end = 1; end <= length; ++end) {
    for (std::size_t begin = 0; begin < end; ++begin) {
      if (split[begin] == std::string_view::npos || end - begin == length) continue;
      const std::optional<IndexedName> factor = split_name(name.substr(begin, end - begin));
      if (!factor || !is_known(factor->canonical())) continue;
      split[end] = begin;
      break;
    }
  }
  if (split[length] == std::string_view::npos) return {};
  std::string guess;
  for (std::size_t end = length; end > 0; end = split[end]) {
    const std::string factor(name.substr(split[end], end - split[end]));
    guess = guess.empty() ? factor : factor + "*" + guess;
  }
  return guess;
}

/// Whether a name means something here: declared, given a value, defined, or a letter for inputs.
bool Binder::is_known(const std::string& canonical) const {
  if (is_constant(canonical) || values_.contains(canonical) || definitions_.contains(canonical) ||
      shapes_.contains(canonical)) {
    return true;
  }
  const auto found = entity_ids_.find(canonical);
  if (found != entity_ids_.end()) {
    const Entity& entity = entities_[static_cast<std::size_t>(found->second)];
    if (entity.declared || entity.meaning == Meaning::input) return true;
  }
  return names_.inputs.empty() && !declaring_ && is_input_letter(canonical);
}

/// "x and y", for messages; with many, only the first.
std::string Binder::inputs_text() const {
  std::string text;
  const std::size_t count = out_.inputs.size();
  for (std::size_t i = 0; i < std::min<std::size_t>(count, 4); ++i) {
    text += (i == 0 ? "" : i + 1 == count ? " and " : ", ") + abbreviated(out_.inputs[i]);
  }
  return count > 4 ? text + ", ..." : text;
}

/// Puts the slots into the leaves and drops what the result does not need.
void Binder::finish() {
  std::vector<int> place(out_.nodes.size(), -1);
  place[static_cast<std::size_t>(out_.root)] = 0;
  for (int i = out_.root; i >= 0; --i) {
    if (place[static_cast<std::size_t>(i)] < 0) continue;
    const ExpressionNode& node = out_.nodes[static_cast<std::size_t>(i)];
    for (const int operand : {node.a, node.b, node.c}) {
      if (operand >= 0) place[static_cast<std::size_t>(operand)] = 0;
    }
  }
  std::vector<ExpressionNode> kept;
  const auto moved = [&](int operand) {
    return operand < 0 ? -1 : place[static_cast<std::size_t>(operand)];
  };
  for (int i = 0; i <= out_.root; ++i) {
    if (place[static_cast<std::size_t>(i)] < 0) continue;
    ExpressionNode node = out_.nodes[static_cast<std::size_t>(i)];
    node.a = moved(node.a);
    node.b = moved(node.b);
    node.c = moved(node.c);
    if (const int id = entity_of_[static_cast<std::size_t>(i)]; id >= 0) {
      const Entity& found = entities_[static_cast<std::size_t>(id)];
      node.op = found.meaning == Meaning::input    ? Op::input
                : found.meaning == Meaning::column ? Op::column
                : found.meaning == Meaning::step   ? Op::step
                                                   : Op::parameter;
      node.slot = found.slot;
    }
    place[static_cast<std::size_t>(i)] = static_cast<int>(kept.size());
    kept.push_back(node);
  }
  out_.nodes = std::move(kept);
  out_.root = static_cast<int>(out_.nodes.size()) - 1;
}

}  // namespace descent
