#include "numbers/interval.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>
#include <functional>
#include <string_view>

#include "functions_under_test.hpp"
#include "hard_arguments.hpp"
#include "numbers/double_double.hpp"
#include "numbers/dual_functions.hpp"
#include "numbers/random.hpp"

using namespace descent;

namespace {

using test::inf;

struct Function {
  std::string_view name;
  Interval (*interval)(const Interval&);
  double (*plain)(double);
};

const Function functions[] = {
#define X(name) {#name, descent::name, scalar::name},
    DESCENT_UNARY_FUNCTIONS(X) X(sqrt) X(abs) X(sign) X(floor) X(ceil) X(relu)
#undef X
};

/// A source of boxes and points in them.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : key_{seed, 0, 0} {}
  double uniform() { return random::uniform(key_, next_++); }
  /// Ordinary, large, small and round numbers.
  double number() {
    const double kind = uniform(), u = 2.0 * uniform() - 1.0;
    if (kind < 0.5) return 3.0 * u;
    if (kind < 0.7) return 50.0 * u;
    if (kind < 0.8) return std::floor(5.0 * u);
    if (kind < 0.9) return u * std::ldexp(1.0, static_cast<int>(2000.0 * uniform()) - 1000);
    return u * 1e-3;
  }
  Interval box() {
    const double a = number();
    const double kind = uniform();
    if (kind < 0.2) return Interval(a);
    const double b =
        kind < 0.5 ? number() : a + uniform() * std::ldexp(std::fabs(a), -int(50 * uniform()));
    return a < b ? Interval(a, b) : Interval(b, a);
  }
  double inside(const Interval& box) {
    const double u = uniform();
    if (u < 0.1) return box.lo;
    if (u < 0.2) return box.hi;
    const double t = uniform();
    const double x = box.lo * (1.0 - t) + box.hi * t;
    return x < box.lo ? box.lo : x > box.hi ? box.hi : x;
  }

 private:
  random::Key key_;
  std::uint32_t next_ = 0;
};

/// Whether the real value of an elementary function, known to lie within 2 ulp of `computed`, lies
/// in the enclosure.
bool encloses(const Interval& enclosure, double computed, double least, double greatest) {
  const double low = std::max(step_by_ulps(computed, -2), least);
  const double high = std::min(step_by_ulps(computed, 2), greatest);
  return enclosure.lo <= low && high <= enclosure.hi;
}

}  // namespace

TEST_CASE("An interval of one point encloses the exact value at every hard argument") {
  for (const test::UnaryRow& row : test::unary_rows) {
    for (const Function& f : functions) {
      if (f.name != row.name) continue;
      const Interval y = f.interval(Interval(row.argument));
      INFO(row.name << "(" << row.argument << ") in [" << y.lo << ", " << y.hi << "]");
      // The nearest double is within half an ulp of the exact value.
      CHECK((y.lo <= row.expected && row.expected <= y.hi));
      CHECK((std::isinf(y.hi) || std::isinf(y.lo) || ulp_distance(y.lo, y.hi) <= 16));
    }
  }
}

TEST_CASE("Enclosures of functions of one argument never miss a value") {
  Draws draws(1);
  for (int trial = 0; trial < 3500; ++trial) {
    const Interval box = draws.box();
    const double x = draws.inside(box);
    for (const Function& f : functions) {
      const double y = f.plain(x);
      const Interval enclosure = f.interval(box);
      INFO(f.name << "[" << box.lo << ", " << box.hi << "] at " << x << ": " << y << " in ["
                  << enclosure.lo << ", " << enclosure.hi << "]");
      if (y != y) {
        REQUIRE(!enclosure.is_defined());
      } else if (std::isinf(y)) {
        const bool reached = y > 0 ? enclosure.hi >= 0x1p1023 : enclosure.lo <= -0x1p1023;
        REQUIRE((reached || !enclosure.is_defined()));
      } else {
        const bool exact = f.name == "abs" || f.name == "sign" || f.name == "floor" ||
                           f.name == "ceil" || f.name == "relu";
        if (exact) {
          REQUIRE(enclosure.contains(y));
        } else {
          const bool bounded =
              f.name == "sin" || f.name == "cos" || f.name == "tanh" || f.name == "erf";
          const bool positive = f.name == "exp" || f.name == "exp2" || f.name == "sqrt" ||
                                f.name == "sigmoid" || f.name == "softplus" || f.name == "erfc" ||
                                f.name == "acosh" || f.name == "acos";
          const double least = bounded             ? -1.0
                               : positive          ? 0.0
                               : f.name == "cosh"  ? 1.0
                               : f.name == "expm1" ? -1.0
                                                   : -inf;
          const double greatest = bounded || f.name == "sigmoid" ? 1.0
                                  : f.name == "erfc"             ? 2.0
                                                                 : inf;
          if (f.name == "sqrt") {
            REQUIRE(enclosure.contains(y));
          } else {
            REQUIRE(encloses(enclosure, y, least, greatest));
          }
        }
      }
      REQUIRE(enclosure.is_subset_of(Interval::whole()));
    }
  }
}

