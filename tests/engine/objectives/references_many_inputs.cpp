#include <cmath>

#include "objectives/references.hpp"

namespace references {
namespace {

using Vector = std::vector<double>;
using std::cos, std::exp, std::pow, std::sin, std::sqrt;

double sphere(const Vector& w) {
  double sum = 0;
  for (const double x : w) sum += x * x;
  return sum;
}

double trid(const Vector& w) {
  double sum = square(w[0] - 1);
  for (std::size_t i = 1; i < w.size(); ++i) sum += square(w[i] - 1) - w[i] * w[i - 1];
  return sum;
}

double zakharov(const Vector& w) {
  double squares = 0, line = 0;
  for (std::size_t i = 0; i < w.size(); ++i) {
    squares += w[i] * w[i];
    line += 0.5 * static_cast<double>(i + 1) * w[i];
  }
  return squares + pow(line, 2) + pow(line, 4);
}

double rosenbrock(const Vector& w) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < w.size(); ++i) {
    sum += 100 * square(w[i + 1] - w[i] * w[i]) + square(1 - w[i]);
  }
  return sum;
}

double extended_rosenbrock(const Vector& w) {
  double sum = 0;
  for (std::size_t i = 0; i < w.size(); i += 2) {
    sum += square(10 * (w[i + 1] - w[i] * w[i])) + square(1 - w[i]);
  }
  return sum;
}

double styblinski_tang(const Vector& w) {
  double sum = 0;
  for (const double x : w) sum += 0.5 * (pow(x, 4) - 16 * x * x + 5 * x);
  return sum;
}

double rastrigin(const Vector& w) {
  double sum = 10.0 * static_cast<double>(w.size());
  for (const double x : w) sum += x * x - 10 * cos(2 * pi * x);
  return sum;
}

double griewank(const Vector& w) {
  double sum = 1, product = 1;
  for (std::size_t i = 0; i < w.size(); ++i) {
    sum += w[i] * w[i] / 4000;
    product *= cos(w[i] / sqrt(static_cast<double>(i + 1)));
  }
  return sum - product;
}

double dixon_price(const Vector& w) {
  double sum = square(w[0] - 1);
  for (std::size_t i = 1; i < w.size(); ++i) {
    sum += static_cast<double>(i + 1) * square(2 * w[i] * w[i] - w[i - 1]);
  }
  return sum;
}

double levy(const Vector& w) {
  Vector z;
  for (const double x : w) z.push_back(1 + (x - 1) / 4);
  double sum = square(sin(pi * z.front()));
  for (std::size_t i = 0; i + 1 < z.size(); ++i) {
    sum += square(z[i] - 1) * (1 + 10 * square(sin(pi * z[i] + 1)));
  }
  return sum + square(z.back() - 1) * (1 + square(sin(2 * pi * z.back())));
}

double ackley(const Vector& w) {
  double squares = 0, cosines = 0;
  for (const double x : w) {
    squares += x * x;
    cosines += cos(2 * pi * x);
  }
  const double n = static_cast<double>(w.size());
  return -20 * exp(-0.2 * sqrt(squares / n)) - exp(cosines / n) + 20 + exp(1.0);
}

double powell_singular(const Vector& w) {
  double sum = 0;
  for (std::size_t i = 0; i < w.size(); i += 4) {
    sum += square(w[i] + 10 * w[i + 1]) + 5 * square(w[i + 2] - w[i + 3]) +
           pow(w[i + 1] - 2 * w[i + 2], 4) + 10 * pow(w[i] - w[i + 3], 4);
  }
  return sum;
}

// As Moré, Garbow and Hillstrom state it: six residuals.
double wood(const Vector& w) {
  return 100 * square(w[1] - w[0] * w[0]) + square(1 - w[0]) + 90 * square(w[3] - w[2] * w[2]) +
         square(1 - w[2]) + 10 * square(w[1] + w[3] - 2) + 0.1 * square(w[1] - w[3]);
}

double helical_valley(const Vector& w) {
  double turns = std::atan2(w[1], w[0]) / (2 * pi);
  if (w[0] < 0 && turns < 0) turns += 1;  // from -1/4 to 3/4 of a turn
  return square(10 * (w[2] - 10 * turns)) + square(10 * (std::hypot(w[0], w[1]) - 1)) + w[2] * w[2];
}

double hartmann_3(const Vector& w) {
  const double alpha[] = {1, 1.2, 3, 3.2};
  const double a[4][3] = {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}};
  const double p[4][3] = {{0.3689, 0.1170, 0.2673},
                          {0.4699, 0.4387, 0.7470},
                          {0.1091, 0.8732, 0.5547},
                          {0.03815, 0.5743, 0.8828}};
  double sum = 0;
  for (int i = 0; i < 4; ++i) {
    double inner = 0;
    for (int j = 0; j < 3; ++j) inner += a[i][j] * square(w[j] - p[i][j]);
    sum -= alpha[i] * exp(-inner);
  }
  return sum;
}

double shekel_5(const Vector& w) {
  const double a[5][4] = {{4, 4, 4, 4}, {1, 1, 1, 1}, {8, 8, 8, 8}, {6, 6, 6, 6}, {3, 7, 3, 7}};
  const double c[] = {0.1, 0.2, 0.2, 0.4, 0.4};
  double sum = 0;
  for (int i = 0; i < 5; ++i) {
    double inner = c[i];
    for (int j = 0; j < 4; ++j) inner += square(w[j] - a[i][j]);
    sum -= 1 / inner;
  }
  return sum;
}

}  // namespace

Table of_many_inputs() {
  return {{"sphere", sphere},
          {"trid", trid},
          {"zakharov", zakharov},
          {"rosenbrock", rosenbrock},
          {"extended_rosenbrock", extended_rosenbrock},
          {"styblinski_tang", styblinski_tang},
          {"rastrigin", rastrigin},
          {"griewank", griewank},
          {"dixon_price", dixon_price},
          {"levy", levy},
          {"ackley", ackley},
          {"powell_singular", powell_singular},
          {"wood", wood},
          {"helical_valley", helical_valley},
          {"hartmann_3", hartmann_3},
          {"shekel_5", shekel_5}};
}

}  // namespace references
