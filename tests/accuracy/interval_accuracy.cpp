// Evaluates random expressions at random points of random boxes, with MPFR (300 bits) and with
// intervals, and counts the values that are not enclosed: there must be none. Long, so no part of
// the tests:
//   interval_accuracy [evaluations]
#include <mpfr.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "numbers/interval.hpp"
#include "numbers/random.hpp"

namespace {

using descent::Interval;
namespace random = descent::random;

/// An MPFR number that frees itself.
class Exact {
 public:
  Exact() { mpfr_init2(v, 300); }
  Exact(const Exact& other) : Exact() { mpfr_set(v, other.v, MPFR_RNDN); }
  Exact& operator=(const Exact& other) {
    mpfr_set(v, other.v, MPFR_RNDN);
    return *this;
  }
  ~Exact() { mpfr_clear(v); }
  mpfr_t v;
};

struct Unary {
  const char* name;
  Interval (*interval)(const Interval&);
  int (*exact)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
};

int sigmoid(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t r) {
  mpfr_neg(out, x, r);
  mpfr_exp(out, out, r);
  mpfr_add_ui(out, out, 1, r);
  return mpfr_ui_div(out, 1, out, r);
}
int softplus(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t r) {
  if (mpfr_cmp_ui(x, 1000000) > 0) return mpfr_set(out, x, r), mpfr_nextabove(out), 0;
  mpfr_exp(out, x, r);
  return mpfr_log1p(out, out, r);
}
int floor_of(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t) { return mpfr_floor(out, x); }
int ceil_of(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t) { return mpfr_ceil(out, x); }
int absolute(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t r) { return mpfr_abs(out, x, r); }
int square_of(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t r) { return mpfr_sqr(out, x, r); }
int sign_of(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t r) { return mpfr_set_si(out, mpfr_sgn(x), r); }
int relu_of(mpfr_ptr out, mpfr_srcptr x, mpfr_rnd_t r) {
  return mpfr_sgn(x) > 0 ? mpfr_set(out, x, r) : mpfr_set_si(out, 0, r);
}

const Unary unary[] = {
    {"exp", descent::exp, mpfr_exp},           {"exp2", descent::exp2, mpfr_exp2},
    {"expm1", descent::expm1, mpfr_expm1},     {"log", descent::log, mpfr_log},
    {"log2", descent::log2, mpfr_log2},        {"log10", descent::log10, mpfr_log10},
    {"log1p", descent::log1p, mpfr_log1p},     {"sqrt", descent::sqrt, mpfr_sqrt},
    {"cbrt", descent::cbrt, mpfr_cbrt},        {"sin", descent::sin, mpfr_sin},
    {"cos", descent::cos, mpfr_cos},           {"tan", descent::tan, mpfr_tan},
    {"asin", descent::asin, mpfr_asin},        {"acos", descent::acos, mpfr_acos},
    {"atan", descent::atan, mpfr_atan},        {"sinh", descent::sinh, mpfr_sinh},
    {"cosh", descent::cosh, mpfr_cosh},        {"tanh", descent::tanh, mpfr_tanh},
    {"asinh", descent::asinh, mpfr_asinh},     {"acosh", descent::acosh, mpfr_acosh},
    {"atanh", descent::atanh, mpfr_atanh},     {"sigmoid", descent::sigmoid, sigmoid},
    {"softplus", descent::softplus, softplus}, {"erf", descent::erf, mpfr_erf},
    {"erfc", descent::erfc, mpfr_erfc},        {"floor", descent::floor, floor_of},
    {"ceil", descent::ceil, ceil_of},          {"abs", descent::abs, absolute},
    {"square", descent::square, square_of},    {"sign", descent::sign, sign_of},
    {"relu", descent::relu, relu_of},
};

/// A floored remainder with the sign of b, as the language has it.
int modulo(mpfr_ptr out, mpfr_srcptr a, mpfr_srcptr b, mpfr_rnd_t r) {
  Exact rest;
  mpfr_fmod(rest.v, a, b, r);
  if (!mpfr_zero_p(rest.v) && (mpfr_sgn(rest.v) < 0) != (mpfr_sgn(b) < 0)) {
    mpfr_add(rest.v, rest.v, b, r);
  }
  return mpfr_set(out, rest.v, r);
}

struct Binary {
  const char* name;
  Interval (*interval)(const Interval&, const Interval&);
  int (*exact)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);
};

