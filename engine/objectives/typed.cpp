#include "objectives/typed.hpp"

#include <algorithm>

#include "numbers/loops.hpp"
#include "numbers/scalar.hpp"
#include "objectives/compiled_formula.hpp"
#include "tape/grid_evaluator.hpp"
#include "tape/trace.hpp"

namespace descent {

/// What clones have in common.
struct TypedObjective::Shared {
  std::shared_ptr<const CompiledFormula> formula;
  std::shared_ptr<const DataSet> data;
  std::vector<const double*> columns;  // per column slot, into `data`
  std::vector<Block> blocks;
};

namespace {

std::vector<Block> declared_blocks(const std::vector<InputDeclaration>& inputs) {
  const bool scalars = std::all_of(inputs.begin(), inputs.end(),
                                   [](const InputDeclaration& i) { return i.shape.empty(); });
  std::vector<Block> blocks;
  if (scalars) return blocks;
  int first = 0;
  for (const InputDeclaration& input : inputs) {
    const int rows = input.shape.empty() ? 1 : input.shape[0];
    const int columns = input.shape.size() < 2 ? 1 : input.shape[1];
    blocks.push_back({input.name, first, rows, columns});
    first += rows * columns;
  }
  return blocks;
}

}  // namespace

Result<std::unique_ptr<TypedObjective>> TypedObjective::create(
    std::string_view source, Names names, std::shared_ptr<const DataSet> data,
    const ExpressionLimits& expression_limits, const TapeLimits& tape_limits) {
  if (data != nullptr) names.columns = data->names;
  auto formula = compile_formula(source, names, expression_limits, tape_limits);
  if (!formula) return formula.error();
  std::vector<double> parameters;
  for (const std::string& name : (*formula)->expression.parameters) {
    const auto found = names.parameters.find(name);
    parameters.push_back(found == names.parameters.end() ? 1.0 : found->second);
  }
  return create(std::move(*formula), std::move(parameters), std::move(data),
                declared_blocks(names.inputs));
}

Result<std::unique_ptr<TypedObjective>> TypedObjective::create(
    std::shared_ptr<const CompiledFormula> formula, std::vector<double> parameters,
    std::shared_ptr<const DataSet> data, std::vector<Block> blocks) {
  auto shared = std::make_shared<Shared>();
  for (const std::string& name : formula->expression.columns) {
    const auto found = data == nullptr ? std::vector<std::string>::const_iterator()
                                       : std::find(data->names.begin(), data->names.end(), name);
    if (data == nullptr || found == data->names.end())
      return Diagnostic{.message = "the data set has no column " + name};
    const auto& column = data->columns[static_cast<std::size_t>(found - data->names.begin())];
    if (static_cast<int>(column.size()) != data->rows())
      return Diagnostic{.message = "the column " + name + " has " + std::to_string(column.size()) +
                                   " rows, the first one " + std::to_string(data->rows())};
    shared->columns.push_back(column.data());
  }
  if (blocks.empty()) {
    blocks.push_back({"w", 0, static_cast<int>(formula->expression.inputs.size()), 1});
  }
  shared->formula = std::move(formula);
  shared->data = std::move(data);
  shared->blocks = std::move(blocks);
  return std::unique_ptr<TypedObjective>(
      new TypedObjective(std::move(shared), std::move(parameters)));
}

TypedObjective::TypedObjective(std::shared_ptr<const Shared> shared, std::vector<double> parameters)
    : shared_(std::move(shared)),
      parameters_(std::move(parameters)),
      value_(shared_->formula->value),
      gradient_(shared_->formula->gradient),
      inputs_(shared_->formula->expression.inputs.size()),
      outputs_(1 + shared_->formula->expression.inputs.size()) {
  prepare(value_);
  prepare(gradient_);
}

TypedObjective::~TypedObjective() = default;

std::unique_ptr<TypedObjective> TypedObjective::clone() const {
  return std::unique_ptr<TypedObjective>(new TypedObjective(shared_, parameters_));
}

const Expression& TypedObjective::expression() const { return shared_->formula->expression; }
const std::vector<Block>& TypedObjective::blocks() const { return shared_->blocks; }
const DataSet* TypedObjective::data() const { return shared_->data.get(); }

void TypedObjective::prepare(Evaluator& evaluator) const {
  for (std::size_t i = 0; i < parameters_.size(); ++i)
    evaluator.set_parameter(static_cast<int>(i), parameters_[i]);
  if (shared_->data != nullptr) evaluator.set_data(shared_->columns, shared_->data->rows());
}

bool TypedObjective::set_parameter(int slot, double value) {
  const auto index = static_cast<std::size_t>(slot);
  if (shared_->formula->expression.structural_parameters[index]) return false;
  parameters_[index] = value;
  value_.set_parameter(slot, value);
  gradient_.set_parameter(slot, value);
  if (hessian_ != nullptr) hessian_->evaluator().set_parameter(slot, value);
  return true;
}

void TypedObjective::run(Evaluator& evaluator, const Columns& points,
                         const EvaluationContext& context) {
  evaluator.set_step(context.step);
  const int columns = static_cast<int>(points.cols());
  const double* row = points.data();
  for (const double*& input : inputs_) {
    input = row;
    row += columns;
  }
  if (context.rows.empty()) {
    evaluator.run(inputs_.data(), columns, outputs_.data());
    return;
  }
  // A mini-batch per column.
  for (int r = 0; r < columns; ++r) {
    evaluator.run(inputs_.data(), 1, outputs_.data(), &context.rows[static_cast<std::size_t>(r)]);
    for (const double*& input : inputs_) ++input;
    for (int o = 0; o < evaluator.program().outputs; ++o) ++outputs_[static_cast<std::size_t>(o)];
  }
}

inline const double* TypedObjective::run_point(Evaluator& evaluator, const Columns& point,
                                               const EvaluationContext& context) {
  evaluator.set_step(context.step);
  return evaluator.run_point(point.data(), context.rows.empty() ? nullptr : &context.rows[0]);
}

void TypedObjective::cost(const Columns& points, const EvaluationContext& context, PerRun& costs) {
  if (points.cols() == 1) {
    costs(0) = *run_point(value_, points, context);
    return;
  }
  outputs_[0] = costs.data();
  run(value_, points, context);
}

void TypedObjective::gradient(const Columns& points, const EvaluationContext& context,
                              PerRun& costs, Columns& gradients) {
  double* row = gradients.data();
  if (points.cols() == 1) {
    const double* output = run_point(gradient_, points, context);
    costs(0) = *output++;
    const Eigen::Index n = gradients.rows();
    DESCENT_FEW for (Eigen::Index i = 0; i < n; ++i) row[i] = output[i];
    return;
  }
  outputs_[0] = costs.data();
  for (std::size_t o = 1; o < outputs_.size(); ++o, row += gradients.cols()) outputs_[o] = row;
  run(gradient_, points, context);
}

void TypedObjective::grid(const PlaneGrid& grid, const EvaluationContext& context, double* costs,
                          double* by_x, double* by_y) {
  const Wants wants = by_x == nullptr ? Wants::value : Wants::gradient;
  const auto program =
      grid.y < 0 ? nullptr
                 : compile_for_grid(shared_->formula, wants, grid.x, grid.y, grid.count());
  if (program == nullptr) return Objective::grid(grid, context, costs, by_x, by_y);
  double* const outputs[] = {costs, by_x, by_y};
  run_grid(*program, {grid.at, grid.xs, grid.ys, parameters_, static_cast<double>(context.step)},
           outputs);
}

void TypedObjective::hessian(const double* point, const EvaluationContext& context,
                             double* hessian) {
  if (hessian_ == nullptr) {
    auto made = HessianEvaluator::create(shared_->formula->expression, shared_->formula->limits);
    if (!made) {
      // Beyond the limits: no second derivatives.
      std::fill_n(hessian, static_cast<std::ptrdiff_t>(dimension()) * dimension(), scalar::nan);
      return;
    }
    hessian_ = std::move(*made);
    prepare(hessian_->evaluator());
  }
  hessian_->evaluator().set_step(context.step);
  hessian_->run(point, hessian, context.rows.empty() ? nullptr : &context.rows[0]);
}

std::optional<Diagnostic> TypedObjective::explain(const double* point,
                                                  const EvaluationContext& context) const {
  const TracePoint at{.inputs = {point, static_cast<std::size_t>(dimension())},
                      .parameters = parameters_,
                      .step = static_cast<double>(context.step),
                      .columns = shared_->columns,
                      .rows = shared_->data == nullptr ? 0 : shared_->data->rows(),
                      .batch = context.rows.empty() ? nullptr : &context.rows[0]};
  const Result<Trace> traced = trace(shared_->formula->expression, at);
  return traced ? traced->trouble : std::nullopt;
}

}  // namespace descent
