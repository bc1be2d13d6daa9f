// Any bytes as a formula: parse, bind, evaluate, print, and parse what was printed. Aborts when the
// printed text is another formula or has another value.

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "expression/evaluate.hpp"
#include "expression/syntax.hpp"

namespace {

using namespace descent;

/// What was printed may be longer than what was typed (2x is 2*x), never deeper.
ExpressionLimits printed_limits() {
  ExpressionLimits limits;
  limits.source_length = 10'000'000;
  return limits;
}

/// Everything that a diagnostic must have; its span must lie in the text.
void check(const Diagnostic& error, int length) {
  const bool located = error.line > 0 && error.column > 0 && error.span.begin >= 0 &&
                       error.span.begin <= error.span.end && error.span.end <= length;
  if (error.message.empty() || error.message.size() > 400 || !located) std::abort();
}

double value_of(const Expression& expression) {
  const std::vector<double> inputs(expression.inputs.size(), 0.75);
  const std::vector<double> parameters(expression.parameters.size(), 1.25);
  const std::vector<double> columns(expression.columns.size(), 2.0);
  return evaluate<double>(expression, {inputs, parameters, columns, 3.0});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const int length = static_cast<int>(size);
  const Result<Syntax> syntax = parse(text);
  if (!syntax) {
    // The longest text is refused before its end.
    check(syntax.error(), length + 1);
    return 0;
  }
  const std::string printed = print(*syntax);
  const Result<Syntax> again = parse(printed, printed_limits());
  if (!again || !(*again == *syntax) || print(*again) != printed) std::abort();
  if (latex(*syntax).empty()) std::abort();

  Names names;
  names.parameters_required = false;
  if (size % 2 == 1) names.columns = {"t", "v"};
  // Fewer operations than by default, to run more texts in the same time.
  ExpressionLimits limits;
  limits.nodes = 5000;
  const Result<Expression> first = bind(*syntax, names, limits);
  const Result<Expression> second = bind(*again, names, limits);
  if (static_cast<bool>(first) != static_cast<bool>(second)) std::abort();
  if (!first) {
    check(first.error(), length);
    return 0;
  }
  const double a = value_of(*first);
  const double b = value_of(*second);
  const bool both_nan = a != a && b != b;
  if (!both_nan && std::bit_cast<std::uint64_t>(a) != std::bit_cast<std::uint64_t>(b)) std::abort();
  return 0;
}
