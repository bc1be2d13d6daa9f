// Any text: parse, bind, compile, evaluate. Nothing may crash, hang or exceed its limits, and the
// scalar and the bulk evaluator must agree to the bit.

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "expression/syntax.hpp"
#include "tape/compile.hpp"
#include "tape/evaluator.hpp"
#include "tape/trace.hpp"

namespace {

using namespace descent;

constexpr int lanes = 11;
constexpr double samples[lanes] = {0.0,    -0.0, 1.0,  -1.5,   0.3, 1e-300,
                                   -1e300, 2.0,  40.0, -700.0, 3.0};

bool identical(double a, double b) {
  return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (a != a && b != b);
}

void evaluate(const Expression& expression, Wants wants) {
  const TapeLimits limits{.nodes = 200'000, .scratch_bytes = 50'000'000};
  const auto program = compile(expression, wants, Mode::automatic, limits);
  if (!program) return;
  Evaluator evaluator(*program);
  for (int p = 0; p < (*program)->parameters; ++p) evaluator.set_parameter(p, 0.5 + p);
  const std::vector<double> data = {1.0, -2.0, 0.0, 4.5, 3.0};
  const std::vector<const double*> columns(static_cast<std::size_t>((*program)->columns),
                                           data.data());
  evaluator.set_data(columns, static_cast<int>(data.size()));
  const auto ins = static_cast<std::size_t>((*program)->inputs);
  const auto outs = static_cast<std::size_t>((*program)->outputs);
  if (outs * lanes > 1'000'000) return;
  std::vector<std::vector<double>> points(ins, std::vector<double>(lanes));
  for (std::size_t i = 0; i < ins; ++i)
    for (std::size_t lane = 0; lane < lanes; ++lane)
      points[i][lane] = samples[(lane + 3 * i) % lanes];
  std::vector<std::vector<double>> single(outs, std::vector<double>(lanes)), bulk = single;
  std::vector<const double*> inputs;
  std::vector<double*> one_by_one, in_blocks;
  for (auto& p : points) inputs.push_back(p.data());
  for (auto& o : single) one_by_one.push_back(o.data());
  for (auto& o : bulk) in_blocks.push_back(o.data());
  evaluator.run_scalar(inputs.data(), lanes, one_by_one.data());
  if (!(*program)->passes.empty()) return;
  evaluator.run_bulk(inputs.data(), lanes, in_blocks.data());
  for (std::size_t o = 0; o < outs; ++o)
    for (std::size_t lane = 0; lane < lanes; ++lane)
      if (!identical(single[o][lane], bulk[o][lane])) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const ExpressionLimits limits{.source_length = 2000, .depth = 100, .nodes = 5000};
  const auto syntax = parse(text, limits);
  if (!syntax) return 0;
  Names names;
  names.columns = {"t", "u"};
  names.parameters_required = false;
  const auto expression = bind(*syntax, names, limits);
  if (!expression || expression->inputs.empty()) return 0;
  evaluate(*expression, Wants::value);
  evaluate(*expression, Wants::gradient);
  if (expression->inputs.size() <= 4) evaluate(*expression, Wants::hessian);
  if (expression->nodes.size() <= 200) {
    const std::vector<double> at(expression->inputs.size(), 0.0);
    const std::vector<double> parameters(expression->parameters.size(), 1.0);
    const double rows[] = {1.0, -2.0, 0.0};
    const std::vector<const double*> columns(expression->columns.size(), rows);
    const auto traced =
        trace(*expression, {.inputs = at, .parameters = parameters, .columns = columns, .rows = 3});
    (void)traced;
  }
  return 0;
}