const Binary binary[] = {
    {"+", [](const Interval& a, const Interval& b) { return a + b; }, mpfr_add},
    {"-", [](const Interval& a, const Interval& b) { return a - b; }, mpfr_sub},
    {"*", [](const Interval& a, const Interval& b) { return a * b; }, mpfr_mul},
    {"/", [](const Interval& a, const Interval& b) { return a / b; }, mpfr_div},
    {"power", descent::power, mpfr_pow},
    {"hypot", descent::hypot, mpfr_hypot},
    {"atan2", descent::atan2, mpfr_atan2},
    {"min", descent::min, mpfr_min},
    {"max", descent::max, mpfr_max},
    {"mod", descent::mod, modulo},
};

struct Value {
  Interval box;
  Exact point;
};

class Trial {
 public:
  explicit Trial(std::uint32_t index) : key_{77, index, 0} {}
  double uniform() { return random::uniform(key_, next_++); }
  std::uint32_t choose(std::uint32_t bound) {
    return random::uniform_integer(key_, next_++, bound);
  }
  /// A box and a point of it.
  Value leaf() {
    const double u = 2.0 * uniform() - 1.0;
    const double a = choose(4) == 0 ? std::floor(4.0 * u)
                                    : u * std::ldexp(1.0, static_cast<int>(choose(12)) - 4);
    const double width =
        choose(3) == 0 ? 0.0 : std::ldexp(uniform(), -static_cast<int>(choose(50)));
    Value v{Interval(a, a + width), {}};
    double x = a + uniform() * width;
    if (x > v.box.hi) x = v.box.hi;
    mpfr_set_d(v.point.v, x, MPFR_RNDN);
    return v;
  }

 private:
  random::Key key_;
  std::uint32_t next_ = 0;
};

/// Whether the exact number lies in the interval.
bool contains(const Interval& box, const Exact& x) {
  return mpfr_cmp_d(x.v, box.lo) >= 0 && mpfr_cmp_d(x.v, box.hi) <= 0;
}

/// Usable further on: neither undefined nor out of any double's range.
bool usable(const Exact& x) {
  return mpfr_number_p(x.v) &&
         (mpfr_zero_p(x.v) || (mpfr_get_exp(x.v) < 5000 && mpfr_get_exp(x.v) > -5000));
}

}  // namespace

int main(int argc, char** argv) {
  const long evaluations = argc > 1 ? std::atol(argv[1]) : 1000000;
  long done = 0, misses = 0, undefined = 0;
  double width_total = 0;
  for (std::uint32_t index = 0; done < evaluations; ++index) {
    Trial trial(index);
    std::vector<Value> values = {trial.leaf(), trial.leaf(), trial.leaf()};
    for (int depth = 0; depth < 8 && done < evaluations; ++depth) {
      const auto pick = [&]() -> const Value& {
        return values[trial.choose(static_cast<std::uint32_t>(values.size()))];
      };
      Value result;
      const char* name;
      if (trial.choose(2) == 0) {
        const Unary& f = unary[trial.choose(std::size(unary))];
        const Value& a = pick();
        name = f.name;
        result.box = f.interval(a.box);
        f.exact(result.point.v, a.point.v, MPFR_RNDN);
      } else {
        const Binary& f = binary[trial.choose(std::size(binary))];
        const Value &a = pick(), &b = pick();
        name = f.name;
        result.box = f.interval(a.box, b.box);
        f.exact(result.point.v, a.point.v, b.point.v, MPFR_RNDN);
      }
      ++done;
      if (!mpfr_number_p(result.point.v)) {
        // No real value: then the enclosure must know that there may be none. (Values beyond
        // MPFR's range count as infinite; their enclosure reaches the greatest double.)
        ++undefined;
        if (result.box.is_defined() && result.box.hi < 0x1p1000 && result.box.lo > -0x1p1000) {
          std::printf("miss: %s is undefined, in [%.17g, %.17g]\n", name, result.box.lo,
                      result.box.hi);
          ++misses;
        }
        continue;
      }
      if (!contains(result.box, result.point)) {
        std::printf("miss: %s in [%.17g, %.17g] is %.17g (trial %u)\n", name, result.box.lo,
                    result.box.hi, mpfr_get_d(result.point.v, MPFR_RNDN), index);
        ++misses;
      }
      if (result.box.is_bounded()) width_total += std::fmin(result.box.width(), 1.0);
      if (usable(result.point)) values.push_back(result);
    }
  }
  std::printf("%ld evaluations, %ld without a value, %ld misses; mean width (at most 1) %.3f\n",
              done, undefined, misses, width_total / static_cast<double>(done));
  return misses == 0 ? 0 : 1;
}
