#include "run.hpp"

namespace descent {

namespace {

std::string refusal(const Expression& f, Wants wants, const TapeLimits& limits,
                    Mode mode = Mode::automatic) {
  const auto program = compile(f, wants, mode, limits);
  return program ? "none" : program.error().message;
}

}  // namespace

TEST_CASE("Each limit of a tape is a message") {
  const Expression f = formula("sum(i, 1, 300, sin(x*i)*cos(y*i))", {"x", "y"});
  CHECK(refusal(f, Wants::gradient, {}) == "none");
  CHECK(refusal(f, Wants::gradient, {.nodes = 500}) ==
        "with its derivatives the formula needs more than 500 operations");
  CHECK(refusal(f, Wants::hessian, {.visits = 5000})
            .starts_with("the formula is too long for derivatives by this many inputs"));
  CHECK(refusal(f, Wants::gradient, {.scratch_bytes = 4000}).starts_with("the formula needs "));
}

TEST_CASE("Long sums need few registers") {
  const Expression f = formula("sum(i, 1, 1000, sin(x*i)*exp(y/i))", {"x", "y"});
  for (const Mode mode : {Mode::forward, Mode::reverse})
    CHECK(compiled(f, Wants::gradient, mode)->registers <= 20);
}

TEST_CASE("Reverse mode's program does not grow with the number of inputs times the formula") {
  const Expression f = formula("sum(i, 1, 200, 100*(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)", [] {
    std::vector<std::string> names;
    for (int i = 1; i <= 201; ++i) names.push_back("x" + std::to_string(i));
    return names;
  }());
  const auto value = compiled(f, Wants::value), gradient = compiled(f, Wants::gradient);
  CHECK(gradient->instructions.size() <= 5 * value->instructions.size());
}

}  // namespace descent
