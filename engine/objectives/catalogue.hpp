#pragma once

#include <initializer_list>
#include <nlohmann/json_fwd.hpp>
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
  std::string name;
  double value = 0.0;
};

/// A catalogue function at one dimension: a formula in the expression language with all that is
/// known about it. Built with the chainable members below, in one file per function.
struct CatalogueProblem {
  std::string formula;                   ///< Typed text; binds with `inputs` and `parameters`.
  std::vector<InputDeclaration> inputs;  ///< x and y, or one vector w[1] … w[N].
  std::vector<KnownParameter> parameters;
  std::vector<Range> window;       ///< What to plot, and where the tests sample.
  std::vector<Range> box;          ///< Constraint that is part of the problem; may be empty.
  std::vector<KnownPoint> points;  ///< All global minima in box or window, others as known.
  std::vector<std::vector<double>> starts;  ///< Suggested starts, the customary one first.

  /// Scalar inputs ("x", "y").
  CatalogueProblem(std::string_view formula, std::initializer_list<const char*> names);
  /// One vector input w[1] … w[dimension].
  CatalogueProblem(std::string_view formula, int dimension);

  CatalogueProblem& with(std::string_view parameter, double value);
  /// Plot window; one range given for several inputs holds for all of them.
  CatalogueProblem& show(std::initializer_list<Range> ranges);
  /// Box constraint; also the plot window unless show() is called.
  CatalogueProblem& within(std::initializer_list<Range> ranges);
  CatalogueProblem& minimum(std::initializer_list<double> at, double value,
                            PointPlace place = PointPlace::stationary);
  CatalogueProblem& minimum(const std::vector<double>& at, double value,
                            PointPlace place = PointPlace::stationary);
  CatalogueProblem& local_minimum(std::initializer_list<double> at, double value);
  CatalogueProblem& saddle(std::initializer_list<double> at, double value);
  CatalogueProblem& maximum(std::initializer_list<double> at, double value);
  CatalogueProblem& degenerate(std::initializer_list<double> at, double value);
  CatalogueProblem& start(std::initializer_list<double> at);
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

/// One function of the catalogue. Texts and the builder are static, so it is cheap to copy.
struct CatalogueFunction {
  std::string_view name;   ///< Key in an experiment: snake_case, unique.
  std::string_view title;  ///< For menus.
  Dimensions dimensions;
  bool smooth = true;          ///< Twice continuously differentiable in the window.
  std::string_view note;       ///< What it is good for, traps, errors in published catalogues.
  std::string_view reference;  ///< Who introduced it, or where this form comes from.
  CatalogueProblem (*problem)(int dimension) = nullptr;  ///< For an allowed dimension only.
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

/// The function as the page's catalogue shows it, at its usual dimension: name, title, formula,
/// inputs, parameters, dimension, dimensions, window, box, minima, points, starts, smooth, note,
/// reference.
nlohmann::ordered_json describe(const CatalogueFunction& function);

}  // namespace descent
