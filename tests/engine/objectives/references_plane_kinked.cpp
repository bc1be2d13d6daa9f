#include <cmath>

#include "objectives/references.hpp"

namespace references {
Table of_the_plane_kinked() {
  using std::cos, std::exp, std::fabs, std::hypot, std::pow, std::sin, std::sqrt;
  Table t;
  t["bukin_6"] = plane(
      [](double x, double y) { return 100 * sqrt(fabs(y - 0.01 * x * x)) + 0.01 * fabs(x + 10); });
  t["schwefel_26"] = plane([](double x, double y) {
    return 837.965774544867 - x * sin(sqrt(fabs(x))) - y * sin(sqrt(fabs(y)));
  });
  t["eggholder"] = plane([](double x, double y) {
    return -x * sin(sqrt(fabs(x - (y + 47)))) - (y + 47) * sin(sqrt(fabs(0.5 * x + y + 47)));
  });
  t["holder_table"] = plane(
      [](double x, double y) { return -fabs(sin(x) * cos(y)) * exp(fabs(1 - hypot(x, y) / pi)); });
  t["cross_in_tray"] = plane([](double x, double y) {
    return -1e-4 * pow(fabs(sin(x) * sin(y)) * exp(fabs(100 - hypot(x, y) / pi)) + 1, 0.1);
  });
  t["drop_wave"] = plane([](double x, double y) {
    const double r = hypot(x, y);
    return -(1 + cos(12 * r)) / (2 + 0.5 * r * r);
  });
  t["schaffer_4"] = plane([](double x, double y) {
    const double r = x * x + y * y;
    return 0.5 + (square(cos(sin(x * x - y * y))) - 0.5) / square(1 + 0.001 * r);
  });
  t["schwefel_22"] = plane([](double x, double y) { return (fabs(x) + 1) * (fabs(y) + 1) - 1; });
  t["adjiman"] = plane([](double x, double y) { return cos(x) * sin(y) - x / (1 + y * y); });
  t["scaled_absolute"] = plane([](double x, double y) { return fabs(x) + 10 * fabs(y); });
  t["kinked_ridge"] =
      plane([](double x, double y) { return fabs(x + y) + 0.2 * x * x + 0.2 * y * y; });
  return t;
}

}  // namespace references
