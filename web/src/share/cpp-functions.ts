/** The functions of formulas in C++: what a Dual's value becomes, and its derivative. `x` is the value, `f` the result. */

export interface CppFunction {
  value: string;
  derivative: string;
}

export const UNARY: { readonly [name: string]: CppFunction } = {
  abs: { value: 'std::fabs(x)', derivative: 'x > 0 ? 1 : x < 0 ? -1 : 0' },
  sign: { value: 'x > 0 ? 1 : x < 0 ? -1 : x', derivative: '0' },
  floor: { value: 'std::floor(x)', derivative: '0' },
  ceil: { value: 'std::ceil(x)', derivative: '0' },
  exp: { value: 'std::exp(x)', derivative: 'f' },
  exp2: { value: 'std::exp2(x)', derivative: 'f * std::log(2.0)' },
  expm1: { value: 'std::expm1(x)', derivative: 'std::exp(x)' },
  ln: { value: 'std::log(x)', derivative: '1 / x' },
  log: { value: 'std::log(x)', derivative: '1 / x' },
  log2: { value: 'std::log2(x)', derivative: '1 / (x * std::log(2.0))' },
  log10: { value: 'std::log10(x)', derivative: '1 / (x * std::log(10.0))' },
  log1p: { value: 'std::log1p(x)', derivative: '1 / (1 + x)' },
  sqrt: { value: 'std::sqrt(x)', derivative: '0.5 / f' },
  cbrt: { value: 'std::cbrt(x)', derivative: '1 / (3 * f * f)' },
  sin: { value: 'std::sin(x)', derivative: 'std::cos(x)' },
  cos: { value: 'std::cos(x)', derivative: '-std::sin(x)' },
  tan: { value: 'std::tan(x)', derivative: '1 + f * f' },
  asin: { value: 'std::asin(x)', derivative: '1 / std::sqrt(1 - x * x)' },
  acos: { value: 'std::acos(x)', derivative: '-1 / std::sqrt(1 - x * x)' },
  atan: { value: 'std::atan(x)', derivative: '1 / (1 + x * x)' },
  sinh: { value: 'std::sinh(x)', derivative: 'std::cosh(x)' },
  cosh: { value: 'std::cosh(x)', derivative: 'std::sinh(x)' },
  tanh: { value: 'std::tanh(x)', derivative: '1 - f * f' },
  asinh: { value: 'std::asinh(x)', derivative: '1 / std::sqrt(x * x + 1)' },
  acosh: { value: 'std::acosh(x)', derivative: '1 / std::sqrt(x * x - 1)' },
  atanh: { value: 'std::atanh(x)', derivative: '1 / (1 - x * x)' },
  erf: { value: 'std::erf(x)', derivative: '1.1283791670955126 * std::exp(-x * x)' },
  erfc: { value: 'std::erfc(x)', derivative: '-1.1283791670955126 * std::exp(-x * x)' },
  sigmoid: { value: '1 / (1 + std::exp(-x))', derivative: 'f * (1 - f)' },
  softplus: {
    value: 'std::fmax(x, 0) + std::log1p(std::exp(-std::fabs(x)))',
    derivative: '1 / (1 + std::exp(-x))',
  },
  relu: { value: 'x > 0 ? x : 0', derivative: 'x > 0 ? 1 : 0' },
};