TEST_CASE("Arithmetic on intervals never misses a value, by exact residuals") {
  Draws draws(2);
  for (int trial = 0; trial < 30000; ++trial) {
    const Interval a = draws.box(), b = draws.box();
    const double x = draws.inside(a), y = draws.inside(b);
    INFO("[" << a.lo << ", " << a.hi << "], [" << b.lo << ", " << b.hi << "] at " << x << ", "
             << y);
    const auto above = [](double bound, elementary::Pair<double> v) {
      return bound > v.high || (bound == v.high && v.low <= 0.0);
    };
    const auto below = [](double bound, elementary::Pair<double> v) {
      return bound < v.high || (bound == v.high && v.low >= 0.0);
    };
    const auto holds = [&](const Interval& r, elementary::Pair<double> v) {
      return below(r.lo, v) && above(r.hi, v);
    };
    if (std::fabs(x) < 1e300 && std::fabs(y) < 1e300) {
      REQUIRE(holds(a + b, elementary::two_sum(x, y)));
      REQUIRE(holds(a - b, elementary::two_sum(x, -y)));
    }
    const double product = x * y;
    if (std::fabs(product) > 1e-250 && std::fabs(product) < 1e290 && std::fabs(x) < 1e290 &&
        std::fabs(y) < 1e290) {
      REQUIRE(holds(a * b, elementary::two_product(x, y)));
    } else {
      REQUIRE((a * b).contains(product));
    }
    REQUIRE(square(a).contains(x * x));
    if (y == 0.0) {
      REQUIRE(!(a / b).is_defined());
    } else {
      const double quotient = x / y;
      REQUIRE((a / b).lo <= quotient);
      REQUIRE((a / b).hi >= quotient);
      // The exact quotient lies on one side of the rounded one; there must be room on that side.
      if (std::fabs(quotient) > 1e-250 && std::fabs(quotient) < 1e250 && std::fabs(y) < 1e250 &&
          std::fabs(x) < 1e290 && std::fabs(x) > 1e-290) {
        const auto back = elementary::two_product(quotient, y);
        const double rest = (x - back.high) - back.low;
        if (rest != 0.0) {
          const bool larger = (rest > 0.0) == (y > 0.0);
          REQUIRE((larger ? (a / b).hi > quotient : (a / b).lo < quotient));
        }
      }
    }
    REQUIRE(min(a, b).contains(scalar::min(x, y)));
    REQUIRE(max(a, b).contains(scalar::max(x, y)));
    const Interval turned = mod(a, b);
    const double m = scalar::mod(x, y);
    if (m != m) {
      REQUIRE(!turned.is_defined());
    } else {
      REQUIRE((turned.lo <= next_up(m) && next_down(m) <= turned.hi));
    }
    const double length = scalar::hypot(x, y);
    if (length == 0.0) REQUIRE(hypot(a, b).contains(0.0));  // exact
    if (length != 0.0) REQUIRE(encloses(hypot(a, b), length, 0.0, inf));
    if (x != 0.0 || y != 0.0) {
      const double angle = scalar::atan2(x + 0.0, y + 0.0);
      if (angle == 0.0) REQUIRE(atan2(a, b).contains(0.0));  // exact
      if (angle != 0.0)
        REQUIRE(encloses(atan2(a, b), angle, -0x1.921fb54442d19p+1, 0x1.921fb54442d19p+1));
    }
    const double raised = scalar::power(x, y);
    const Interval power_box = power(a, b);
    if (raised != raised || (x == 0.0 && y < 0.0)) {
      REQUIRE(!power_box.is_defined());
    } else if (b.is_point()) {  // may be exact
      REQUIRE((power_box.lo <= next_up(raised) && next_down(raised) <= power_box.hi));
    } else if (std::isfinite(raised)) {
      REQUIRE(encloses(power_box, raised, x < 0.0 ? -inf : 0.0, inf));
    }
    for (const double c : {-3.0, -2.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0}) {
      const double value = elementary::pow(x, c);
      const Interval r = power(a, c);
      if (value != value || (x == 0.0 && c < 0.0)) {
        REQUIRE(!r.is_defined());
      } else if (std::isfinite(value)) {
        REQUIRE((r.lo <= next_up(value) && next_down(value) <= r.hi));
      }
    }
    const Interval c = less(a, b);
    REQUIRE(c.contains(scalar::less(x, y)));
    REQUIRE(greater_equal(a, b).contains(scalar::greater_equal(x, y)));
    REQUIRE(equal(a, b).contains(scalar::equal(x, y)));
    REQUIRE(not_equal(a, b).contains(scalar::not_equal(x, y)));
    REQUIRE(select(c, a, b).contains(x < y ? x : y));
    REQUIRE(clip(a, Interval(-1.0), b).contains(scalar::clip(x, -1.0, y)));
  }
}

