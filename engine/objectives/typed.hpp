#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "errors/result.hpp"
#include "expression/expression.hpp"
#include "objectives/data_set.hpp"
#include "objectives/objective.hpp"
#include "tape/compile.hpp"
#include "tape/evaluator.hpp"
#include "tape/hessian.hpp"

namespace descent {

struct CompiledFormula;

/// A cost given by a formula, over nothing but its inputs or over the rows of a data set, with
/// exact derivatives from its tapes.
///
/// Lanes of a tape are the columns of a call (runs, grid points); over a data set they are its
/// rows, and the columns are taken one after the other. Clones share the tapes, each has its own
/// scratch memory and parameter values. cost() and gradient() do not allocate after their first
/// call.
class TypedObjective : public Objective {
 public:
  /// Parses and compiles `source`. `names` declares inputs and gives the parameters' values;
  /// names.columns is taken from the data set. Errors are those of parse(), bind() and compile(),
  /// an unequal length of data columns, and a formula without inputs.
  static Result<std::unique_ptr<TypedObjective>> create(
      std::string_view source, Names names = {}, std::shared_ptr<const DataSet> data = nullptr,
      const ExpressionLimits& expression_limits = {}, const TapeLimits& tape_limits = {});

  ~TypedObjective() override;

  /// Shares the tapes; has its own scratch memory. One per thread.
  std::unique_ptr<TypedObjective> clone() const;

  int dimension() const override { return static_cast<int>(expression().inputs.size()); }
  int rows() const override { return data() == nullptr ? 0 : data()->rows(); }
  const std::vector<Block>& blocks() const override;
  void cost(const Columns& points, const EvaluationContext& context, PerRun& costs) override;
  void gradient(const Columns& points, const EvaluationContext& context, PerRun& costs,
                Columns& gradients) override;
  void grid(const PlaneGrid& grid, const EvaluationContext& context, double* costs, double* by_x,
            double* by_y) override;
  void hessian(const double* point, const EvaluationContext& context, double* hessian) override;

  const Expression& expression() const;
  const std::vector<double>& parameters() const { return parameters_; }
  const DataSet* data() const;

  /// Gives a parameter another value: one slot is written, nothing is parsed or compiled. False if
  /// the parameter is structural (a sum's bound): that needs a new objective.
  bool set_parameter(int slot, double value);

  /// The first operation that is not finite at a point (N numbers), as a sentence with its span in
  /// the source; nothing if all are finite.
  std::optional<Diagnostic> explain(const double* point,
                                    const EvaluationContext& context) const override;

 private:
  struct Shared;

  static Result<std::unique_ptr<TypedObjective>> create(
      std::shared_ptr<const CompiledFormula> formula, std::vector<double> parameters,
      std::shared_ptr<const DataSet> data, std::vector<Block> blocks);

  TypedObjective(std::shared_ptr<const Shared> shared, std::vector<double> parameters);

  /// Runs a program over the columns of `points`, or one by one over data rows.
  void run(Evaluator& evaluator, const Columns& points, const EvaluationContext& context);
  /// Runs it for the one point that there is; returns its outputs, one behind the other.
  static const double* run_point(Evaluator& evaluator, const Columns& point,
                                 const EvaluationContext& context);
  /// Hands the parameters' values and the data to an evaluator.
  void prepare(Evaluator& evaluator) const;

  std::shared_ptr<const Shared> shared_;
  std::vector<double> parameters_;
  Evaluator value_;
  Evaluator gradient_;
  std::unique_ptr<HessianEvaluator> hessian_;  // made when first wanted
  std::vector<const double*> inputs_;
  std::vector<double*> outputs_;
};

}  // namespace descent
