#include <cmath>

#include "objectives/references.hpp"

namespace references {
namespace {

Function line(double (*f)(double)) {
  return [f](const std::vector<double>& w) { return f(w[0]); };
}

}  // namespace

Table of_one_input() {
  using std::cos, std::exp, std::fabs, std::log, std::pow, std::sin;
  Table t;
  t["univariate_02"] = line([](double x) { return sin(x) + sin(10.0 / 3.0 * x); });
  t["univariate_04"] = line([](double x) { return (-16 * x * x + 24 * x - 5) * exp(-x); });
  t["univariate_06"] = line([](double x) { return -(x + sin(x)) * exp(-x * x); });
  t["univariate_07"] =
      line([](double x) { return sin(x) + sin(10.0 / 3.0 * x) + log(x) - 0.84 * x + 3; });
  t["univariate_09"] = line([](double x) { return sin(x) + sin(2.0 / 3.0 * x); });
  t["univariate_10"] = line([](double x) { return -x * sin(x); });
  t["univariate_11"] = line([](double x) { return 2 * cos(x) + 2 * square(cos(x)) - 1; });
  t["univariate_13"] =
      line([](double x) { return -pow(x, 2.0 / 3.0) - pow(1 - x * x, 1.0 / 3.0); });
  t["univariate_14"] = line([](double x) { return -exp(-x) * sin(2 * pi * x); });
  t["univariate_15"] = line([](double x) { return (x - 2) * (x - 3) / (x * x + 1); });
  t["univariate_20"] = line([](double x) { return (sin(x) - x) * exp(-x * x); });
  t["univariate_21"] = line([](double x) { return x * (sin(x) + cos(2 * x)); });
  t["gramacy_lee"] =
      line([](double x) { return 0.5 * sin(10 * pi * x) / x + square(square(x - 1)); });
  t["parabola"] = line([](double w) { return w * w; });
  t["sine"] = line([](double w) { return 2 * sin(w) * cos(w); });
  t["cubic"] = line([](double w) { return w * w * w; });
  t["wavy_parabola"] = line([](double w) { return sin(3 * w) + w * w / 10; });
  t["tilted_quartic"] = line([](double w) { return 0.02 * (w * w * w * w + w * w + 10 * w); });
  t["flat_quartic"] = line([](double w) { return square(w * w) + 0.1; });
  t["absolute"] = line([](double w) { return fabs(w); });
  return t;
}

}  // namespace references
