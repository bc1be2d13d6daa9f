#include <algorithm>
#include <map>

#include "expression/evaluate.hpp"
#include "random_trees.hpp"
#include "run.hpp"

namespace descent {

namespace {

/// The partial derivatives of an operation as the operator table writes them, in the language
/// itself: an oracle that shares no formula with Dual.
const std::vector<Expression>& table_derivatives(Op op) {
  static std::map<Op, std::vector<Expression>> known;
  std::vector<Expression>& derivatives = known[op];
  if (derivatives.empty()) {
    std::string_view text = row(op).derivatives;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(';'), text.size());
      derivatives.push_back(formula(text.substr(0, end), {"a", "b", "c", "r"}));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }
  return derivatives;
}

bool flat(Op op) {
  return (op >= Op::less && op <= Op::not_equal) || (op >= Op::sign && op <= Op::ceil);
}
bool chooses(Op op) {
  return op == Op::select || op == Op::relu || op == Op::min || op == Op::max || op == Op::clip;
}

struct Estimate {
  double derivative = 0;
  double size = 0;  ///< the same with absolute values: what rounding errors are measured against
  bool depends = false;  ///< on the input, other than through jumps
};

/// ∂f/∂(input) at a point by the chain rule over the table's derivatives.
Estimate symbolic(const Expression& f, const std::vector<double>& x, double parameter, int input) {
  std::vector<double> values;
  const std::vector<double> parameters = {parameter};
  evaluate<double>(
      f, {x, parameters, {}, 1.0}, [](double v) { return v; }, [](int) {}, values);
  std::vector<Estimate> tangents(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const ExpressionNode& node = f.nodes[i];
    if (node.op == Op::input && node.slot == input) tangents[i] = {1, 1, true};
    const int operands[] = {node.a, node.b, node.c};
    const auto value = [&](int operand) {
      return operand < 0 ? 0.0 : values[static_cast<std::size_t>(operand)];
    };
    for (int k = 0; k < 3 && operands[k] >= 0; ++k) {
      const Estimate& t = tangents[static_cast<std::size_t>(operands[k])];
      if (!t.depends) continue;
      const std::vector<double> abcr = {value(node.a), value(node.b), value(node.c), values[i]};
      const double slope = evaluate<double>(table_derivatives(node.op)[static_cast<std::size_t>(k)],
                                            {abcr, {}, {}, 1});
      if (flat(node.op)) continue;
      tangents[i].depends = true;
      if (slope == 0 && chooses(node.op)) continue;  // the branch not taken
      tangents[i].derivative += slope * t.derivative;
      // Slopes near 0, as of a saturated tanh, are differences: their error is not relative.
      tangents[i].size += (std::fabs(slope) + 1e-4) * t.size;
    }
  }
  return tangents[static_cast<std::size_t>(f.root)];
}

}  // namespace

TEST_CASE("Gradients agree with the derivatives of the operator table") {
  Dice dice(3);
  int compared = 0, not_finite = 0;
  for (int t = 0; t < 1500; ++t) {
    const Expression f = random_tree(dice, 1 + dice.below(12));
    const double parameter = dice.uniform(-2, 2);
    Evaluator forward(compiled(f, Wants::gradient, Mode::forward));
    Evaluator reverse(compiled(f, Wants::gradient, Mode::reverse));
    forward.set_parameter(0, parameter);
    reverse.set_parameter(0, parameter);
    for (int point = 0; point < 12; ++point) {
      std::vector<double> x(3);
      for (double& c : x)
        c = dice.below(5) == 0 ? spicy_numbers[dice.below(std::size(spicy_numbers))]
                               : dice.uniform(-3, 3);
      if (!std::isfinite(x[0] + x[1] + x[2])) continue;
      const std::vector<double> by_dual = run_at(forward, x), by_adjoint = run_at(reverse, x);
      if (!std::isfinite(by_dual[0])) continue;
      for (int i = 0; i < 3; ++i) {
        const Estimate wanted = symbolic(f, x, parameter, i);
        const double a = by_dual[static_cast<std::size_t>(i) + 1];
        const double b = by_adjoint[static_cast<std::size_t>(i) + 1];
        if (!std::isfinite(wanted.derivative) || !(wanted.size < 1e100)) {
          ++not_finite;
          continue;
        }
        const double allowed = 1e-11 * wanted.size + 1e-300;
        INFO("tree " << t << " input " << i << " at " << x[0] << ", " << x[1] << ", " << x[2]
                     << " p " << parameter << "\n"
                     << to_string(forward.program()));
        CHECK(std::fabs(a - wanted.derivative) <= allowed);
        CHECK(std::fabs(b - wanted.derivative) <= allowed);
        ++compared;
      }
    }
  }
  CHECK(compared > 10000);
  CHECK(not_finite < compared / 4);
}

}  // namespace descent
