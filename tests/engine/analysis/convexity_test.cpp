#include "analysis/convexity.hpp"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

using descent::Box;
using descent::Convexity;
using descent::ConvexityResult;

namespace {

ConvexityResult probe(const std::string& source, const Box& box,
                      const descent::ConvexityOptions& options = {}) {
  auto objective = descent::TypedObjective::create(source);
  REQUIRE(objective);
  auto result = descent::probe_convexity(**objective, box, options);
  REQUIRE(result);
  return std::move(*result);
}

const Box square = {{-2, 2}, {-2, 2}};

}  // namespace

TEST_CASE("convex costs are proved convex") {
  for (const char* source : {"x^2+y^2", "x^2+3*x*y+4*y^2", "exp(x+y)+exp(x-y)+x^2",
                             "softplus(x-y)+softplus(y)+x^2/10", "log(exp(x)+exp(y))+x^2+y^2"}) {
    INFO(source);
    const ConvexityResult result = probe(source, square);
    CHECK(result.verdict == Convexity::convex);
    CHECK(result.proved_share == 1.0);
    CHECK_FALSE(result.chord);
    CHECK_FALSE(result.curvature);
  }
  CHECK(probe("x^2+y^2", square).strict);
}

TEST_CASE("flat directions and points: convex, but not strictly") {
  for (const char* source : {"x^2+0*y", "x^4+y^4", "x+y"}) {
    INFO(source);
    const ConvexityResult result = probe(source, square);
    CHECK(result.verdict == Convexity::convex);
    CHECK_FALSE(result.strict);
  }
}

TEST_CASE("costs that are not convex have witnesses that hold") {
  for (const char* source :
       {"x^2-y^2", "(1-x)^2+100*(y-x^2)^2", "sin(x)+y^2", "x*y", "sin(3*x)+0.1*x^2+0*y"}) {
    INFO(source);
    auto objective = descent::TypedObjective::create(source);
    const ConvexityResult result = probe(source, square);
    CHECK(result.verdict == Convexity::not_convex);
    REQUIRE(result.chord);
    REQUIRE(result.curvature);
    const auto cost = [&](const std::vector<double>& at) {
      descent::Columns point(2, 1);
      point << at[0], at[1];
      descent::PerRun value(1);
      (*objective)->cost(point, {}, value);
      return value(0);
    };
    const auto& chord = *result.chord;
    CHECK(cost(chord.middle) == chord.cost);
    CHECK(chord.cost > (1 - chord.share) * cost(chord.from) + chord.share * cost(chord.to));
    const auto& witness = *result.curvature;
    std::vector<double> hessian(4);
    (*objective)->hessian(witness.point.data(), {}, hessian.data());
    double form = 0.0;
    for (std::size_t i = 0; i < 2; ++i) {
      for (std::size_t j = 0; j < 2; ++j) {
        form += witness.direction[i] * hessian[2 * i + j] * witness.direction[j];
      }
    }
    CHECK(form < 0.0);
    CHECK(std::fabs(form - witness.curvature) <= 1e-9 * std::fabs(form));
  }
}

TEST_CASE("a part of the domain where a cost is convex") {
  CHECK(probe("(1-x)^2+100*(y-x^2)^2", {{0.9, 1.1}, {0.6, 0.7}}).verdict == Convexity::convex);
  CHECK(probe("x*log(x)", {{0.1, 5}}).verdict == Convexity::convex);
  CHECK(probe("sin(x)", {{3.5, 6}}).verdict == Convexity::convex);
}

TEST_CASE("kinks: refuted where not convex, never proved") {
  CHECK(probe("abs(x)+x^2", {{-1, 1}}).verdict == Convexity::undecided);
  CHECK(probe("-abs(x)", {{-1, 1}}).verdict == Convexity::not_convex);
  CHECK(probe("abs(x)+x^2", {{0.5, 1}}).verdict == Convexity::convex);
}

TEST_CASE("the same seed finds the same chord; a cancelled probe proves nothing") {
  const auto a = probe("sin(x)*y", square, {.seed = 5});
  const auto b = probe("sin(x)*y", square, {.seed = 5});
  CHECK(a.chord->from == b.chord->from);
  CHECK(a.chord->share == b.chord->share);
  CHECK(probe("x^2+y^2", square, {.progress = [](double) { return false; }}).verdict ==
        Convexity::undecided);
  auto objective = descent::TypedObjective::create("x^2");
  CHECK_FALSE(descent::probe_convexity(**objective, square));
}
