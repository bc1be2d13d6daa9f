#include "exercises/typed_value.hpp"

#include <cmath>

#include "expression/evaluate.hpp"
#include "expression/syntax.hpp"
#include "expression/text.hpp"
#include "numbers/decimal.hpp"

namespace descent {

namespace {

// The error of a name that has no value, at its place.
Diagnostic unknown_name(const Expression& expression, std::string_view source) {
  Diagnostic error;
  for (const ExpressionNode& node : expression.nodes) {
    if (node.op != Op::input) continue;
    error.span = node.span;
    error.found = expression.inputs[static_cast<std::size_t>(node.slot)];
    break;
  }
  error.expected = "a number";
  error.message = "A number is asked for here, and '" + error.found + "' has no value.";
  locate(source, error);
  return error;
}

}  // namespace

Result<double> evaluate_text(std::string_view text, const Values& values) {
  auto syntax = parse(text, answer_limits);
  if (!syntax) return syntax.error();
  Names names;
  names.parameters = values;
  names.step = false;
  auto expression = bind(*syntax, names, answer_limits);
  if (!expression) return expression.error();
  if (!expression->inputs.empty()) return unknown_name(*expression, text);
  std::vector<double> parameters;
  for (const std::string& name : expression->parameters) parameters.push_back(values.at(name));
  return evaluate(*expression, Arguments<double>{{}, parameters, {}});
}

Result<double> read_value(const Place& place) {
  if (place.value != nullptr && place.value->is_string()) {
    const auto& text = place.value->get_ref<const std::string&>();
    auto value = evaluate_text(text);
    if (!value) {
      value.error().path = place.path;
      return value.error();
    }
    if (!std::isfinite(*value)) return error_at(place, "This is not a finite number.");
    return *value;
  }
  if (place.value == nullptr || !place.value->is_number()) {
    return wrong(place, "a number such as 0.25, 2/3 or sqrt(2)");
  }
  const double value = place.value->get<double>();
  if (!std::isfinite(value)) return error_at(place, "This is not a finite number.");
  return value;
}

namespace {

// Splits "(1, f(2, 3))" at the commas or semicolons outside inner parentheses.
Json split_list(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  const auto trim = [&] {
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  };
  // One pair around the whole is the vector's own: the one that opens first closes last.
  trim();
  if (text.size() >= 2 && (text.front() == '(' || text.front() == '[')) {
    int depth = 0;
    std::size_t closes = 0;
    for (std::size_t i = 0; i < text.size() && closes == 0; ++i) {
      if (text[i] == '(' || text[i] == '[') ++depth;
      if ((text[i] == ')' || text[i] == ']') && --depth == 0) closes = i;
    }
    if (closes == text.size() - 1) {
      text.remove_prefix(1);
      text.remove_suffix(1);
    }
  }
  Json list = Json::array();
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (c == '(' || c == '[') ++depth;
    if (c == ')' || c == ']') --depth;
    if (i < text.size() && (depth > 0 || (c != ',' && c != ';'))) continue;
    list.push_back(std::string(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  return list;
}

}  // namespace

Result<std::vector<double>> read_values(const Place& place, std::size_t count) {
  const std::string expected =
      count == 0 ? "a list of numbers such as (1, 2/3)"
                 : "a list of " + std::to_string(count) + (count == 1 ? " number" : " numbers");
  if (place.value == nullptr || (!place.value->is_string() && !place.value->is_array())) {
    return wrong(place, expected);
  }
  const Json list = place.value->is_string()
                        ? split_list(place.value->get_ref<const std::string&>())
                        : *place.value;
  if (list.empty() || (count > 0 && list.size() != count)) {
    Diagnostic error = wrong(place, expected);
    error.message = "There must be " + expected + ", but there " +
                    (list.size() == 1 ? "is 1." : "are " + std::to_string(list.size()) + ".");
    return error;
  }
  std::vector<double> values;
  for (std::size_t i = 0; i < list.size(); ++i) {
    auto value = read_value(Place{&list, place.path}[i]);
    if (!value) return value.error();
    values.push_back(*value);
  }
  return values;
}

Result<std::string> read_answer_text(const Place& place, std::string_view what) {
  if (place.value == nullptr || !place.value->is_string()) return wrong(place, std::string(what));
  const auto& text = place.value->get_ref<const std::string&>();
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
    Diagnostic error = wrong(place, std::string(what));
    error.message = "Nothing is typed yet; the answer is " + std::string(what) + ".";
    return error;
  }
  return text;
}

std::vector<InputDeclaration> declarations(const std::vector<std::string>& inputs) {
  std::vector<InputDeclaration> list;
  for (const std::string& name : inputs) list.push_back({name, {}});
  return list;
}

Result<std::unique_ptr<TypedObjective>> read_formula(const Place& place,
                                                     const std::vector<std::string>& inputs) {
  const auto text = read_answer_text(place, "a formula");
  if (!text) return text.error();
  Names names;
  names.inputs = declarations(inputs);
  names.step = false;
  auto objective = TypedObjective::create(*text, std::move(names), nullptr, answer_limits);
  if (!objective && objective.error().path.empty()) objective.error().path = place.path;
  return objective;
}

Result<std::vector<std::pair<double, double>>> read_region(const Place& place,
                                                           std::size_t dimension,
                                                           std::pair<double, double> standard) {
  std::vector<std::pair<double, double>> region(dimension, standard);
  if (place.is_null()) return region;
  if (!place.value->is_array() || place.value->size() != dimension) {
    return wrong(place,
                 "a list with [from, to] for each of the " + std::to_string(dimension) + " inputs");
  }
  for (std::size_t i = 0; i < dimension; ++i) {
    const auto side = read_numbers(place[i]);
    if (!side) return side.error();
    if (side->size() != 2 || !((*side)[0] < (*side)[1]) || !std::isfinite((*side)[0]) ||
        !std::isfinite((*side)[1])) {
      return wrong(place[i], "[from, to] with from less than to");
    }
    region[i] = {(*side)[0], (*side)[1]};
  }
  return region;
}

Result<std::vector<std::string>> read_names(const Place& place) {
  std::vector<std::string> names;
  if (place.is_null()) return names;
  if (!place.value->is_array()) return wrong(place, "a list of names");
  for (std::size_t i = 0; i < place.value->size(); ++i) {
    auto name = read_text(place[i]);
    if (!name) return name.error();
    names.push_back(std::move(*name));
  }
  return names;
}

std::string rounded(double value) { return short_number(value, 4); }

std::string in_coordinates(const std::vector<std::string>& inputs, const double* point) {
  std::string text;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (i > 0) text += ", ";
    text += inputs[i] + " = " + rounded(point[i]);
  }
  return text;
}

}  // namespace descent