TEST_CASE("Smoothness says what holds on the whole box") {
  using enum Smoothness;
  CHECK(sqrt(Interval(1, 2)).smoothness == differentiable);
  CHECK(sqrt(Interval(0, 2)).smoothness == continuous);
  CHECK(sqrt(Interval(-1, 2)).smoothness == partial);
  CHECK(sqrt(Interval(-2, -1)).is_empty());
  CHECK(sqrt(Interval(1, inf)).smoothness == differentiable);
  CHECK(log(Interval(0, 1)).smoothness == partial);
  CHECK(log(Interval(0, 1)).lo == -inf);
  CHECK(log(Interval(-2, 0)).is_empty());
  CHECK(log(Interval(1e-300, 1)).smoothness == differentiable);
  CHECK(abs(Interval(-1, 1)).smoothness == continuous);
  CHECK(abs(Interval(0, 1)).smoothness == continuous);
  CHECK(abs(Interval(1, 2)).smoothness == differentiable);
  CHECK(sign(Interval(-1, 1)).smoothness == defined);
  CHECK(floor(Interval(0.5, 1.5)).smoothness == defined);
  CHECK(floor(Interval(1.25, 1.5)).smoothness == differentiable);
  CHECK(floor(Interval(1, 1.5)).smoothness == defined);
  CHECK(ceil(Interval(1.5, 2)).smoothness == defined);
  CHECK(max(Interval(0, 1), Interval(2, 3)).smoothness == differentiable);
  CHECK(max(Interval(0, 2), Interval(1, 3)).smoothness == continuous);
  CHECK(relu(Interval(-1, 1)).smoothness == continuous);
  CHECK((1.0 / Interval(-1, 1)).smoothness == partial);
  CHECK((1.0 / Interval(0, 1)).smoothness == partial);
  CHECK((1.0 / Interval(0, 1)).lo == next_down(1.0));
  CHECK((1.0 / Interval(0, 0)).is_empty());
  CHECK(tan(Interval(1.5, 1.6)).smoothness == partial);
  CHECK(tan(Interval(-1.5, 1.5)).smoothness == differentiable);
  CHECK(tan(Interval(1.6, 4.7)).smoothness == differentiable);
  CHECK(asin(Interval(0.5, 1)).smoothness == continuous);
  CHECK(asin(Interval(0.5, 1.1)).smoothness == partial);
  CHECK(atanh(Interval(0, 1)).smoothness == partial);
  CHECK(acosh(Interval(1, 2)).smoothness == continuous);
  CHECK(cbrt(Interval(-1, 1)).smoothness == continuous);
  CHECK(hypot(Interval(-1, 1), Interval(-1, 1)).smoothness == continuous);
  CHECK(hypot(Interval(-1, 1), Interval(1, 2)).smoothness == differentiable);
  CHECK(atan2(Interval(-1, 1), Interval(-2, -1)).smoothness == defined);
  CHECK(atan2(Interval(-1, 1), Interval(1, 2)).smoothness == differentiable);
  CHECK(mod(Interval(0.5, 0.75), Interval(1)).smoothness == differentiable);
  CHECK(mod(Interval(0.5, 1.5), Interval(1)).smoothness == defined);
  CHECK(mod(Interval(0.5, 1.5), Interval(-1, 1)).smoothness == partial);
  CHECK(less(Interval(0, 1), Interval(2, 3)).smoothness == differentiable);
  CHECK(less(Interval(0, 2), Interval(1, 3)).smoothness == defined);
  CHECK(select(Interval(0, 1), Interval(1), Interval(2)).smoothness == defined);
  CHECK(select(Interval(1, 1), Interval(1), log(Interval(-1))).smoothness == differentiable);
  CHECK(power(Interval(-1, 1), 3.0).smoothness == differentiable);
  CHECK(power(Interval(-1, 1), -1.0).smoothness == partial);
  CHECK(power(Interval(0, 1), 0.5).smoothness == continuous);
  CHECK(power(Interval(0, 1), 1.5).smoothness == differentiable);
  CHECK(power(Interval(-1, 1), 1.5).smoothness == partial);
  CHECK(power(Interval(-1, 1), Interval(1, 2)).smoothness == partial);
  CHECK(power(Interval(1, 2), Interval(-1, 2)).smoothness == differentiable);
  // What is lost stays lost, unless it is not used.
  CHECK(exp(abs(Interval(-1, 1))).smoothness == continuous);
  CHECK((log(Interval(-1, 1)) * 0.0).smoothness == partial);
  CHECK(Interval(quiet_nan).is_empty());
}

