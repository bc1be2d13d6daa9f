#pragma once

#include "expression/operators.hpp"
#include "numbers/scalar.hpp"

namespace descent::scalar {

/// The value of one operation, by its code; for operations on numbers only (no leaf, no
/// reduction), which otherwise give NaN. An exponent counts as known at run time.
inline double apply(Op op, double a, double b, double c) {
  switch (op) {
    case Op::add: return a + b;
    case Op::subtract: return a - b;
    case Op::multiply: return a * b;
    case Op::divide: return a / b;
    case Op::negate: return -a;
    case Op::power: return power(a, b);
    case Op::less: return less(a, b);
    case Op::less_equal: return less_equal(a, b);
    case Op::greater: return greater(a, b);
    case Op::greater_equal: return greater_equal(a, b);
    case Op::equal: return equal(a, b);
    case Op::not_equal: return not_equal(a, b);
    case Op::select: return select(a, b, c);
    case Op::abs: return abs(a);
    case Op::sign: return sign(a);
    case Op::floor: return floor(a);
    case Op::ceil: return ceil(a);
    case Op::exp: return exp(a);
    case Op::exp2: return exp2(a);
    case Op::expm1: return expm1(a);
    case Op::log: return log(a);
    case Op::log2: return log2(a);
    case Op::log10: return log10(a);
    case Op::log1p: return log1p(a);
    case Op::sqrt: return sqrt(a);
    case Op::cbrt: return cbrt(a);
    case Op::sin: return sin(a);
    case Op::cos: return cos(a);
    case Op::tan: return tan(a);
    case Op::asin: return asin(a);
    case Op::acos: return acos(a);
    case Op::atan: return atan(a);
    case Op::sinh: return sinh(a);
    case Op::cosh: return cosh(a);
    case Op::tanh: return tanh(a);
    case Op::asinh: return asinh(a);
    case Op::acosh: return acosh(a);
    case Op::atanh: return atanh(a);
    case Op::sigmoid: return sigmoid(a);
    case Op::softplus: return softplus(a);
    case Op::relu: return relu(a);
    case Op::erf: return erf(a);
    case Op::erfc: return erfc(a);
    case Op::min: return min(a, b);
    case Op::max: return max(a, b);
    case Op::mod: return mod(a, b);
    case Op::hypot: return hypot(a, b);
    case Op::atan2: return atan2(a, b);
    case Op::clip: return clip(a, b, c);
    case Op::literal:
    case Op::input:
    case Op::parameter:
    case Op::column:
    case Op::step:
    case Op::row_sum:
    case Op::row_mean:
    case Op::row_min:
    case Op::row_max:
    case Op::count_: break;
  }
  return nan;
}

}  // namespace descent::scalar
