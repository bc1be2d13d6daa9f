#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "expression/syntax.hpp"

TEST_CASE("LaTeX of typed formulas") {
  const std::pair<const char*, const char*> formulas[] = {
      {"(1-x)^2 + b*(y-x^2)^2", R"(\left(1 - x\right)^{2} + b \left(y - x^{2}\right)^{2})"},
      {"2x", "2 x"},
      {"2*3x", R"(2 \cdot 3 x)"},
      {"x*2", R"(x \cdot 2)"},
      {"1/2x", R"(\frac{1}{2} x)"},
      {"2/3*(1/2)", R"(\frac{2}{3} \frac{1}{2})"},
      {"2*(1/2)", R"(2 \cdot \frac{1}{2})"},
      {"a/b/c", R"(\frac{\frac{a}{b}}{c})"},
      {"(a/b)^2", R"(\left(\frac{a}{b}\right)^{2})"},
      {"x^(a/b)", R"(x^{\frac{a}{b}})"},
      {"x^(y+1)", "x^{y + 1}"},
      {"(x^2)^3", R"(\left(x^{2}\right)^{3})"},
      {"2^3^2", "2^{3^{2}}"},
      {"-x^2", "-x^{2}"},
      {"(-x)^2", R"(\left(-x\right)^{2})"},
      {"x--y", R"(x - \left(-y\right))"},
      {"x*-y", R"(x \left(-y\right))"},
      {"-(a+b)", R"(-\left(a + b\right))"},
      {"a-(b+c)", R"(a - \left(b + c\right))"},
      {"a*(b+c)", R"(a \left(b + c\right))"},
      {"sqrt(x+1)", R"(\sqrt{x + 1})"},
      {"sqrt(x)^2", R"(\left(\sqrt{x}\right)^{2})"},
      {"cbrt(x)", R"(\sqrt[3]{x})"},
      {"exp(-x^2/2)", R"(e^{-\frac{x^{2}}{2}})"},
      {"exp(x)^2", R"(\left(e^{x}\right)^{2})"},
      {"sin(x)^2", R"(\sin^{2}\left(x\right))"},
      {"sin(x)^-1", R"(\sin\left(x\right)^{-1})"},
      {"asin(x)", R"(\arcsin\left(x\right))"},
      {"|x - 1|", R"(\left|x - 1\right|)"},
      {"floor(x)", R"(\left\lfloor x\right\rfloor)"},
      {"θ_1 + lambda*w_12", R"(\theta_{1} + \lambda w_{12})"},
      {"W[1,2]", "W_{1,2}"},
      {"x_max", R"(x_{\mathrm{max}})"},
      {"rate*x", R"(\mathrm{rate} x)"},
      {"2pi*x", R"(2 \pi x)"},
      {"sum(i, 1, n, w_i^2)", R"(\sum_{i=1}^{n} w_{i}^{2})"},
      {"sum(i, 1, n, w[i+1] - 1)", R"(\sum_{i=1}^{n} \left(w_{i + 1} - 1\right))"},
      {"sum(i, 1, n, w_i)*x", R"(\left(\sum_{i=1}^{n} w_{i}\right) x)"},
      {"2sum(i, 1, n, w_i)", R"(2 \sum_{i=1}^{n} w_{i})"},
      {"2sum(i, 1, n, w_i)x", R"(\left(2 \sum_{i=1}^{n} w_{i}\right) x)"},
      {"sum(i, 1, n, w_i)^2", R"(\left(\sum_{i=1}^{n} w_{i}\right)^{2})"},
      {"prod(j, 0, 3, x - j)", R"(\prod_{j=0}^{3} \left(x - j\right))"},
      {"mean((y - a*t)^2)",
       R"(\operatorname{mean}_{\text{rows}}\left(\left(y - a t\right)^{2}\right))"},
      {"sum(t^2)/2", R"(\frac{\sum_{\text{rows}} t^{2}}{2})"},
      {"if(x > 0, x, -x)",
       R"(\begin{cases} x & \text{if } x > 0 \\ -x & \text{otherwise} \end{cases})"},
      {"2if(x <= 0, 1, 2)",
       R"(2 \left(\begin{cases} 1 & \text{if } x \le 0 \\ 2 & \text{otherwise} \end{cases}\right))"},
      {"min(x, y, 1)", R"(\min\left(x, y, 1\right))"},
      {"norm(x, y)", R"(\operatorname{hypot}\left(x, y\right))"},
      {"2mod(x, 3)", R"(2 \left(x \bmod 3\right))"},
      {"(x < 1)y", R"(\left(x < 1\right) y)"},
      {"1e-9x", "10^{-9} x"},
      {"1.5e30", R"(1.5 \cdot 10^{30})"},
      {"1.5e30^2", R"(\left(1.5 \cdot 10^{30}\right)^{2})"},
      {"u = x^2\nv_1 = u\nu + v1",
       R"(\begin{aligned} u &= x^{2} \\ v_{1} &= u \\ & u + v_{1} \end{aligned})"}};
  for (const auto& [source, expected] : formulas) {
    INFO(source);
    const auto syntax = descent::parse(source);
    REQUIRE(syntax);
    CHECK(latex(*syntax) == expected);
  }
}