TEST_CASE("Enclosures are tight where they can be") {
  CHECK((Interval(1, 2) + Interval(3, 4)).lo == 4.0);
  CHECK((Interval(1, 2) + Interval(3, 4)).hi == 6.0);
  CHECK((Interval(0.0) * Interval::whole()).is_point());
  CHECK(square(Interval(-1, 2)).lo == 0.0);
  CHECK(sin(Interval(0, 3)).hi == 1.0);
  CHECK(sin(Interval(0, 3)).lo > -1e-300);
  CHECK(sin(Interval(0.1, 0.2)).hi < 0.2);
  CHECK(cos(Interval(-0.1, 0.2)).hi == 1.0);
  CHECK(cos(Interval(1, 2)).width() < 0.96);
  CHECK(sin(Interval(1e300)).width() <= 2.0);
  CHECK(exp(Interval(-1000.0)).lo == 0.0);
  CHECK(exp(Interval(1000.0)).lo < inf);
  CHECK(exp(Interval(1000.0)).hi == inf);
  CHECK(cosh(Interval(-1, 2)).lo == 1.0);
  CHECK(power(Interval(-2, 1), 2.0).lo == 0.0);
  CHECK(power(Interval(-2, 1), 3.0).lo >= step_by_ulps(-8.0, -10));
  CHECK(atan2(Interval(1, 2), Interval(-1, 1)).lo > 0.7);
  CHECK(mod(Interval(5.25, 5.5), Interval(2.0)).lo >= 1.24);
  CHECK(Interval(1, 3).middle() == 2.0);
  CHECK(Interval::whole().middle() == 0.0);
  CHECK(std::isfinite(Interval(-0x1.fffffffffffffp1023, 0x1.fffffffffffffp1023).middle()));
  CHECK(std::isfinite(Interval(1e308, inf).middle()));
}

TEST_CASE("Dual numbers over intervals bound derivatives; at kinks by the hull") {
  using D = Dual<Interval, 1>;
  const auto input = [](double low, double high) {
    return D::input(Interval(low, high), 0, Interval(1.0));
  };
  const D kink = abs(input(-1, 2));
  CHECK(kink.tangent[0].lo == -1.0);
  CHECK(kink.tangent[0].hi == 1.0);
  CHECK(!kink.tangent[0].is_continuous());
  const D ramp = relu(input(-1, 2));
  CHECK((ramp.tangent[0].lo == 0.0 && ramp.tangent[0].hi == 1.0));
  CHECK(!ramp.tangent[0].is_continuous());
  const D active = relu(input(1, 2));
  CHECK((active.tangent[0].lo == 1.0 && active.tangent[0].is_differentiable()));
  const D x = input(0.5, 1.5);
  const D larger = max(x, 2.0 - x);
  CHECK((larger.tangent[0].lo <= -1.0 && larger.tangent[0].hi >= 1.0));
  // Slopes of chords lie between the bounds of the derivative.
  Draws draws(3);
  for (int trial = 0; trial < 2000; ++trial) {
    const double a = 3.0 * draws.uniform(), b = a + draws.uniform();
    const D r = input(a, b);
    const D f = exp(sin(r * r)) / (1.0 + power(r, 2.0)) - tanh(r) * log(r + 1.0) + power(r, 1.5);
    const auto plain = [](double t) {
      return elementary::exp(elementary::sin(t * t)) / (1.0 + t * t) -
             elementary::tanh(t) * elementary::log(t + 1.0) + elementary::pow(t, 1.5);
    };
    const double slope = (plain(b) - plain(a)) / (b - a);
    const double slack = 1e-13 / (b - a);
    REQUIRE((f.tangent[0].lo - slack <= slope && slope <= f.tangent[0].hi + slack));
    REQUIRE(f.value.contains(plain(0.5 * (a + b))));
    REQUIRE(f.tangent[0].is_differentiable());
  }
}
