// Measures the elementary functions against MPFR (160 bits): the greatest error in ulp over
// stratified random arguments, per function. Long, so no part of the tests:
//   elementary_accuracy [arguments per function] [function]
#include <mpfr.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <vector>

#include "numbers/elementary.hpp"

namespace {

namespace e = descent::elementary;
using Reference1 = std::function<void(mpfr_t, const mpfr_t)>;

/// splitmix64 (Steele, Lea, Flood 2014).
struct Random {
  std::uint64_t state = 1;
  std::uint64_t next() {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  double uniform() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  double between(double low, double high) { return low + (high - low) * uniform(); }
  /// Magnitude uniform in the exponent, sign random.
  double logarithmic(double low, double high) {
    const double a = std::exp2(between(std::log2(low), std::log2(high)));
    return next() & 1 ? -a : a;
  }
};

/// |computed - exact| in units of the last place of the exact value (subnormal places included).
double ulp_error(double computed, const mpfr_t exact) {
  const double rounded = mpfr_get_d(exact, MPFR_RNDN);
  if (std::isnan(computed) && std::isnan(rounded)) return 0;
  if (computed == rounded) {
    if (std::isinf(computed) || computed == 0) return 0;
  } else if (std::isnan(computed) || std::isnan(rounded)) {
    return INFINITY;
  }
  if (std::isinf(computed) != std::isinf(rounded)) {
    // An overflow one place early or late counts as one place.
    return std::fabs(std::isinf(computed) ? rounded : computed) >= 0x1.ffffffffffffep1023
               ? 1
               : INFINITY;
  }
  if (std::isinf(computed)) return INFINITY;
  mpfr_t difference;
  mpfr_init2(difference, 160);
  mpfr_sub_d(difference, exact, computed, MPFR_RNDN);
  const long exponent = mpfr_zero_p(exact) ? -1073 : mpfr_get_exp(exact);
  mpfr_mul_2si(difference, difference, -(std::max(exponent, -1021L) - 53), MPFR_RNDN);
  const double result = std::fabs(mpfr_get_d(difference, MPFR_RNDN));
  mpfr_clear(difference);
  return result;
}

struct Stratum {
  double low, high;
  bool logarithmic;
};

struct Unary {
  const char* name;
  double (*function)(double);
  Reference1 reference;
  std::vector<Stratum> strata;
};

Stratum flat(double low, double high) { return {low, high, false}; }
Stratum spread(double low, double high) { return {low, high, true}; }

int builtin(mpfr_t out, const mpfr_t x, int (*f)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t)) {
  return f(out, x, MPFR_RNDN);
}

#define BUILTIN(f) [](mpfr_t out, const mpfr_t x) { builtin(out, x, f); }

void sigmoid(mpfr_t out, const mpfr_t x) {
  mpfr_neg(out, x, MPFR_RNDN);
  mpfr_exp(out, out, MPFR_RNDN);
  mpfr_add_ui(out, out, 1, MPFR_RNDN);
  mpfr_ui_div(out, 1, out, MPFR_RNDN);
}

void softplus(mpfr_t out, const mpfr_t x) {
  mpfr_exp(out, x, MPFR_RNDN);
  mpfr_log1p(out, out, MPFR_RNDN);
}

std::vector<Unary> unary_functions() {
  const Stratum all = spread(0x1p-1074, 0x1.fffp1023);
  const Stratum tiny = spread(0x1p-60, 1);
  return {
      {"exp", e::exp, BUILTIN(mpfr_exp), {flat(-1, 1), flat(-750, 715), flat(-30, 30), tiny}},
      {"exp2", e::exp2, BUILTIN(mpfr_exp2), {flat(-1, 1), flat(-1080, 1030), flat(-30, 30), tiny}},
      {"expm1", e::expm1, BUILTIN(mpfr_expm1), {flat(-1, 1), flat(-60, 715), flat(-3, 30), tiny}},
      {"log", e::log, BUILTIN(mpfr_log), {flat(0.4, 2.5), flat(0.98, 1.02), all, flat(0, 100)}},
      {"log2", e::log2, BUILTIN(mpfr_log2), {flat(0.4, 2.5), flat(0.98, 1.02), all, flat(0, 100)}},
      {"log10",
       e::log10,
       BUILTIN(mpfr_log10),
       {flat(0.4, 2.5), flat(0.98, 1.02), all, flat(0, 100)}},
      {"log1p",
       e::log1p,
       BUILTIN(mpfr_log1p),
       {flat(-1, 2.5), flat(-0.02, 0.02), all, tiny, flat(0, 100)}},
      {"cbrt", e::cbrt, BUILTIN(mpfr_cbrt), {flat(0.5, 16), all}},
      {"sin",
       e::sin,
       BUILTIN(mpfr_sin),
       {flat(-1, 1), flat(-7, 7), flat(-1e3, 1e3), flat(-2e6, 2e6), all, tiny}},
      {"cos",
       e::cos,
       BUILTIN(mpfr_cos),
       {flat(-1, 1), flat(-7, 7), flat(-1e3, 1e3), flat(-2e6, 2e6), all, tiny}},
      {"tan",
       e::tan,
       BUILTIN(mpfr_tan),
       {flat(-1, 1), flat(-7, 7), flat(-1e3, 1e3), flat(-2e6, 2e6), all, tiny}},
      {"asin", e::asin, BUILTIN(mpfr_asin), {flat(-1, 1), flat(0.49, 0.55), flat(0.99, 1), tiny}},
      {"acos", e::acos, BUILTIN(mpfr_acos), {flat(-1, 1), flat(-0.55, 0.55), flat(0.99, 1), tiny}},
      {"atan", e::atan, BUILTIN(mpfr_atan), {flat(-1, 1), flat(-5, 5), flat(-100, 100), all, tiny}},
      {"sinh", e::sinh, BUILTIN(mpfr_sinh), {flat(-1, 1), flat(-5, 5), flat(-715, 715), tiny}},
      {"cosh", e::cosh, BUILTIN(mpfr_cosh), {flat(-1, 1), flat(-5, 5), flat(-715, 715), tiny}},
      {"tanh", e::tanh, BUILTIN(mpfr_tanh), {flat(-1, 1), flat(-5, 5), flat(-25, 25), tiny}},
      {"asinh",
       e::asinh,
       BUILTIN(mpfr_asinh),
       {flat(-1, 1), flat(-5, 5), flat(-1e3, 1e3), all, tiny}},
      {"acosh",
       e::acosh,
       BUILTIN(mpfr_acosh),
       {flat(1, 1.01), flat(1, 5), flat(1, 1e3), spread(1, 1e300)}},
      {"atanh", e::atanh, BUILTIN(mpfr_atanh), {flat(-1, 1), flat(0.99, 1), tiny}},
      {"sigmoid", e::sigmoid, sigmoid, {flat(-1, 1), flat(-40, 40), flat(-750, 40), tiny}},
      {"softplus", e::softplus, softplus, {flat(-1, 1), flat(-40, 40), flat(-750, 750), tiny}},
      {"erf", e::erf, BUILTIN(mpfr_erf), {flat(-1, 1), flat(-6.5, 6.5), all, tiny}},
      {"erfc",
       e::erfc,
       BUILTIN(mpfr_erfc),
       {flat(-1, 1), flat(-6.5, 6.5), flat(0, 28), flat(0.4, 2), tiny}},
  };
}

struct Worst {
  double error = 0, at = 0, second = 0;
};

void print(const char* name, const Worst& w, long count, bool two) {
  std::printf("| %-8s | %9ld | %.3f | %.17g%s", name, count, w.error, w.at, two ? "" : " |\n");
  if (two) std::printf(", %.17g |\n", w.second);
  std::fflush(stdout);
}

void measure(const Unary& f, long count) {
  Random random;
  Worst worst;
  mpfr_t x, y;
  mpfr_init2(x, 53);
  mpfr_init2(y, 160);
  const long each = count / static_cast<long>(f.strata.size()) + 1;
  long done = 0;
  for (const Stratum& s : f.strata) {
    for (long i = 0; i < each; ++i, ++done) {
      const double a =
          s.logarithmic ? random.logarithmic(s.low, s.high) : random.between(s.low, s.high);
      mpfr_set_d(x, a, MPFR_RNDN);
      f.reference(y, x);
      const double error = ulp_error(f.function(a), y);
      if (error > worst.error) worst = {error, a, 0};
    }
  }
  mpfr_clear(x);
  mpfr_clear(y);
  print(f.name, worst, done, false);
}

struct Binary {
  const char* name;
  double (*function)(double, double);
  int (*reference)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);
  std::vector<std::pair<Stratum, Stratum>> strata;
};

