#pragma once

#include <cmath>

/// The benchmark functions as a careful programmer writes them by hand in C++, with derivatives
/// worked out on paper, shared subexpressions and the standard library's functions. They are the
/// yardstick; the engine itself never uses them.
namespace by_hand {

struct ValueGradient {
  double value, x, y;
};

inline ValueGradient ugly(double x, double y) {
  const double y2 = y * y, y4 = y2 * y2;
  const double a = 0.1 * x * x + 0.5 * y2, b = 0.2 * y2;
  const double power = std::exp2(std::sin(a));
  const double inner = std::tanh(x + std::sin(b)), inner_slope = 1 - inner * inner;
  const double outer = std::tanh(y4 * inner), outer_slope = 1 - outer * outer;
  const double k = power * 0.69314718055994531 * std::cos(a) * outer;
  return {power * outer, k * 0.2 * x + power * outer_slope * y4 * inner_slope,
          k * y + power * outer_slope *
                      (4 * y2 * y * inner + y4 * inner_slope * std::cos(b) * 0.4 * y)};
}

inline ValueGradient rosenbrock(double x, double y) {
  const double a = 1 - x, b = y - x * x;
  return {a * a + 100 * b * b, -2 * a - 400 * x * b, 200 * b};
}

inline ValueGradient wavy(double x, double) {
  return {std::sin(3 * x) + 0.1 * x * x, 3 * std::cos(3 * x) + 0.2 * x, 0};
}

inline ValueGradient himmelblau(double x, double y) {
  const double a = x * x + y - 11, b = x + y * y - 7;
  return {a * a + b * b, 4 * a * x + 2 * b, 2 * a + 4 * b * y};
}

inline ValueGradient rastrigin(double x, double y) {
  const double tau = 6.283185307179586;
  return {20 + x * x - 10 * std::cos(tau * x) + y * y - 10 * std::cos(tau * y),
          2 * x + 10 * tau * std::sin(tau * x), 2 * y + 10 * tau * std::sin(tau * y)};
}

struct Function {
  const char* name;
  const char* text;
  ValueGradient (*at)(double, double);
};

inline constexpr Function functions[] = {
    {"ugly", "2^sin(0.1*x^2+0.5*y^2)*tanh(y^4*tanh(x+sin(0.2*y^2)))", ugly},
    {"rosenbrock", "(1-x)^2+100*(y-x^2)^2", rosenbrock},
    {"wavy", "sin(3*x)+0.1*x^2", wavy},
    {"himmelblau", "(x^2+y-11)^2+(x+y^2-7)^2", himmelblau},
    {"rastrigin", "20+x^2-10*cos(2*pi*x)+y^2-10*cos(2*pi*y)", rastrigin},
};

}  // namespace by_hand
