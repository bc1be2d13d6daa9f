// What there is: methods, rules, noises, the catalogue, operators and limits. Written without a
// document, which would be several times as much code in the page's module.
#include "experiments/describe.hpp"

#include "experiments/facade.hpp"
#include "expression/syntax.hpp"
#include "methods/registry.hpp"
#include "objectives/catalogue.hpp"
#include "schedules/registry.hpp"

namespace descent {

namespace {

void write(JsonWriter& writer, const std::optional<double>& number) {
  if (number) {
    writer.number(*number);
  } else {
    writer.null();
  }
}

void write_words(JsonWriter& writer, std::string_view words) {
  writer.open('[');
  for (const std::string& word : words_of(words)) writer.text(word);
  writer.close(']');
}

void write_default(JsonWriter& writer, const Key& key) {
  if (key.required) return writer.null();
  switch (key.type) {
    case KeyType::text: return writer.text(key.initial_text);
    case KeyType::list: return writer.json(Json::array());
    case KeyType::numbers:
    case KeyType::texts: return writer.json(Json::object());
    default: break;
  }
  if (!key.initial) return writer.null();
  if (key.type == KeyType::boolean) return writer.boolean(*key.initial != 0.0);
  if (key.type == KeyType::choice) {
    return writer.text(words_of(key.choices)[static_cast<std::size_t>(*key.initial)]);
  }
  writer.number(*key.initial);
}

void write(JsonWriter& writer, const Key& key) {
  writer.open('{');
  writer.key("name").text(key.name);
  writer.key("symbol").text(key.symbol);
  writer.key("type").text(name(key.type));
  write_default(writer.key("default"), key);
  write(writer.key("minimum"), key.minimum);
  write(writer.key("maximum"), key.maximum);
  writer.key("exclusive_minimum").boolean(key.exclusive_minimum);
  writer.key("exclusive_maximum").boolean(key.exclusive_maximum);
  write_words(writer.key("choices"), key.choices);
  writer.key("slider");
  if (key.slider) {
    writer.open('{');
    writer.key("from").number(key.slider->from);
    writer.key("to").number(key.slider->to);
    writer.key("scale").text(key.slider->logarithmic ? "log" : "linear");
    writer.close('}');
  } else {
    writer.null();
  }
  writer.key("meaning").text(key.meaning);
  writer.close('}');
}

const char* name_of(PointKind kind) {
  constexpr const char* names[] = {"minimum", "local minimum", "saddle", "maximum", "degenerate"};
  return names[static_cast<int>(kind)];
}

const char* name_of(PointPlace place) {
  constexpr const char* names[] = {"stationary", "kink", "boundary"};
  return names[static_cast<int>(place)];
}

void write(JsonWriter& writer, const std::vector<double>& numbers) {
  writer.open('[');
  for (const double number : numbers) writer.number(number);
  writer.close(']');
}

void write(JsonWriter& writer, const std::vector<Range>& list) {
  writer.open('[');
  for (const Range& range : list) write(writer, std::vector{range.from, range.to});
  writer.close(']');
}

/// The global minima, or the other points.
void write_points(JsonWriter& writer, const std::vector<KnownPoint>& points, bool minima) {
  writer.open('[');
  for (const KnownPoint& point : points) {
    if ((point.kind == PointKind::minimum) != minima) continue;
    writer.open('{');
    write(writer.key("at"), point.at);
    writer.key("value").number(point.value);
    writer.key("kind").text(name_of(point.kind));
    writer.key("place").text(name_of(point.place));
    writer.close('}');
  }
  writer.close(']');
}

void write(JsonWriter& writer, const InputDeclaration& input) {
  if (input.shape.empty()) return writer.text(input.name);
  writer.open('{').key("name").text(input.name);
  write(writer.key("shape"), std::vector<double>(input.shape.begin(), input.shape.end()));
  writer.close('}');
}

void write(JsonWriter& writer, const CatalogueFunction& function) {
  const CatalogueProblem problem = function.problem(function.dimensions.usual);
  writer.open('{');
  writer.key("name").text(function.name);
  writer.key("title").text(function.title);
  writer.key("formula").text(problem.formula);
  writer.key("inputs").open('[');
  for (const InputDeclaration& input : problem.inputs) write(writer, input);
  writer.close(']').key("parameters").open('{');
  for (const KnownParameter& parameter : problem.parameters) {
    writer.key(parameter.name).number(parameter.value);
  }
  writer.close('}').key("dimension").number(function.dimensions.usual);
  writer.key("dimensions").open('{');
  writer.key("least").number(function.dimensions.least);
  writer.key("most").number(function.dimensions.most);
  writer.key("multiple").number(function.dimensions.multiple);
  write(writer.close('}').key("window"), problem.window);
  writer.key("box");
  if (problem.box.empty()) {
    writer.null();
  } else {
    write(writer, problem.box);
  }
  write_points(writer.key("minima"), problem.points, true);
  write_points(writer.key("points"), problem.points, false);
  writer.key("starts").open('[');
  for (const std::vector<double>& start : problem.starts) write(writer, start);
  writer.close(']').key("smooth").boolean(function.smooth);
  writer.key("note").text(function.note);
  writer.key("reference").text(function.reference);
  writer.close('}');
}

void write(JsonWriter& writer, const Operator& row) {
  writer.open('{');
  writer.key("name").text(row.name);
  writer.key("arity").number(row.arity);
  writer.key("variadic").boolean(row.variadic);
  writer.key("latex").text(row.latex);
  writer.key("domain").text(row.domain);
  writer.key("kinks").text(row.kinks);
  writer.key("summary").text(row.summary);
  writer.close('}');
}

template <class Entries>
void write_entries(JsonWriter& writer, const Entries& entries) {
  writer.open('[');
  for (const auto& entry : entries) write(writer, entry.description);
  writer.close(']');
}

void write_limits(JsonWriter& writer) {
  const ExpressionLimits expression;
  const std::pair<const char*, double> limits[] = {
      {"source_length", expression.source_length},
      {"depth", expression.depth},
      {"nodes", expression.nodes},
      {"inputs", inputs_limit},
      {"data_rows", data_rows_limit},
      {"steps", steps_limit},
      {"starts", starts_limit},
      {"methods", methods_limit},
      {"result", static_cast<double>(result_limit)},
      {"working", static_cast<double>(working_limit)},
  };
  writer.open('{');
  for (const auto& [name, limit] : limits) writer.key(name).number(limit);
  writer.close('}');
}

}  // namespace

void write(JsonWriter& writer, const Description& description) {
  writer.open('{');
  writer.key("name").text(description.name);
  writer.key("title").text(description.title);
  writer.key("family").text(description.family);
  writer.key("idea").text(description.idea);
  writer.key("formula").text(description.formula);
  writer.key("keys").open('[');
  for (const Key& key : description.keys) write(writer, key);
  writer.close(']').key("reference").open('{');
  writer.key("text").text(description.reference.text);
  writer.key("year").number(description.reference.year);
  writer.key("where").text(description.reference.where);
  write_words(writer.close('}').key("needs"), description.needs);
  writer.close('}');
}

namespace facade {

std::string describe() {
  JsonWriter writer;
  writer.open('{');
  write_entries(writer.key("methods"), methods().entries());
  write_entries(writer.key("schedules"), schedules().entries());
  write_entries(writer.key("noise"), noises().entries());
  writer.key("catalogue").open('[');
  for (const CatalogueFunction& function : catalogue().functions()) write(writer, function);
  writer.close(']').key("operators").open('[');
  for (const Operator& row : operators()) {
    if (!row.name.empty()) write(writer, row);
  }
  write_limits(writer.close(']').key("limits"));
  writer.close('}');
  return writer.take();
}

}  // namespace facade
}  // namespace descent
