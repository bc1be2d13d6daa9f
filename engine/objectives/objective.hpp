#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "errors/diagnostic.hpp"
#include "numbers/columns.hpp"

namespace descent {

/// A block of the parameters that layer-wise and matrix methods (LARS, LAMB, Adafactor) treat as
/// one: entries [first, first + rows * columns), row by row.
struct Block {
  std::string name;
  int first = 0;
  int rows = 1;
  int columns = 1;
};

/// What an evaluation may depend on besides the point. The same for all columns of a call but the
/// mini-batch, which is a list of data rows per column.
struct EvaluationContext {
  int step = 1;                            ///< The step number k, from 1.
  std::span<const std::vector<int>> rows;  ///< Mini-batch per column; empty: all rows.
};

/// Points in a plane: one coordinate takes the values of a list, or two coordinates take all pairs
/// of two lists; the others stay.
struct PlaneGrid {
  std::vector<double> at;  ///< N numbers: the coordinates that stay.
  int x = 0;
  int y = -1;  ///< -1: a line of points, and one value in `ys`, which is not used.
  std::vector<double> xs;
  std::vector<double> ys = {0.0};

  std::size_t count() const { return xs.size() * ys.size(); }
};

/// A cost g(w) of N parameters with exact derivatives. Points come as columns (N × R); results go
/// to arrays that the caller has sized. Evaluation uses scratch memory of the object: one object
/// per thread (clone() shares the immutable tapes).
class Objective {
 public:
  virtual ~Objective() = default;

  virtual int dimension() const = 0;
  virtual const std::vector<Block>& blocks() const = 0;

  /// Number of data rows that a mini-batch can choose from; 0: not a sum over data.
  virtual int rows() const { return 0; }

  /// costs(r) = g(column r).
  virtual void cost(const Columns& points, const EvaluationContext& context, PerRun& costs) = 0;

  /// Also gradients (N × R). `costs` gets bit for bit what cost() gives.
  virtual void gradient(const Columns& points, const EvaluationContext& context, PerRun& costs,
                        Columns& gradients) = 0;

  /// The cost at every point of a grid, a row per value of y, and unless `by_x` is null the partial
  /// derivatives by x and, if there is one, y. The bits are those of cost() and gradient().
  virtual void grid(const PlaneGrid& grid, const EvaluationContext& context, double* costs,
                    double* by_x, double* by_y);

  /// Hessian of one point (N numbers) into N × N numbers, row by row.
  virtual void hessian(const double* point, const EvaluationContext& context, double* hessian) = 0;

  /// Why cost or gradient at this point (N numbers) are not finite: the first bad operation, with
  /// its place in the typed text if there is one. Nothing when everything is finite or the
  /// objective cannot say.
  virtual std::optional<Diagnostic> explain(const double* point,
                                            const EvaluationContext& context) const {
    (void)point;
    (void)context;
    return std::nullopt;
  }
};

}  // namespace descent