std::vector<Binary> binary_functions() {
  const Stratum all = spread(0x1p-1074, 0x1.fffp1023);
  return {
      {"pow",
       e::pow,
       mpfr_pow,
       {{flat(0, 4), flat(-10, 10)},
        {flat(0.99, 1.01), flat(-40000, 40000)},
        {all, flat(-1, 1)},
        {all, spread(1e-5, 1e4)},
        {flat(0, 100), flat(-160, 160)}}},
      {"atan2",
       e::atan2,
       mpfr_atan2,
       {{flat(-1, 1), flat(-1, 1)},
        {all, all},
        {flat(-100, 100), flat(-1, 1)},
        {spread(1e-20, 1), spread(1e-3, 1)}}},
      {"hypot",
       e::hypot,
       mpfr_hypot,
       {{flat(-1, 1), flat(-1, 1)},
        {all, all},
        {spread(1e-10, 1), spread(1e-10, 1)},
        {spread(0x1p-1074, 0x1p-1000), spread(0x1p-1074, 0x1p-1000)},
        {spread(0x1p1000, 0x1.fffp1023), spread(0x1p1000, 0x1.fffp1023)}}},
  };
}

void measure(const Binary& f, long count) {
  Random random;
  Worst worst;
  mpfr_t x, y, z;
  mpfr_init2(x, 53);
  mpfr_init2(y, 53);
  mpfr_init2(z, 160);
  const long each = count / static_cast<long>(f.strata.size()) + 1;
  long done = 0;
  const auto draw = [&](const Stratum& s) {
    return s.logarithmic ? random.logarithmic(s.low, s.high) : random.between(s.low, s.high);
  };
  for (const auto& [first, second] : f.strata) {
    for (long i = 0; i < each; ++i, ++done) {
      const double a = draw(first), b = draw(second);
      mpfr_set_d(x, a, MPFR_RNDN);
      mpfr_set_d(y, b, MPFR_RNDN);
      f.reference(z, x, y, MPFR_RNDN);
      const double error = ulp_error(f.function(a, b), z);
      if (error > worst.error) worst = {error, a, b};
    }
  }
  mpfr_clear(x);
  mpfr_clear(y);
  mpfr_clear(z);
  print(f.name, worst, done, true);
}

}  // namespace

int main(int argc, char** argv) {
  const long count = argc > 1 ? std::atol(argv[1]) : 1000000;
  const char* only = argc > 2 ? argv[2] : nullptr;
  std::printf("| function | arguments | greatest error (ulp) | at |\n|-|-|-|-|\n");
  for (const Unary& f : unary_functions()) {
    if (only == nullptr || std::strcmp(only, f.name) == 0) measure(f, count);
  }
  for (const Binary& f : binary_functions()) {
    if (only == nullptr || std::strcmp(only, f.name) == 0) measure(f, count);
  }
}
