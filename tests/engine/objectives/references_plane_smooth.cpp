#include <cmath>

#include "objectives/references.hpp"

namespace references {
namespace {

double shubert_factor(double x) {
  double sum = 0;
  for (int j = 1; j <= 5; ++j) sum += j * std::cos((j + 1) * x + j);
  return sum;
}

double giunta_part(double x) {
  const double a = 16.0 / 15.0 * x - 1;
  return std::sin(a) + square(std::sin(a)) + std::sin(4 * a) / 50;
}

double well(double x, double z) { return std::exp(-5 * (x * x + z * z)); }

}  // namespace

Table of_the_plane_smooth() {
  using std::cos, std::exp, std::pow, std::sin, std::tanh;
  Table t;
  t["rotated_ellipse"] = plane([](double x, double y) {
    // Eigenvalues 8 and 32 of the Hessian along axes turned by 30 degrees.
    const double u = cos(pi / 6) * x + sin(pi / 6) * y, v = -sin(pi / 6) * x + cos(pi / 6) * y;
    return 4 * u * u + 16 * v * v;
  });
  t["rotated_ellipse_2"] =
      plane([](double x, double y) { return square(x + y) / 4 + 3 * square(x - y) / 4; });
  t["matyas"] =
      plane([](double x, double y) { return 0.01 * square(x + y) + 0.25 * square(x - y); });
  t["booth"] = plane(
      [](double x, double y) { return 5 * x * x + 8 * x * y + 5 * y * y - 34 * x - 38 * y + 74; });
  t["cube"] = plane([](double x, double y) { return 100 * square(y - x * x * x) + square(1 - x); });
  t["modified_rosenbrock"] = plane([](double x, double y) {
    return 74 + 100 * square(y - x * x) + square(1 - x) -
           400 * exp(-10 * (square(x + 1) + square(y + 1)));
  });
  t["beale"] = plane([](double x, double y) {
    const double c[] = {1.5, 2.25, 2.625};
    double sum = 0;
    for (int i = 0; i < 3; ++i) sum += square(c[i] - x * (1 - pow(y, i + 1)));
    return sum;
  });
  t["himmelblau"] =
      plane([](double x, double y) { return pow(x * x + y - 11, 2) + pow(x + y * y - 7, 2); });
  t["goldstein_price"] = plane([](double x, double y) {
    const double a = x + y + 1, b = 2 * x - 3 * y;
    const double p = 19 - 14 * (x + y) + 3 * square(x + y);
    const double q = 18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y;
    return (1 + a * a * p) * (30 + b * b * q);
  });
  t["branin"] = plane([](double x, double y) {
    const double b = 5.1 / (4 * pi * pi), c = 5 / pi, s = 10, u = 1 / (8 * pi);
    return square(y - b * x * x + c * x - 6) + s * (1 - u) * cos(x) + s;
  });
  t["six_hump_camel"] = plane([](double x, double y) {
    return 4 * x * x - 2.1 * pow(x, 4) + pow(x, 6) / 3 + x * y - 4 * y * y + 4 * pow(y, 4);
  });
  t["three_hump_camel"] = plane([](double x, double y) {
    return 2 * x * x - 1.05 * pow(x, 4) + pow(x, 6) / 6 + x * y + y * y;
  });
  t["mccormick"] =
      plane([](double x, double y) { return sin(x + y) + square(x - y) - 1.5 * x + 2.5 * y + 1; });
  t["easom"] = plane([](double x, double y) {
    return -cos(x) * cos(y) * exp(-square(x - pi)) * exp(-square(y - pi));
  });
  t["levy_13"] = plane([](double x, double y) {
    return square(sin(3 * pi * x)) + square(x - 1) * (1 + square(sin(3 * pi * y))) +
           square(y - 1) * (1 + square(sin(2 * pi * y)));
  });
  t["bohachevsky_1"] = plane([](double x, double y) {
    return x * x + 2 * y * y - 0.3 * cos(3 * pi * x) - 0.4 * cos(4 * pi * y) + 0.7;
  });
  t["zettl"] =
      plane([](double x, double y) { return square(square(x - 1) + y * y - 1) + 0.25 * x; });
  t["zirilli"] = plane(
      [](double x, double y) { return 0.25 * pow(x, 4) - 0.5 * x * x + 0.1 * x + 0.5 * y * y; });
  t["treccani"] = plane([](double x, double y) { return square(x * (x + 2)) + y * y; });
  t["hosaki"] = plane([](double x, double y) {
    const double p = 1 + x * (-8 + x * (7 + x * (-7.0 / 3.0 + 0.25 * x)));
    return p * y * y * exp(-y);
  });
  t["bird"] = plane([](double x, double y) {
    return square(x - y) + exp(square(1 - sin(x))) * cos(y) + exp(square(1 - cos(y))) * sin(x);
  });
  t["egg_crate"] = plane(
      [](double x, double y) { return x * x + y * y + 12.5 * (2 - cos(2 * x) - cos(2 * y)); });
  t["deckkers_aarts"] = plane([](double x, double y) {
    const double r = x * x + y * y;
    return 1e5 * x * x + y * y - r * r + 1e-5 * pow(r, 4);
  });
  t["el_attar"] = plane([](double x, double y) {
    return square(x * x + y - 10) + square(x + y * y - 7) + square(x * x + y * y * y - 1);
  });
  t["michalewicz"] = plane([](double x, double y) {
    return -(sin(x) * pow(sin(x * x / pi), 20) + sin(y) * pow(sin(2 * y * y / pi), 20));
  });
  t["shubert"] = plane([](double x, double y) { return shubert_factor(x) * shubert_factor(y); });
  t["giunta"] = plane([](double x, double y) { return 0.6 + giunta_part(x) + giunta_part(y); });
  t["schaffer_2"] = plane([](double x, double y) {
    return 0.5 + (square(sin(x * x - y * y)) - 0.5) / square(1 + 0.001 * (x * x + y * y));
  });
  t["freudenstein_roth"] = plane([](double x, double y) {
    return square(-13 + x + 5 * y * y - y * y * y - 2 * y) +
           square(-29 + x + y * y * y + y * y - 14 * y);
  });
  t["powell_badly_scaled"] = plane([](double x, double y) {
    return square(1e4 * x * y - 1) + square(exp(-x) + exp(-y) - 1.0001);
  });
  t["brown_badly_scaled"] = plane(
      [](double x, double y) { return square(x - 1e6) + square(y - 2e-6) + square(x * y - 2); });
  t["jennrich_sampson"] = plane([](double x, double y) {
    double sum = 0;
    for (int i = 1; i <= 10; ++i) sum += square(2 + 2 * i - (exp(i * x) + exp(i * y)));
    return sum;
  });
  t["exponential"] =
      plane([](double x, double y) { return exp(square(x - 2)) + exp(square(y - 3)); });
  t["two_wells"] = plane([](double x, double y) {
    const double z = 1.4 * y;
    return x * x + z * z - 2 * well(x - 1, z) - 6 * well(x + 1, z);
  });
  t["quadratic_bowl"] = plane([](double x, double y) { return 0.5 * x * x + 5 * y * y; });
  t["saddle"] = plane([](double x, double y) { return (x - y) * (x + y); });
  t["monkey_saddle"] = plane([](double x, double y) { return x * (x * x - 3 * y * y); });
  t["narrow_valley"] = plane([](double x, double y) { return 0.5 * x * x + 12 * y * y; });
  t["shifted_bowl"] = plane([](double x, double y) { return 2 + x * x + y * y; });
  t["coupled_quadratic"] =
      plane([](double x, double y) { return x * x + y * y + square(x + y) + 20; });
  t["not_by_hand"] = plane([](double x, double y) {
    return std::exp2(sin(0.1 * x * x + 0.5 * y * y)) * tanh(pow(y, 4) * tanh(x + sin(0.2 * y * y)));
  });
  t["quartic_pair"] =
      plane([](double x, double y) { return square(x * x) + square(y * y) + 1 - 4 * x * y; });
  t["double_well"] = plane([](double x, double y) { return square((x - 1) * (x + 1)) + y * y; });
  t["egg_box"] = plane([](double x, double y) { return cos(x) + cos(y); });
  return t;
}

}  // namespace references
