#include "objectives/catalogue.hpp"

#include <algorithm>

#include "descriptions/description.hpp"

namespace descent {
namespace {

// Edits (insert, delete, replace) that turn a into b.
int distance(std::string_view a, std::string_view b) {
  std::vector<int> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

// How people write a name: "Six-Hump Camel" and "sixhump_camel" mean six_hump_camel.
std::string plain(std::string_view name) {
  std::string letters;
  for (const char c : name.substr(0, 64)) {
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  }
  return letters;
}

}  // namespace

CatalogueProblem::CatalogueProblem(std::string_view text, std::string_view names) : formula(text) {
  for (const std::string& name : words_of(names)) inputs.push_back({name, {}});
}

CatalogueProblem::CatalogueProblem(std::string_view text, int dimension) : formula(text) {
  inputs.push_back({"w", {dimension}});
}

CatalogueProblem& CatalogueProblem::add(const Fact& fact) {
  const std::vector<double> numbers(fact.numbers, fact.numbers + fact.count);
  if (fact.kind == Fact::Kind::start) {
    starts.push_back(numbers);
  } else if (fact.kind == Fact::Kind::point) {
    points.push_back({numbers, fact.value, fact.point, fact.place});
  } else {
    std::vector<Range> ranges;
    for (std::size_t i = 0; i < numbers.size(); i += 2) {
      ranges.push_back({numbers[i], numbers[i + 1]});
    }
    ranges.resize(static_cast<std::size_t>(dimension()), ranges.front());
    if (fact.kind == Fact::Kind::box) box = ranges;
    if (fact.kind == Fact::Kind::window || window.empty()) window = ranges;
  }
  return *this;
}

CatalogueProblem& CatalogueProblem::show(std::initializer_list<Range> ranges) {
  return add(facts::show(ranges));
}

CatalogueProblem& CatalogueProblem::minimum(const std::vector<double>& at, double value,
                                            PointPlace place) {
  points.push_back({at, value, PointKind::minimum, place});
  return *this;
}

CatalogueProblem& CatalogueProblem::local_minimum(const std::vector<double>& at, double value) {
  points.push_back({at, value, PointKind::local_minimum});
  return *this;
}

CatalogueProblem& CatalogueProblem::maximum(const std::vector<double>& at, double value) {
  points.push_back({at, value, PointKind::maximum});
  return *this;
}

CatalogueProblem& CatalogueProblem::start(const std::vector<double>& at) {
  starts.push_back(at);
  return *this;
}

int CatalogueProblem::dimension() const {
  int count = 0;
  for (const InputDeclaration& input : inputs) {
    int entries = 1;
    for (const int extent : input.shape) entries *= extent;
    count += entries;
  }
  return count;
}

CatalogueProblem CatalogueFunction::problem(int dimension) const {
  if (family != nullptr) return family(dimension);
  CatalogueProblem made(formula, inputs);
  if (!parameter.name.empty()) made.parameters.push_back(parameter);
  for (const Fact& fact : facts) made.add(fact);
  return made;
}

Result<const CatalogueFunction*> Catalogue::find(std::string_view name) const {
  const CatalogueFunction* nearest = nullptr;
  int best = 0;
  const std::string wanted = plain(name);
  for (const CatalogueFunction& function : functions_) {
    if (function.name == name) return &function;
    const int edits = distance(wanted, plain(function.name));
    if (nearest == nullptr || edits < best) {
      nearest = &function;
      best = edits;
    }
  }
  Diagnostic error;
  error.message = "There is no function of this name in the catalogue.";
  error.path = "catalogue";
  error.found = std::string(name.substr(0, 64));
  error.expected = "the name of a catalogue function";
  // Far-fetched guesses confuse more than they help: at most a third of the letters may differ.
  if (nearest != nullptr && 3 * best <= static_cast<int>(wanted.size())) {
    error.guess = std::string(nearest->name);
  }
  return error;
}

Result<CatalogueProblem> Catalogue::problem(std::string_view name, int dimension) const {
  const Result<const CatalogueFunction*> found = find(name);
  if (!found) return found.error();
  const CatalogueFunction& function = **found;
  const Dimensions& allowed = function.dimensions;
  if (dimension == 0) dimension = allowed.usual;
  if (dimension < allowed.least || dimension > allowed.most || dimension % allowed.multiple != 0) {
    Diagnostic error;
    error.message = "The function " + std::string(name) + " has no form of this dimension.";
    error.path = "dimension";
    error.found = std::to_string(dimension);
    error.expected = allowed.least == allowed.most
                         ? std::to_string(allowed.least)
                         : "a whole number from " + std::to_string(allowed.least) + " to " +
                               std::to_string(allowed.most);
    if (allowed.multiple > 1) {
      error.expected += ", a multiple of " + std::to_string(allowed.multiple);
    }
    return error;
  }
  return function.problem(dimension);
}

const Catalogue& catalogue() {
  static const Catalogue all = [] {
    Catalogue registry;
    register_all(registry);
    return registry;
  }();
  return all;
}

}  // namespace descent
