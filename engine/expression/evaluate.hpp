#pragma once

#include <span>
#include <type_traits>
#include <vector>

#include "expression/expression.hpp"
#include "expression/scalar_operations.hpp"

namespace descent {

/// What the leaves of an expression stand for.
template <class T>
struct Arguments {
  std::span<const T> inputs;      ///< One per input slot.
  std::span<const T> parameters;  ///< One per parameter slot.
  std::span<const T> columns;  ///< One per data column slot (one row's values, or row-level nodes).
  T step = T();                ///< The step number k.
};

/// Evaluates an expression over the number type T: a plain loop over its nodes, operands first.
///
/// T has + - * / and unary -, and, found by argument-dependent lookup, every function of the
/// operator table under its C++ name (sin(T), min(T, T), select(T, T, T), less(T, T), …),
/// `power(T, double)` for exponents that are numbers in the formula and `power(T, T)` for the
/// others; for expressions over data also row_sum(T), row_mean(T), row_min(T), row_max(T).
///
/// `literal(double)` makes a T of a number (a tape node knows its tape). `before(int)` is called
/// with each node's index before it is evaluated, so that a tape can note where an instruction
/// comes from. `values`, when wanted, receives the value of every node.
///
/// With T = double the reductions over rows give NaN: a row's value alone does not tell them.
template <class T, class Literal, class Before>
T evaluate(const Expression& expression, const Arguments<T>& arguments, Literal&& literal,
           Before&& before, std::vector<T>& values) {
  using namespace scalar;
  values.clear();
  values.reserve(expression.nodes.size());
  const auto& nodes = expression.nodes;
  for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
    const ExpressionNode& node = nodes[static_cast<std::size_t>(i)];
    before(i);
    const auto at = [&](int operand) -> const T& {
      return values[static_cast<std::size_t>(operand)];
    };
    const auto slot = static_cast<std::size_t>(node.slot);
    switch (node.op) {
      case Op::literal: values.push_back(literal(node.value)); break;
      case Op::input: values.push_back(arguments.inputs[slot]); break;
      case Op::parameter: values.push_back(arguments.parameters[slot]); break;
      case Op::column: values.push_back(arguments.columns[slot]); break;
      case Op::step: values.push_back(arguments.step); break;
      case Op::add: values.push_back(at(node.a) + at(node.b)); break;
      case Op::subtract: values.push_back(at(node.a) - at(node.b)); break;
      case Op::multiply: values.push_back(at(node.a) * at(node.b)); break;
      case Op::divide: values.push_back(at(node.a) / at(node.b)); break;
      case Op::negate: values.push_back(-at(node.a)); break;
      case Op::power: {
        const ExpressionNode& exponent = nodes[static_cast<std::size_t>(node.b)];
        if (exponent.op == Op::literal) {
          if constexpr (std::is_same_v<T, double>) {
            values.push_back(literal_power(at(node.a), exponent.value));
          } else {
            values.push_back(power(at(node.a), exponent.value));
          }
        } else if (const ExpressionNode& base = nodes[static_cast<std::size_t>(node.a)];
                   base.op == Op::literal && base.value == 2.0) {
          values.push_back(exp2(at(node.b)));
        } else {
          values.push_back(power(at(node.a), at(node.b)));
        }
        break;
      }
      case Op::select: values.push_back(select(at(node.a), at(node.b), at(node.c))); break;
      case Op::clip: values.push_back(clip(at(node.a), at(node.b), at(node.c))); break;
#define DESCENT_ONE(name)               \
  case Op::name:                        \
    values.push_back(name(at(node.a))); \
    break;
#define DESCENT_TWO(name) \
  case Op::name: values.push_back(name(at(node.a), at(node.b))); break;
        DESCENT_TWO(less)
        DESCENT_TWO(less_equal)
        DESCENT_TWO(greater)
        DESCENT_TWO(greater_equal)
        DESCENT_TWO(equal)
        DESCENT_TWO(not_equal)
        DESCENT_ONE(abs)
        DESCENT_ONE(sign)
        DESCENT_ONE(floor)
        DESCENT_ONE(ceil)
        DESCENT_ONE(exp)
        DESCENT_ONE(exp2)
        DESCENT_ONE(expm1)
        DESCENT_ONE(log)
        DESCENT_ONE(log2)
        DESCENT_ONE(log10)
        DESCENT_ONE(log1p)
        DESCENT_ONE(sqrt)
        DESCENT_ONE(cbrt)
        DESCENT_ONE(sin)
        DESCENT_ONE(cos)
        DESCENT_ONE(tan)
        DESCENT_ONE(asin)
        DESCENT_ONE(acos)
        DESCENT_ONE(atan)
        DESCENT_ONE(sinh)
        DESCENT_ONE(cosh)
        DESCENT_ONE(tanh)
        DESCENT_ONE(asinh)
        DESCENT_ONE(acosh)
        DESCENT_ONE(atanh)
        DESCENT_ONE(sigmoid)
        DESCENT_ONE(softplus)
        DESCENT_ONE(relu)
        DESCENT_ONE(erf)
        DESCENT_ONE(erfc)
        DESCENT_TWO(min)
        DESCENT_TWO(max)
        DESCENT_TWO(mod)
        DESCENT_TWO(hypot)
        DESCENT_TWO(atan2)
#undef DESCENT_TWO
#define DESCENT_REDUCTION(name)                        \
  case Op::name:                                       \
    if constexpr (requires(const T& t) { name(t); }) { \
      values.push_back(name(at(node.a)));              \
    } else {                                           \
      values.push_back(literal(scalar::nan));          \
    }                                                  \
    break;
        DESCENT_REDUCTION(row_sum)
        DESCENT_REDUCTION(row_mean)
        DESCENT_REDUCTION(row_min)
        DESCENT_REDUCTION(row_max)
#undef DESCENT_REDUCTION
#undef DESCENT_ONE
      case Op::count_: values.push_back(literal(scalar::nan)); break;
    }
  }
  return values[static_cast<std::size_t>(expression.root)];
}

/// The same with T(double) for literals and nothing noted.
template <class T>
T evaluate(const Expression& expression, const Arguments<T>& arguments) {
  std::vector<T> values;
  return evaluate(
      expression, arguments, [](double value) { return T(value); }, [](int) {}, values);
}

}  // namespace descent
