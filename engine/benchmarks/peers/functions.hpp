#pragma once

#include <cmath>

/// The benchmark functions as a careful programmer writes them by hand in C++: the value for any
/// number type (doubles, jets), and value with gradient with the derivatives worked out on paper,
/// shared subexpressions and the standard library's functions. The engine itself never uses them.
namespace peers {

struct ValueGradient {
  double value, x, y;
};

struct Ugly {
  template <class T>
  static T value(const T& x, const T& y) {
    using std::pow, std::sin, std::tanh;
    const T y2 = y * y;
    return pow(T(2), sin(0.1 * x * x + 0.5 * y2)) * tanh(y2 * y2 * tanh(x + sin(0.2 * y2)));
  }
  static ValueGradient gradient(double x, double y) {
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
};

/// The value of Ugly for doubles: 2 to a power has a function of its own.
template <>
inline double Ugly::value<double>(const double& x, const double& y) {
  const double y2 = y * y;
  return std::exp2(std::sin(0.1 * x * x + 0.5 * y2)) *
         std::tanh(y2 * y2 * std::tanh(x + std::sin(0.2 * y2)));
}

struct Rosenbrock {
  template <class T>
  static T value(const T& x, const T& y) {
    const T a = 1.0 - x, b = y - x * x;
    return a * a + 100.0 * b * b;
  }
  static ValueGradient gradient(double x, double y) {
    const double a = 1 - x, b = y - x * x;
    return {a * a + 100 * b * b, -2 * a - 400 * x * b, 200 * b};
  }
};

struct Wavy {
  template <class T>
  static T value(const T& x, const T&) {
    using std::sin;
    return sin(3.0 * x) + 0.1 * x * x;
  }
  static ValueGradient gradient(double x, double) {
    return {std::sin(3 * x) + 0.1 * x * x, 3 * std::cos(3 * x) + 0.2 * x, 0};
  }
};

struct Himmelblau {
  template <class T>
  static T value(const T& x, const T& y) {
    const T a = x * x + y - 11.0, b = x + y * y - 7.0;
    return a * a + b * b;
  }
  static ValueGradient gradient(double x, double y) {
    const double a = x * x + y - 11, b = x + y * y - 7;
    return {a * a + b * b, 4 * a * x + 2 * b, 2 * a + 4 * b * y};
  }
};

struct Rastrigin {
  static constexpr double tau = 6.283185307179586;
  template <class T>
  static T value(const T& x, const T& y) {
    using std::cos;
    return 20.0 + x * x - 10.0 * cos(tau * x) + y * y - 10.0 * cos(tau * y);
  }
  static ValueGradient gradient(double x, double y) {
    return {20 + x * x - 10 * std::cos(tau * x) + y * y - 10 * std::cos(tau * y),
            2 * x + 10 * tau * std::sin(tau * x), 2 * y + 10 * tau * std::sin(tau * y)};
  }
};

}  // namespace peers
