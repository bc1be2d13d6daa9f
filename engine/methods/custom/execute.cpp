#include <algorithm>

#include "expression/scalar_operations.hpp"
#include "methods/custom/program.hpp"
#include "methods/norms.hpp"
#include "numbers/elementary.hpp"

namespace descent::custom {

namespace {

/// One operation on one row of runs; target may be an operand.
void apply(Op op, const double* a, const double* b, const double* c, double* out, int runs) {
  switch (op) {
    case Op::add:
      for (int r = 0; r < runs; ++r) out[r] = a[r] + b[r];
      return;
    case Op::subtract:
      for (int r = 0; r < runs; ++r) out[r] = a[r] - b[r];
      return;
    case Op::multiply:
      for (int r = 0; r < runs; ++r) out[r] = a[r] * b[r];
      return;
    case Op::divide:
      for (int r = 0; r < runs; ++r) out[r] = a[r] / b[r];
      return;
    case Op::negate:
      for (int r = 0; r < runs; ++r) out[r] = -a[r];
      return;
    case Op::sqrt:
      for (int r = 0; r < runs; ++r) out[r] = std::sqrt(a[r]);
      return;
    case Op::abs:
      for (int r = 0; r < runs; ++r) out[r] = std::fabs(a[r]);
      return;
#define X(name) \
  case Op::name: elementary::name(a, out, runs); return;
      DESCENT_UNARY_FUNCTIONS(X)
#undef X
    default:
      for (int r = 0; r < runs; ++r) {
        out[r] = scalar::apply(op, a[r], b != nullptr ? b[r] : 0.0, c != nullptr ? c[r] : 0.0);
      }
  }
}

void literal_power(const double* a, double exponent, double* out, int runs) {
  if (exponent == 2.0) {
    for (int r = 0; r < runs; ++r) out[r] = a[r] * a[r];
    return;
  }
  for (int r = 0; r < runs; ++r) out[r] = scalar::literal_power(a[r], exponent);
}

/// Over the coordinates, in their order.
void reduce(Op op, const Columns& a, double* out) {
  const auto rows = static_cast<int>(a.rows());
  const auto runs = static_cast<int>(a.cols());
  const double* row = a.data();
  for (int r = 0; r < runs; ++r) out[r] = row[r];
  for (int i = 1; i < rows; ++i) {
    row = a.data() + static_cast<std::ptrdiff_t>(i) * runs;
    const Op fold = op == Op::row_min ? Op::min : op == Op::row_max ? Op::max : Op::add;
    apply(fold, out, row, nullptr, out, runs);
  }
  if (op != Op::row_mean) return;
  for (int r = 0; r < runs; ++r) out[r] /= rows;
}

/// Finds the memory behind operands.
class Places {
 public:
  Places(const Layout& layout, const std::vector<PerRun>& values, Step& step, bool starting)
      : layout_(layout), values_(values), step_(step), starting_(starting) {}

  const double* row(const Operand& operand, int i) const {
    const int at = operand.vector ? i : 0;
    switch (operand.source) {
      case Source::none: return nullptr;
      case Source::alpha: return step_.steplength();
      case Source::value: return values_[static_cast<std::size_t>(operand.index)].data();
      case Source::scalar: return step_.scratch(layout_.first_scalar + operand.index, 0);
      case Source::state: return step_.state(operand.index, at);
      default: {
        const Columns& array = columns(operand);
        return array.data() + at * array.cols();
      }
    }
  }

  double* target(const Operand& operand, int i) const {
    const int at = operand.vector ? i : 0;
    switch (operand.source) {
      case Source::state: return starting_ ? step_.initial_state(operand.index, at) : nullptr;
      case Source::next_state: return step_.next_state(operand.index, at);
      case Source::next_w: return step_.next(i);
      case Source::scalar: return step_.scratch(layout_.first_scalar + operand.index, 0);
      default: return step_.scratch(layout_.first_vector + operand.index, at);
    }
  }

  /// A vector as a whole.
  const Columns& columns(const Operand& operand) const {
    switch (operand.source) {
      case Source::w: return step_.points();
      case Source::next_w: return step_.next_points();
      case Source::gradient: return step_.gradients();
      case Source::state: return step_.states(operand.index);
      case Source::next_state: return step_.next_states(operand.index);
      default: return step_.scratch(layout_.first_vector + operand.index);
    }
  }

 private:
  const Layout& layout_;
  const std::vector<PerRun>& values_;
  Step& step_;
  bool starting_;
};

}  // namespace

void execute(const std::vector<Instruction>& code, const Program& program, const Layout& layout,
             const std::vector<PerRun>& values, Step& step, bool starting) {
  const int runs = step.runs();
  const auto fill = [&](int scalar, double value) {
    double* numbers = step.scratch(layout.first_scalar + scalar, 0);
    for (int r = 0; r < runs; ++r) numbers[r] = value;
  };
  fill(0, step.k());
  for (const Literal& literal : program.literals) fill(literal.scalar, literal.value);
  const Places places(layout, values, step, starting);
  for (const Instruction& instruction : code) {
    const Operand& a = instruction.a;
    const int rows = instruction.target.vector ? step.dimension() : 1;
    switch (instruction.action) {
      case Action::elementwise:
        for (int i = 0; i < rows; ++i) {
          apply(instruction.op, places.row(a, i), places.row(instruction.b, i),
                places.row(instruction.c, i), places.target(instruction.target, i), runs);
        }
        break;
      case Action::literal_power:
        for (int i = 0; i < rows; ++i) {
          literal_power(places.row(a, i), instruction.exponent,
                        places.target(instruction.target, i), runs);
        }
        break;
      case Action::copy:
        for (int i = 0; i < rows; ++i) {
          const double* from = places.row(a, i);
          std::copy(from, from + runs, places.target(instruction.target, i));
        }
        break;
      case Action::reduce:
        reduce(instruction.op, places.columns(a), places.target(instruction.target, 0));
        break;
      case Action::norm:
        column_norms(places.columns(a), places.target(instruction.target, 0));
        break;
      case Action::gradient:
        step.oracle().gradient(places.columns(a),
                               step.scratch(layout.first_vector + instruction.target.index));
        break;
    }
  }
}

}  // namespace descent::custom
