#include "analysis/finite_differences.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <cmath>
#include <complex>

#include "analysis/complex.hpp"
#include "expression/evaluate.hpp"
#include "expression/syntax.hpp"
#include "objectives/typed.hpp"

using Catch::Matchers::WithinRel;
using descent::Complex;
using descent::Op;

namespace {

descent::FiniteDifferences differences(const std::string& source, const std::vector<double>& point,
                                       std::vector<double> direction, std::vector<double> widths) {
  auto objective = descent::TypedObjective::create(source);
  REQUIRE(objective);
  return descent::finite_differences(**objective, point, direction, std::move(widths));
}

double error_at(const std::vector<double>& approximations, double exact, std::size_t i) {
  return std::fabs(approximations[i] - exact);
}

}  // namespace

TEST_CASE("orders of the three differences of exp at 1") {
  const auto widths = descent::logarithmic_widths(1e-3, 1e-1, 3);
  CHECK(widths[0] == 1e-3);
  CHECK_THAT(widths[1], WithinRel(1e-2, 1e-14));
  CHECK(widths[2] == 1e-1);
  const auto d = differences("exp(x)", {1}, {1}, widths);
  const double e = std::exp(1.0);
  CHECK_THAT(d.exact, WithinRel(e, 1e-15));
  for (std::size_t i = 0; i < 3; ++i) {
    const double h = widths[i];
    CHECK_THAT(error_at(d.forward, d.exact, i), WithinRel(e * h / 2, 0.05));
    CHECK_THAT(error_at(d.central, d.exact, i), WithinRel(e * h * h / 6, 0.01));
    CHECK_THAT(error_at(d.complex_step, d.exact, i), WithinRel(e * h * h / 6, 0.01));
  }
  CHECK(d.complex_note.empty());
}

TEST_CASE("small widths: cancellation ruins the real differences, never the complex step") {
  const auto d = differences("exp(x)*sin(3*x)", {0.7}, {1}, {1e-17, 1e-100});
  CHECK(d.forward[0] == 0.0);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK_THAT(d.complex_step[i], WithinRel(d.exact, 1e-15));
  }
}

TEST_CASE("a direction, and what is not analytic") {
  const auto d = differences("x^2*y+abs(x)", {2, 3}, {0.6, 0.8}, {1e-6});
  CHECK_THAT(d.exact, WithinRel(0.6 * 13 + 0.8 * 4, 1e-15));
  CHECK_THAT(d.central[0], WithinRel(d.exact, 1e-9));
  CHECK_THAT(d.complex_step[0], WithinRel(d.exact, 1e-11));
  CHECK(d.complex_note.starts_with("abs is not analytic"));
  const auto erf = differences("erf(x)", {0.3}, {1}, {1e-6});
  CHECK(std::isnan(erf.complex_step[0]));
  CHECK(erf.complex_note.starts_with("erf is not continued"));
  CHECK_THAT(erf.central[0], WithinRel(erf.exact, 1e-9));
}

TEST_CASE("outside the real domain there is no complex step either") {
  for (const char* source : {"sqrt(x)", "log(x)", "asin(x+3)", "acosh(x)", "atanh(x-1)", "x^0.3"}) {
    INFO(source);
    CHECK(std::isnan(differences(source, {-0.5}, {1}, {1e-8}).complex_step[0]));
  }
}

// The operator table's own test points: the complex step of every analytic operation is its
// derivative as Dual numbers know it.
TEST_CASE("every operation of the table has the right complex step") {
  int tested = 0;
  for (const descent::Operator& row : descent::operators()) {
    if (row.arity < 1 || row.op >= Op::row_sum || row.name.empty()) continue;
    if (row.op == Op::erf || row.op == Op::erfc) continue;
    std::string source(row.name);
    if (row.arity == 1 && source != "-") {
      source += "(x)";
    } else if (row.arity == 2) {
      const bool infix = !std::isalpha(static_cast<unsigned char>(source[0]));
      source = infix ? "(x)" + source + "(0.3+x^2)" : source + "(x, 0.3+x^2)";
    } else {
      continue;
    }
    INFO(source);
    for (const double x : {0.37, 1.9, -0.81, -2.3}) {
      INFO(x);
      const auto d = differences(source, {x}, {1}, {1e-12});
      if (std::isnan(d.exact)) continue;
      if (std::fabs(d.exact) > 0.0) {
        CHECK_THAT(d.complex_step[0], WithinRel(d.exact, 1e-13));
      } else {
        CHECK(d.complex_step[0] == 0.0);
      }
      ++tested;
    }
  }
  CHECK(tested > 100);
}

TEST_CASE("complex functions agree with the standard library's off the real axis") {
  using std::complex;
  const auto near = [](Complex a, complex<double> b) {
    return std::abs(complex<double>(a.re, a.im) - b) <= 1e-13 * (1 + std::abs(b));
  };
  for (const double re : {0.2, 0.9, -0.4}) {
    for (const double im : {0.3, -0.7, 1e-9}) {
      INFO(re << " + " << im << "i");
      const Complex a(re, im);
      const complex<double> z(re, im);
      CHECK(near(exp(a), std::exp(z)));
      CHECK(near(exp2(a), std::pow(2.0, z)));
      CHECK(near(expm1(a), std::exp(z) - 1.0));
      CHECK(near(sin(a), std::sin(z)));
      CHECK(near(cos(a), std::cos(z)));
      CHECK(near(tan(a), std::tan(z)));
      CHECK(near(sinh(a), std::sinh(z)));
      CHECK(near(cosh(a), std::cosh(z)));
      CHECK(near(tanh(a), std::tanh(z)));
      CHECK(near(asin(a), std::asin(z)));
      CHECK(near(acos(a), std::acos(z)));
      CHECK(near(atan(a), std::atan(z)));
      CHECK(near(asinh(a), std::asinh(z)));
      CHECK(near(atanh(a), std::atanh(z)));
      CHECK(near(log1p(a), std::log(1.0 + z)));
      CHECK(near(sigmoid(a), 1.0 / (1.0 + std::exp(-z))));
      CHECK(near(softplus(a), std::log(1.0 + std::exp(z))));
      CHECK(near(acosh(a + Complex(2)), std::acosh(z + 2.0)));
      CHECK(near(log(a + Complex(1)), std::log(z + 1.0)));
      CHECK(near(sqrt(a + Complex(1)), std::sqrt(z + 1.0)));
      CHECK(near(cbrt(a + Complex(1)), std::pow(z + 1.0, 1.0 / 3.0)));
      CHECK(near(power(a + Complex(1), 0.7), std::pow(z + 1.0, 0.7)));
      CHECK(near(power(a, -3.0), 1.0 / (z * z * z)));
      CHECK(near(power(a + Complex(1), a), std::pow(z + 1.0, z)));
      CHECK(near(a / Complex(im, re), z / complex<double>(im, re)));
    }
  }
}
