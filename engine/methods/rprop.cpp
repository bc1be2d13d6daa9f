#include <algorithm>

#include "methods/registry.hpp"
#include "methods/step.hpp"

namespace descent {

namespace {

double sign(double x) { return x > 0.0 ? 1.0 : x < 0.0 ? -1.0 : x; }

/// iRprop⁻: after a change of sign the coordinate rests for one step, and nothing is taken back.
class Rprop final : public Method {
  enum { kSteplength, kDecrease, kIncrease, kMinStep, kMaxStep };
  enum { kS, kP };

 public:
  Traits traits() const override { return {.invariances = {.cost_scale = true}}; }

  void declare(Memory& memory) const override {
    memory.state("s", "steplength of each coordinate");
    memory.state("p", "previous gradient, 0 after a change of sign");
  }

  void step(Step& step) const override {
    const double* alpha = step.steplength();
    const double* decrease = step.number(kDecrease);
    const double* increase = step.number(kIncrease);
    const double* lowest = step.number(kMinStep);
    const double* highest = step.number(kMaxStep);
    for (int i = 0; i < step.dimension(); ++i) {
      const double* w = step.w(i);
      const double* g = step.gradient(i);
      const double* s = step.state(kS, i);
      const double* p = step.state(kP, i);
      double* next = step.next(i);
      double* next_s = step.next_state(kS, i);
      double* next_p = step.next_state(kP, i);
      for (int r = 0; r < step.runs(); ++r) {
        // Signs, not the product of the gradients, which could underflow to 0.
        const double agreement = sign(g[r]) * sign(p[r]);
        const double factor = agreement > 0.0 ? increase[r] : agreement < 0.0 ? decrease[r] : 1.0;
        const double size = (step.k() == 1 ? alpha[r] : s[r]) * factor;
        next_s[r] = std::max(lowest[r], std::min(highest[r], size));
        next_p[r] = agreement < 0.0 ? 0.0 : g[r];
        next[r] = w[r] - sign(next_p[r]) * next_s[r];
      }
    }
  }
};

}  // namespace

constexpr Key rprop_keys[] = {
    keys::steplength(0.01),
    number("decrease", "\\eta^-", 0.5, "factor after a change of sign")
        .above(0.0)
        .at_most(1.0)
        .slide(0.1, 1.0),
    number("increase", "\\eta^+", 1.2, "factor while the sign stays").at_least(1.0).slide(1.0, 2.0),
    number("min_step", "s_{\\min}", 1e-6, "smallest steplength of a coordinate")
        .at_least(0.0)
        .slide(1e-9, 1e-2, true),
    number("max_step", "s_{\\max}", 50.0, "largest steplength of a coordinate")
        .above(0.0)
        .slide(0.1, 100.0, true)};
constexpr Description rprop_description = {
    .name = "rprop",
    .title = "Rprop",
    .family = "adaptive",
    .idea =
        "A steplength per coordinate that grows while the sign stays and shrinks when it flips.",
    .formula =
        R"(s \leftarrow \begin{cases} \eta^+ s & \text{same sign} \\ \eta^- s & \text{sign changed} \end{cases}, \quad w \leftarrow w - s \operatorname{sign}(\nabla g))",
    .keys = rprop_keys,
    .reference = {"C. Igel, M. Hüsken: Improving the Rprop learning algorithm", 2000,
                  "NC 2000, pp. 115–121, iRprop⁻"},
};

void register_rprop(MethodRegistry& registry) { registry.add<Rprop>(rprop_description); }

}  // namespace descent
