#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "errors/result.hpp"
#include "expression/expression.hpp"

namespace descent {

/// What a known point of a catalogue function is.
enum class PointKind { minimum, local_minimum, saddle, maximum, degenerate };

/// How the function looks around a known point. Only at a `stationary` one does the gradient
/// exist and vanish; at a `kink` it does not exist, on the `boundary` of the box it points out.
enum class PointPlace { stationary, kink, boundary };

/// A point worth knowing, to the printed digits: values were refined at 40 digits.
struct KnownPoint {
  std::vector<double> at;
  double value = 0.0;
  PointKind kind = PointKind::minimum;
  PointPlace place = PointPlace::stationary;
};

/// An interval of one coordinate.
struct Range {
  double from = 0.0;
  double to = 0.0;
};

/// A parameter of a catalogue formula with its usual value, e.g. kappa of the bowl.
struct KnownParameter {
  std::string_view name;
  double value = 0.0;
};

/// Something known about a function of few inputs: a range of a coordinate, a point or a start.
/// Made with the functions of `facts`, as constants, which the page loads as data.
struct Fact {
  enum class Kind : unsigned char { window, box, start, point };

  Kind kind = Kind::window;
  PointKind point = PointKind::minimum;
  PointPlace place = PointPlace::stationary;
  unsigned char count = 0;  ///< How many numbers there are.
  double numbers[4] = {};   ///< Coordinates, or the ends of one range after the other.
  double value = 0.0;       ///< Cost at a point.
};

namespace facts {

using Coordinates = std::initializer_list<double>;

constexpr Fact fact(Fact::Kind kind, Coordinates numbers) {
  Fact result;
  result.kind = kind;
  for (const double number : numbers) result.numbers[result.count++] = number;
  return result;
}

constexpr Fact ranges(Fact::Kind kind, std::initializer_list<Range> list) {
  Fact result;
  result.kind = kind;
  for (const Range& range : list) {
    result.numbers[result.count++] = range.from;
    result.numbers[result.count++] = range.to;
  }
  return result;
}

constexpr Fact point(Coordinates at, double value, PointKind kind,
                     PointPlace place = PointPlace::stationary) {
  Fact result = fact(Fact::Kind::point, at);
  result.value = value;
  result.point = kind;
  result.place = place;
  return result;
}

/// Plot window; one range given for several inputs holds for all of them.
constexpr Fact show(std::initializer_list<Range> list) { return ranges(Fact::Kind::window, list); }

/// Box constraint; also the plot window unless there is a show().
constexpr Fact within(std::initializer_list<Range> list) { return ranges(Fact::Kind::box, list); }

constexpr Fact minimum(Coordinates at, double value, PointPlace place = PointPlace::stationary) {
  return point(at, value, PointKind::minimum, place);
}

constexpr Fact local_minimum(Coordinates at, double value) {
  return point(at, value, PointKind::local_minimum);
}

constexpr Fact saddle(Coordinates at, double value) { return point(at, value, PointKind::saddle); }

constexpr Fact maximum(Coordinates at, double value) {
  return point(at, value, PointKind::maximum);
}

constexpr Fact degenerate(Coordinates at, double value) {
  return point(at, value, PointKind::degenerate);
}

/// A suggested start, the customary one first.
constexpr Fact start(Coordinates at) { return fact(Fact::Kind::start, at); }

}  // namespace facts

/// A catalogue function at one dimension: a formula in the expression language with all that is
/// known about it.
struct CatalogueProblem {
  std::string formula;                   ///< Typed text; binds with `inputs` and `parameters`.
  std::vector<InputDeclaration> inputs;  ///< x and y, or one vector w[1] … w[N].
  std::vector<KnownParameter> parameters;
  std::vector<Range> window;       ///< What to plot, and where the tests sample.
  std::vector<Range> box;          ///< Constraint that is part of the problem; may be empty.
  std::vector<KnownPoint> points;  ///< All global minima in box or window, others as known.
  std::vector<std::vector<double>> starts;  ///< Suggested starts, the customary one first.

  /// Scalar inputs, their names with a space between two ("x y").
  CatalogueProblem(std::string_view formula, std::string_view names);
  /// One vector input w[1] … w[dimension].
  CatalogueProblem(std::string_view formula, int dimension);

  CatalogueProblem& add(const Fact& fact);
  CatalogueProblem& show(std::initializer_list<Range> ranges);
  CatalogueProblem& minimum(const std::vector<double>& at, double value,
                            PointPlace place = PointPlace::stationary);
  CatalogueProblem& local_minimum(const std::vector<double>& at, double value);
  CatalogueProblem& maximum(const std::vector<double>& at, double value);
  CatalogueProblem& start(const std::vector<double>& at);

  int dimension() const;
};

/// Dimensions at which a function is defined.
struct Dimensions {
  int least = 2;
  int most = 2;
  int multiple = 1;  ///< N must be a multiple of this (extended Rosenbrock 2, Powell singular 4).
  int usual = 2;     ///< Taken when an experiment names none.
};

/// One function of the catalogue; a constant. Either a formula of one dimension with its facts, or
/// a family.
struct CatalogueFunction {
  std::string_view name;   ///< Key in an experiment: snake_case, unique.
  std::string_view title;  ///< For menus.
  Dimensions dimensions;
  bool smooth = true;          ///< Twice continuously differentiable in the window.
  std::string_view note;       ///< What it is good for, traps, errors in published catalogues.
  std::string_view reference;  ///< Who introduced it, or where this form comes from.
  std::string_view formula;
  std::string_view inputs;   ///< Names with a space between two: "x y".
  KnownParameter parameter;  ///< Its own, if it has one.
  std::span<const Fact> facts;
  CatalogueProblem (*family)(int dimension) = nullptr;  ///< Makes it at an allowed dimension.

  /// At an allowed dimension.
  CatalogueProblem problem(int dimension) const;
};

/// The registry of test functions. Each file of catalogue/ adds its own through a function
/// `void register_NAME(Catalogue& catalogue)` at the start of a line; CMake collects them.
class Catalogue {
 public:
  void add(const CatalogueFunction& function) { functions_.push_back(function); }

  /// All functions, alphabetically by file.
  std::span<const CatalogueFunction> functions() const { return functions_; }

  /// The function of that name; the error of an unknown one guesses the nearest name.
  Result<const CatalogueFunction*> find(std::string_view name) const;

  /// The problem of that name; dimension 0 means the usual one. Errors: unknown name (path
  /// "catalogue"), impossible dimension (path "dimension").
  Result<CatalogueProblem> problem(std::string_view name, int dimension) const;

 private:
  std::vector<CatalogueFunction> functions_;
};

/// Adds every function of the folder catalogue/; generated by CMake.
void register_all(Catalogue& registry);

/// The catalogue with every function in it, made at the first call.
const Catalogue& catalogue();
}  // namespace descent
